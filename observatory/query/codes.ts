import type { TextValues } from "#store/columns";

/** The distinct texts of a dimension in code-unit order, numbered from 0. */
export class Codes {
  readonly texts: readonly string[];
  readonly #codeOf = new Map<string, number>();
  readonly #all: readonly number[];

  constructor(texts: Iterable<string>) {
    this.texts = [...new Set(texts)].sort();
    this.texts.forEach((text, code) => this.#codeOf.set(text, code));
    this.#all = this.texts.map((_, code) => code);
  }

  get size(): number {
    return this.texts.length;
  }

  /** The number of a text, or -1. */
  find(text: string): number {
    return this.#codeOf.get(text) ?? -1;
  }

  /** Numbers of the texts that are there, ascending; all when nothing is asked for. */
  select(texts: string | readonly string[] | undefined): readonly number[] {
    if (texts === undefined) return this.#all;
    if (typeof texts === "string") {
      const code = this.find(texts);
      return code < 0 ? [] : [code];
    }
    return [...new Set(texts.map((text) => this.find(text)))].filter((code) => code >= 0).sort((a, b) => a - b);
  }

  /** For each code of a column, the number here; the column's texts must all be there. */
  translate(column: TextValues): Uint16Array {
    return Uint16Array.from(column.texts, (text) => this.find(text));
  }
}
