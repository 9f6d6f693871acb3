import type { ColumnMetaData } from "hyparquet";
import type { ReadColumn } from "../columns.ts";
import { decodeDeltas } from "./delta-integers.ts";
import { readPages } from "./pages.ts";
import { decodeRuns } from "./run-lengths.ts";
import { decodeSplitDoubles } from "./split-doubles.ts";

/** Reads an integer or double column of all row groups; a missing row is 0 with its mark, or NaN. */
export const readNumberColumn = (
  bytes: Uint8Array,
  chunks: readonly ColumnMetaData[],
  type: string | undefined,
  rows: number,
): ReadColumn => {
  const double = type === "DOUBLE";
  if (!double && type !== "INT32" && type !== "INT64") throw new RangeError(`a column of type ${type} is not read here`);
  const values = type === "INT32" ? new Int32Array(rows) : new Float64Array(rows);
  let missing: Uint8Array | undefined;
  let row = 0;
  for (const chunk of chunks) {
    for (const page of readPages(bytes, chunk)) {
      const { num_values, num_nulls, encoding } = page.header.data_page_header_v2!;
      const present = num_values - num_nulls;
      if (double && encoding === "BYTE_STREAM_SPLIT") decodeSplitDoubles(page.values, values as Float64Array, row, present);
      else if (!double && encoding === "DELTA_BINARY_PACKED") decodeDeltas(page.values, values, row, present, largestOf(chunk, type));
      else throw new RangeError(`encoding ${encoding} of ${type} is not read here`);
      if (num_nulls > 0) {
        missing ??= new Uint8Array(rows);
        spread(page.levels, values, missing, row, num_values, present, double ? Number.NaN : 0);
      }
      row += num_values;
    }
  }
  if (double) return { kind: "double", values: values as Float64Array };
  return missing ? { kind: "integer", values, missing } : { kind: "integer", values };
};

/** Moves values that stand close together to the rows that have one, from the last to the first. */
const spread = (
  levels: Uint8Array,
  values: Int32Array | Float64Array,
  missing: Uint8Array,
  from: number,
  count: number,
  present: number,
  nothing: number,
): void => {
  decodeRuns(levels, 0, 1, missing, from, count);
  let next = from + present - 1;
  for (let row = from + count - 1; row >= from; row--) {
    const has = missing[row] === 1;
    values[row] = has ? values[next--]! : nothing;
    missing[row] = has ? 0 : 1;
  }
};

/** The largest absolute value of a chunk, from its statistics; Infinity where they do not say. */
const largestOf = (chunk: ColumnMetaData, type: string | undefined): number => {
  if (type === "INT32") return 2 ** 31;
  const { min_value, max_value } = chunk.statistics ?? {};
  if (min_value === undefined || max_value === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(Math.abs(Number(min_value)), Math.abs(Number(max_value)));
};
