import type { ReportedTable } from "../observations/reported-table.ts";
import { cellName } from "../sources/cell-name.ts";
import { sourceOf } from "../sources/index.ts";
import type { FileCell } from "./explanation.ts";
import type { SharedWords } from "./words/explanation-words.ts";

/** The cell of the publisher's file that a row of a reported table was read from. */
export function fileCell(table: ReportedTable, row: number, words: SharedWords): FileCell {
  const declaration = sourceOf(table.source);
  if (!declaration) throw new RangeError(`no source is declared as ${table.source}`);
  const at = { sheet: table.sheet.at(row), row: table.row[row]!, column: table.column[row]! };
  return {
    kind: "file",
    source: table.source,
    producer: declaration.producer,
    title: declaration.title,
    file: declaration.file.path.slice(declaration.file.path.lastIndexOf("/") + 1),
    ...(declaration.redistributed ? { redistributed: words.redistributed(declaration.redistributed) } : {}),
    ...at,
    cell: at.sheet === "" ? words.textCell(at.row, at.column) : cellName(at.row, at.column),
  };
}
