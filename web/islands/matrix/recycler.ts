/** Keeps one element for each index of a window, in order in the document, using again those that leave it. */
export class Recycler<Item extends { readonly element: HTMLElement }> {
  readonly #parent: HTMLElement;
  readonly #make: () => Item;
  readonly #put: (item: Item, index: number) => void;
  readonly #items: Item[] = [];
  #from = 0;

  constructor(parent: HTMLElement, make: () => Item, put: (item: Item, index: number) => void) {
    this.#parent = parent;
    this.#make = make;
    this.#put = put;
  }

  get items(): readonly Item[] {
    return this.#items;
  }

  /** Shows the indexes from `from` up to, not including, `to`. */
  show(from: number, to: number): void {
    const spare: Item[] = [];
    while (this.#items.length > 0 && this.#from < from) {
      spare.push(this.#items.shift()!);
      this.#from++;
    }
    while (this.#items.length > 0 && this.#from + this.#items.length > to) spare.push(this.#items.pop()!);
    if (this.#items.length === 0) this.#from = from;
    while (this.#from > from) this.#enter(spare.pop(), true);
    while (this.#from + this.#items.length < to) this.#enter(spare.pop(), false);
    for (const { element } of spare) element.remove();
  }

  /** Puts every item anew where it is. */
  refresh(): void {
    this.#items.forEach((item, place) => this.#put(item, this.#from + place));
  }

  at(index: number): Item | undefined {
    return this.#items[index - this.#from];
  }

  #enter(spare: Item | undefined, atStart: boolean): void {
    const item = spare ?? this.#make();
    this.#put(item, atStart ? --this.#from : this.#from + this.#items.length);
    if (atStart) {
      this.#parent.insertBefore(item.element, this.#items[0]?.element ?? null);
      this.#items.unshift(item);
    } else {
      this.#parent.append(item.element);
      this.#items.push(item);
    }
  }
}
