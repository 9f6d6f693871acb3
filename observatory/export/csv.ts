import { stringify } from "csv-stringify/sync";
import type { Observation } from "../structure/observation.ts";
import { exportColumns, type ExportColumn } from "./export-columns.ts";
import type { ExportFormat } from "./export-format.ts";
import { guardCell } from "./guard-cell.ts";

/** Rows turned into bytes at a time. */
const BATCH = 2_000;

/** Comma-separated values after RFC 4180, UTF-8 without a byte-order mark; an empty OBS_VALUE is missing, its status says why. */
export const csv: ExportFormat = {
  id: "csv",
  name: "CSV",
  mediaType: "text/csv",
  extension: "csv",
  async *write(observations, context) {
    const columns = exportColumns(context);
    const encoder = new TextEncoder();
    let batch: string[][] = [columns.map(({ name }) => name)];
    for (const observation of observations) {
      batch.push(columns.map((column) => cellOf(column, observation)));
      if (batch.length < BATCH) continue;
      yield encoder.encode(stringify(batch, { record_delimiter: "windows" }));
      batch = [];
    }
    if (batch.length > 0) yield encoder.encode(stringify(batch, { record_delimiter: "windows" }));
  },
};

const cellOf = (column: ExportColumn, observation: Observation): string =>
  column.kind === "text" ? guardCell(column.of(observation)) : String(column.of(observation) ?? "");
