import type { Worksheet } from "../worksheet.ts";
import type { ReadingCollector } from "./reading-collector.ts";
import { type HeaderCell, SheetHeader } from "./sheet-header.ts";

/** Figures of a sheet: a block of columns for each sex, one column a year. */
export interface YearBlocks {
  readonly blocks: readonly { readonly sex: "_T" | "M" | "F"; readonly title: string; readonly firstColumn: number }[];
  readonly years: readonly string[];
  /** Rows from the column names down to the years; 0 when left out. */
  readonly yearsBelow?: number;
}

/**
 * Checks a sheet's header against the declaration and returns the first row of data, or 0 after findings.
 * @param anchor the column by whose name the header is found
 */
export const findFirstDataRow = (
  sheet: Worksheet,
  anchor: HeaderCell,
  columns: readonly (HeaderCell | undefined)[],
  { blocks, years, yearsBelow = 0 }: YearBlocks,
  collector: ReadingCollector,
): number => {
  const header = new SheetHeader(sheet, anchor, collector);
  if (header.row === 0) return 0;
  const yearsRow = header.row + yearsBelow;
  const fits = [
    header.checkColumns([anchor, ...columns.filter((column) => column !== undefined)]),
    ...blocks.map((block) => header.checkTitle({ column: block.firstColumn, header: block.title }, yearsRow)),
    ...blocks.map((block) => header.checkYears(yearsRow, block.firstColumn, years)),
  ];
  return fits.every(Boolean) ? yearsRow + 1 : 0;
};
