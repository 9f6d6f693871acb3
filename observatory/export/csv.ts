import type { Observation } from "../structure/observation.ts";
import { csvCell } from "./csv-cell.ts";
import { exportColumns, type ExportColumn } from "./export-columns.ts";
import type { ExportFormat } from "./export-format.ts";

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
    const cells = new Map<string, string>();
    let rows = 0;
    let text = `${columns.map(({ name }) => name).join(",")}\r\n`;
    for (const observation of observations) {
      text += rowOf(columns, observation, cells);
      if (++rows % BATCH !== 0) continue;
      yield encoder.encode(text);
      text = "";
    }
    if (text !== "") yield encoder.encode(text);
  },
};

/** @param cells what each text is as a cell, kept because few texts stand in many rows */
const rowOf = (columns: readonly ExportColumn[], observation: Observation, cells: Map<string, string>): string => {
  const texts = columns.map((column) => {
    if (column.kind === "number") return String(column.of(observation) ?? "");
    const text = column.of(observation);
    let cell = cells.get(text);
    if (cell === undefined) cells.set(text, (cell = csvCell(text)));
    return cell;
  });
  return `${texts.join(",")}\r\n`;
};
