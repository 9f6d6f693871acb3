import type { ReportedTable } from "../observations/reported-table.ts";
import type { OpenedRelease } from "../release/open-release.ts";
import { sourceOf } from "../sources/index.ts";
import type { Walk } from "./walk.ts";
import type { FileCell } from "./explanation.ts";

/** Takes reported figures as steps, each with the cell it stands in. */
export class SourceFigures {
  readonly #release: OpenedRelease;

  constructor(release: OpenedRelease) {
    this.#release = release;
  }

  table(source: string): ReportedTable {
    return this.#release.readReported(source);
  }

  /** Takes the figure of a key, in the publisher's unit; undefined where the source does not list it or gives no value. */
  take(walk: Walk, words: string, source: string, key: readonly [string, string, string, string, string]): number | undefined {
    const table = this.table(source);
    const row = table.find(...key);
    return row === undefined || table.valueAt(row) === null ? undefined : this.takeRow(walk, words, source, row);
  }

  takeRow(walk: Walk, words: string, source: string, row: number): number {
    return walk.once(`${source}/${row}`, () => walk.take(words, this.table(source).valueAt(row) ?? 0, fileCell(this.table(source), row)));
  }
}

function fileCell(table: ReportedTable, row: number): FileCell {
  const declaration = sourceOf(table.source);
  if (!declaration) throw new RangeError(`no source is declared as ${table.source}`);
  const at = { sheet: table.sheet.at(row), row: table.row[row]!, column: table.column[row]! };
  return {
    kind: "file",
    source: table.source,
    producer: declaration.producer,
    title: declaration.title,
    file: declaration.file.path.slice(declaration.file.path.lastIndexOf("/") + 1),
    ...(declaration.redistributed ? { redistributed: declaration.redistributed } : {}),
    ...at,
    cell: at.sheet === "" ? `row ${at.row}, field ${at.column}` : `${columnName(at.column)}${at.row}`,
  };
}

/** Spreadsheet letters of a column counted from 1. */
const columnName = (column: number): string =>
  column <= 26 ? String.fromCharCode(64 + column) : columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1);
