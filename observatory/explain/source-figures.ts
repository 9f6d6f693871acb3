import type { ReportedTable } from "../observations/reported-table.ts";
import type { OpenedRelease } from "../release/open-release.ts";
import type { Walk } from "./walk.ts";
import { fileCell } from "./file-cell.ts";
import { RowIndex } from "./row-index.ts";
import type { ExplanationWords } from "./words/explanation-words.ts";

/** Key of a reported figure: indicator, area, counterpart, sex, period. */
export type SourceKey = readonly [string, string, string, string, string];

/** Takes reported figures as steps, each with the cell it stands in. */
export class SourceFigures {
  readonly #release: OpenedRelease;
  readonly #words: ExplanationWords;
  readonly #indexes: Map<string, RowIndex>;

  /** @param other figures of the same release in another language; the indexes are shared */
  constructor(release: OpenedRelease, words: ExplanationWords, other?: SourceFigures) {
    this.#release = release;
    this.#words = words;
    this.#indexes = other ? other.#indexes : new Map();
  }

  table(source: string): ReportedTable {
    return this.#release.readReported(source);
  }

  /** The row of a key; undefined where the source does not list it. */
  find(source: string, key: SourceKey): number | undefined {
    if (!this.#indexes.has(source)) this.#indexes.set(source, new RowIndex(this.table(source)));
    return this.#indexes.get(source)!.find(...key);
  }

  /** The figure of a key, in the publisher's unit; undefined where the source does not list it or gives no value. */
  value(source: string, key: SourceKey): number | undefined {
    const row = this.find(source, key);
    return row === undefined ? undefined : (this.table(source).valueAt(row) ?? undefined);
  }

  /** Takes the figure of a key as a step; undefined as `value`. */
  take(walk: Walk, words: string, source: string, key: SourceKey): number | undefined {
    const row = this.find(source, key);
    return row === undefined || this.table(source).valueAt(row) === null ? undefined : this.takeRow(walk, words, source, row);
  }

  takeRow(walk: Walk, words: string, source: string, row: number): number {
    const table = this.table(source);
    return walk.once(`${source}/${row}`, () => walk.take(words, table.valueAt(row) ?? 0, fileCell(table, row, this.#words.shared)));
  }
}
