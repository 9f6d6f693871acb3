/** A column of repeated texts, kept once each with a number per row. */
export class TextColumn {
  readonly texts: string[] = [];
  readonly codes: number[] = [];
  readonly #codeOf = new Map<string, number>();

  get length(): number {
    return this.codes.length;
  }

  push(text: string): void {
    this.codes.push(this.code(text));
  }

  at(row: number): string {
    return this.texts[this.codes[row]!]!;
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
}
