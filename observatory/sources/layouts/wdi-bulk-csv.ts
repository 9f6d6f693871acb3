import { areaReader } from "./area-coding.ts";
import { isBlank, readCsvRecords } from "./csv-records.ts";
import { readFigure, type FigureCoding } from "./figure-coding.ts";
import type { Layout } from "./layout.ts";
import { reportOffence } from "./offence.ts";
import { ReadingCollector } from "./reading-collector.ts";
import { readYearHeader, type YearColumn } from "./year-header.ts";

/** The bulk download of the World Development Indicators: an indicator of an economy a row, years across. */
export interface WdiBulkCsv {
  /** Indicators to read, with the rule for their negative figures; the file has some 1,500. */
  readonly indicators: Readonly<Record<string, { readonly negative?: "error" | "note" | "expected" }>>;
  /** Codes of the World Bank's aggregates that stand among the economies. */
  readonly aggregates: readonly string[];
  /** Bytes a gzipped file may inflate to. */
  readonly inflationLimit?: number;
}

const FIRST_COLUMNS = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"];

/** WDICSV.csv as the World Bank publishes it: byte order mark, every field quoted, a comma at the end of each line. */
export const wdiBulkCsv = (layout: WdiBulkCsv): Layout => ({
  kind: "wdi-bulk-csv",
  async read(file, source) {
    const collector = new ReadingCollector(source);
    const records = await readCsvRecords(file, collector, layout.inflationLimit);
    if (!records) return collector.finish();
    const [header = [], ...rows] = records;
    const years = readBulkHeader(header, collector);
    if (collector.hasFatal) return collector.finish();
    const readArea = areaReader({ by: "alpha-3", aggregates: layout.aggregates });
    rows.forEach((record, index) => {
      if (isBlank(record)) return;
      const row = index + 2;
      if (!isWhole(record, header.length, row, collector)) return;
      const indicator = record[3]!;
      const rule = Object.hasOwn(layout.indicators, indicator) ? layout.indicators[indicator] : undefined;
      if (!rule) return collector.count("rows of other indicators are left out.");
      const area = readArea(record[1]!);
      if (area === undefined) collector.reportUnknownArea({ row, column: 2, value: record[1]! }, "alpha-3");
      else readSeries(record, row, { indicator, area, years, collector, coding: { ...rule, empty: "leave-out" } });
    });
    return collector.finish();
  },
});

const readBulkHeader = (header: readonly string[], collector: ReadingCollector): YearColumn[] => {
  const years: YearColumn[] = [];
  header.forEach((text, index) => {
    const place = { row: 1, column: index + 1, value: text };
    const wanted = FIRST_COLUMNS[index];
    if (wanted !== undefined) {
      if (text !== wanted) collector.report("error", "header-differs", place, `Here should stand "${wanted}".`);
      return;
    }
    const year = readYearHeader(text, index + 1);
    if (year && !years.some((known) => known.year === year.year)) years.push(year);
    else if (text !== "") collector.report("error", "header-differs", place, "This is no year, or it comes twice.");
  });
  if (years.length === 0) collector.report("error", "header-differs", { row: 1 }, "No column is a year.");
  return years;
};

const isWhole = (record: readonly string[], width: number, row: number, collector: ReadingCollector): boolean => {
  // Some editions end each line with a comma but the first, some all of them.
  const length = record.at(-1) === "" && record.length === width + 1 ? width : record.length;
  if (length === width) return true;
  const message = `The row has ${length} fields where the header has ${width}; it is left out.`;
  collector.report("error", "row-skipped", { row, value: record.slice(0, 4).join(",") }, message);
  return false;
};

interface SeriesContext {
  readonly indicator: string;
  readonly area: string;
  readonly years: readonly YearColumn[];
  readonly collector: ReadingCollector;
  readonly coding: FigureCoding;
}

const readSeries = (record: readonly string[], row: number, series: SeriesContext): void => {
  const { indicator, area, years, collector, coding } = series;
  for (const { year, column } of years) {
    const value = record[column - 1]!;
    const figure = readFigure(value, coding);
    if (figure.kind === "offence") reportOffence(collector, "error", figure.code, { row, column, value });
    if (figure.kind !== "figure") continue;
    if (figure.remark) reportOffence(collector, "note", figure.remark, { row, column, value });
    collector.add({
      ...{ indicator, area, counterpart: "", sex: "_T", period: year, value: figure.value, status: "A", note: "" },
      ...{ sheet: "", row, column },
    });
  }
};
