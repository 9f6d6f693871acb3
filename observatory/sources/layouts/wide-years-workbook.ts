import type { ObservationStatus } from "#vocabulary";
import { openWorkbook } from "../workbook.ts";
import type { AreaCoding } from "./area-coding.ts";
import type { Layout } from "./layout.ts";
import { ReadingCollector } from "./reading-collector.ts";
import { reportTotals } from "./total-row.ts";
import { readWideYearsHeader } from "./wide-years-header.ts";
import { readWideYearsRows } from "./wide-years-rows.ts";
import type { ZeroRunRule } from "./zero-runs.ts";

/** One indicator on one sheet: areas down the first column, years across, notes below; described by data alone. */
export interface WideYearsWorkbook {
  /** A .xls of before 2007. */
  readonly legacy?: boolean;
  readonly sheet: string;
  readonly indicator: string;
  /** The header's row and the text above the areas' names. */
  readonly header: { readonly row: number; readonly corner: string };
  readonly years: { readonly first: number; readonly last: number };
  /** Headers of columns beside the years that are not read. */
  readonly notRead?: readonly string[];
  readonly areas: AreaCoding;
  readonly markers?: Readonly<Record<string, ObservationStatus>>;
  readonly zeroRuns?: ZeroRunRule;
  /** A row that adds up all areas of kind "country"; a warning tells where it does not, beyond this share of it. */
  readonly total?: { readonly area: string; readonly tolerance: number };
}

/** A workbook with areas down and years across, as KNOMAD and the World Bank's migration unit publish remittances. */
export const wideYearsWorkbook = (layout: WideYearsWorkbook): Layout => ({
  kind: "wide-years-workbook",
  async read(file, source) {
    const collector = new ReadingCollector(source);
    const { workbook, findings } = await openWorkbook(file, { sheets: [layout.sheet], legacy: layout.legacy ?? false });
    for (const { level, code, message, ...place } of findings) collector.report(level, code, place, message);
    const sheet = workbook?.sheet(layout.sheet);
    if (workbook && !sheet) {
      const message = `There is no sheet "${layout.sheet}"; there are ${workbook.sheetNames.join(", ")}.`;
      collector.report("error", "sheet-missing", { sheet: layout.sheet }, message);
    }
    if (!sheet) return collector.finish();
    const years = readWideYearsHeader(sheet, layout, collector);
    if (collector.hasFatal) return collector.finish();
    readWideYearsRows(sheet, layout, years, collector);
    if (layout.total) reportTotals(collector, layout.total);
    return collector.finish(layout.zeroRuns);
  },
});
