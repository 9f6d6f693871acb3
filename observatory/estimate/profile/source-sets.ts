const MOST_SOURCES = 31;

/** Sets of source ids as bits, so that the sources behind a sum over many figures are found quickly. */
export class SourceSets {
  readonly #ids: string[] = [];
  readonly #setOf = new Map<string, number>();
  readonly #textOf = new Map<number, string>();

  /** The set written as ids joined by "+". Throws RangeError for more than 31 sources altogether. */
  setOf(text: string): number {
    const known = this.#setOf.get(text);
    if (known !== undefined) return known;
    let set = 0;
    for (const id of text === "" ? [] : text.split("+")) set |= 1 << this.#position(id);
    this.#setOf.set(text, set);
    return set;
  }

  /** The ids of a set in code-unit order, joined by "+". */
  textOf(set: number): string {
    const known = this.#textOf.get(set);
    if (known !== undefined) return known;
    const text = this.#ids
      .filter((_, position) => (set & (1 << position)) !== 0)
      .sort()
      .join("+");
    this.#textOf.set(set, text);
    return text;
  }

  #position(id: string): number {
    const found = this.#ids.indexOf(id);
    if (found >= 0) return found;
    if (this.#ids.length === MOST_SOURCES) throw new RangeError(`${id}: profiles rest on at most ${MOST_SOURCES} sources`);
    return this.#ids.push(id) - 1;
  }
}
