import type { TextValues } from "#store";

/** The distinct texts of a dimension in code-unit order, numbered from 0. */
export class Codes {
  readonly texts: readonly string[];
  readonly #codeOf = new Map<string, number>();

  constructor(texts: Iterable<string>) {
    this.texts = [...new Set(texts)].sort();
    this.texts.forEach((text, code) => this.#codeOf.set(text, code));
  }

  get size(): number {
    return this.texts.length;
  }

  /** The number of a text, or -1. */
  find(text: string): number {
    return this.#codeOf.get(text) ?? -1;
  }

  /** Numbers of the texts that are there, ascending; all when nothing is asked for. */
  select(texts: string | readonly string[] | undefined): number[] {
    if (texts === undefined) return Array.from(this.texts, (_, code) => code);
    const wanted = typeof texts === "string" ? [texts] : texts;
    return [...new Set(wanted.map((text) => this.find(text)))].filter((code) => code >= 0).sort((a, b) => a - b);
  }

  /** For each code of a column, the number here; the column's texts must all be there. */
  translate(column: TextValues): Uint16Array {
    return Uint16Array.from(column.texts, (text) => this.find(text));
  }
}
