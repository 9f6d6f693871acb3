const FIRST_CAPACITY = 1024;
const LARGEST_SHORT = 0xffff;

/** A column of repeated texts, kept once each with a number per row. */
export class TextColumn {
  readonly texts: string[] = [];
  /** Number per row; longer than the column, so read it by row only. `codesByRow` has the column's length. */
  codes: Uint16Array | Uint32Array = new Uint16Array(FIRST_CAPACITY);
  #length = 0;
  readonly #codeOf = new Map<string, number>();

  get length(): number {
    return this.#length;
  }

  push(text: string): void {
    this.pushCode(this.code(text));
  }

  /** Appends a row by the number of a text that is there. */
  pushCode(code: number): void {
    if (code > LARGEST_SHORT && this.codes instanceof Uint16Array) this.codes = Uint32Array.from(this.codes);
    if (this.#length === this.codes.length) this.#grow();
    this.codes[this.#length++] = code;
  }

  at(row: number): string {
    return this.texts[this.codes[row]!]!;
  }

  /** The numbers of all rows, without copying. */
  codesByRow(): Uint16Array | Uint32Array {
    return this.codes.subarray(0, this.#length);
  }

  /** The number that stands for a text; a new text gets the next one. */
  code(text: string): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    const code = this.texts.length;
    this.texts.push(text);
    this.#codeOf.set(text, code);
    return code;
  }

  /** The number of a text that is there, or undefined. */
  find(text: string): number | undefined {
    return this.#codeOf.get(text);
  }

  #grow(): void {
    const grown = this.codes instanceof Uint16Array ? new Uint16Array(this.#length * 2) : new Uint32Array(this.#length * 2);
    grown.set(this.codes);
    this.codes = grown;
  }
}
