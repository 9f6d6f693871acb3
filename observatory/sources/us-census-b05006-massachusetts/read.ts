import type { ObservationStatus } from "#vocabulary";
import { isBlank, readCsvRecords } from "../layouts/csv-records.ts";
import { readFigure } from "../layouts/figure-coding.ts";
import type { Layout } from "../layouts/layout.ts";
import { reportOffence } from "../layouts/offence.ts";
import { ReadingCollector } from "../layouts/reading-collector.ts";
import { type CategoryColumn, readCategoryColumns } from "./category-columns.ts";
import { categorySums } from "./category-sums.ts";

/** The Census Bureau's annotations that stand in the place of an estimate or a margin. */
const ANNOTATIONS: Readonly<Record<string, ObservationStatus>> = {
  "-": "O",
  N: "O",
  "(X)": "M",
  "**": "O",
  "***": "O",
  "*****": "M",
  "-222222222": "O",
  "-333333333": "O",
  "-555555555": "M",
  "-666666666": "O",
  "-888888888": "M",
  "-999999999": "O",
};

/** A table of the American Community Survey as data.census.gov gives it: two header rows, one geography a row. */
export const censusCategoryTable = (period: string): Layout => ({
  kind: "census-category-table",
  async read(file, source) {
    const collector = new ReadingCollector(source);
    const records = await readCsvRecords(file, collector);
    if (!records) return collector.finish();
    const [variables = [], labels = [], ...rows] = records;
    if (variables[0] !== "GEO_ID" || variables[1] !== "NAME") {
      const place = { row: 1, value: variables.slice(0, 2).join(",") };
      collector.report("error", "header-differs", place, "The first two columns should be GEO_ID and NAME.");
    }
    const columns = readCategoryColumns(variables, labels, collector);
    const checkSums = categorySums(columns, collector);
    rows.forEach((record, index) => {
      if (isBlank(record)) return;
      readGeography(record, index + 3, { columns, collector, period, width: variables.length });
      checkSums(record, index + 3);
    });
    return collector.finish();
  },
});

interface TableContext {
  readonly columns: readonly CategoryColumn[];
  readonly collector: ReadingCollector;
  readonly period: string;
  readonly width: number;
}

const readGeography = (record: readonly string[], row: number, table: TableContext): void => {
  const { columns, collector, period, width } = table;
  const geography = record[0]!;
  if (record.length !== width) {
    const message = `The row has ${record.length} fields where the header has ${width}; it is left out.`;
    return collector.report("error", "row-skipped", { row, value: geography }, message);
  }
  if (!/^\d{7}US\w*$/.test(geography)) return collector.reportUnknownArea({ row, column: 1, value: geography }, "GEO_ID");
  for (const { position, indicator, path, counterpart } of columns) {
    const value = record[position]!;
    const figure = readFigure(value, { integer: true, markers: ANNOTATIONS });
    const column = position + 1;
    if (figure.kind === "offence") reportOffence(collector, "error", figure.code, { row, column, value });
    else if (figure.kind !== "left-out") {
      collector.add({
        ...{ indicator, area: `US:${geography}`, counterpart, sex: "_T", period },
        value: figure.kind === "figure" ? figure.value : null,
        status: figure.kind === "figure" ? "A" : figure.status,
        ...{ note: path, sheet: "", row, column },
      });
    }
  }
};
