import { LineFinder } from "../line-finder.ts";
import type { CodedFinding } from "../literature-finding.ts";

/** An entry as it stands in a file: fields in LaTeX, their names small. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Entries of a BibTeX or BibLaTeX file. One that is broken is left out with a finding, and reading goes on at the next that begins a line. */
export const scanBibtex = (text: string): { readonly entries: readonly BibtexEntry[]; readonly findings: readonly CodedFinding[] } =>
  new BibtexScanner(text).scan();

class Broken extends Error {}

class BibtexScanner {
  readonly #text: string;
  readonly #lines: LineFinder;
  readonly #strings = new Map<string, string>(MONTHS.map((month, place) => [month, String(place + 1)]));
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineFinder(text);
  }

  scan(): { readonly entries: readonly BibtexEntry[]; readonly findings: readonly CodedFinding[] } {
    const entries: BibtexEntry[] = [];
    const findings: CodedFinding[] = [];
    for (let start = this.#text.indexOf("@"); start >= 0; start = this.#text.indexOf("@", this.#at)) {
      this.#at = start + 1;
      const line = this.#lines.lineAt(start);
      try {
        const entry = this.#entry(line);
        if (entry) entries.push(entry);
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        const [first = ""] = this.#text.slice(start, start + 60).split(/[\n,]/);
        findings.push({ level: "error", code: "literature-entry", values: { entry: first }, line });
        const next = this.#text.indexOf("\n@", start);
        this.#at = next < 0 ? this.#text.length : next + 1;
      }
    }
    return { entries, findings };
  }

  #entry(line: number): BibtexEntry | undefined {
    const type = this.#match(/\s*([A-Za-z]+)\s*(?=[{(])/y)?.toLowerCase();
    if (type === undefined) return undefined;
    const close = this.#text[this.#at] === "{" ? "}" : ")";
    if (type === "comment" || type === "preamble") {
      this.#braced();
      return undefined;
    }
    this.#at++;
    if (type === "string") {
      for (const [name, value] of this.#fields(close)) this.#strings.set(name, value);
      return undefined;
    }
    const key = this.#match(/\s*([^\s,{}()"=]*)\s*/y) ?? "";
    if (this.#text[this.#at] === ",") this.#at++;
    else if (this.#text[this.#at] !== close) throw new Broken();
    return { type, key, fields: this.#fields(close), line };
  }

  #fields(close: string): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.#match(/[\s,]*/y);
      if (this.#text[this.#at] === close) {
        this.#at++;
        return fields;
      }
      const name = this.#match(/([^\s,{}()"=#%]+)\s*=\s*/y)?.toLowerCase();
      if (name === undefined) throw new Broken();
      const value = this.#value();
      if (!fields.has(name)) fields.set(name, value);
    }
  }

  /** Pieces joined by "#". */
  #value(): string {
    let value = "";
    do {
      this.#match(/\s*/y);
      const sign = this.#text[this.#at];
      if (sign === "{") value += this.#braced();
      else if (sign === '"') value += this.#quoted();
      else {
        const word = this.#match(/([^\s,{}()"=#]+)/y);
        if (word === undefined) throw new Broken();
        value += this.#strings.get(word.toLowerCase()) ?? word;
      }
      this.#match(/\s*/y);
    } while (this.#text[this.#at] === "#" && this.#at++ >= 0);
    return value;
  }

  /** What stands in braces (or, for whole entries, parentheses), without them. */
  #braced(): string {
    const start = ++this.#at;
    for (let depth = 1; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at];
      if (sign === "\\") this.#at++;
      else if (sign === "{") depth++;
      else if (sign === "}" && --depth === 0) return this.#text.slice(start, this.#at++);
    }
    throw new Broken();
  }

  #quoted(): string {
    const start = ++this.#at;
    for (let depth = 0; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at];
      if (sign === "\\") this.#at++;
      else if (sign === "{") depth++;
      else if (sign === "}") depth--;
      else if (sign === '"' && depth === 0) return this.#text.slice(start, this.#at++);
    }
    throw new Broken();
  }

  /** What a sticky pattern finds here, or its group; moves behind it. */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found[1] ?? found[0];
  }
}
