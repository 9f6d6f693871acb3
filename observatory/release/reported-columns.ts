import type { ColumnFile, Columns, ReadColumn, TextValues } from "#store/columns";
import type { TextColumn } from "../observations/text-column.ts";
import { ReportedTable } from "../observations/reported-table.ts";

const TEXTS = ["indicator", "area", "counterpart", "sex", "period", "status", "note", "sheet"] as const;

/** Decimal scales tried before a column is kept as doubles. */
const LARGEST_SCALE = 9;

/**
 * The columns of a reported table, in the order of the publisher's file, and their notes. Values come back exactly as they were: as integers of
 * the smallest decimal scale (note DECIMALS) that gives every value back, else as doubles.
 */
export const reportedColumns = (table: ReportedTable): { readonly columns: Columns; readonly notes: Readonly<Record<string, string>> } => {
  const texts = Object.fromEntries(
    TEXTS.map((name): [string, TextValues] => [name, { kind: "text", texts: table[name].texts, codes: table[name].codesByRow() }]),
  );
  const decimals = exactScale(table.values);
  const missing = Uint8Array.from(table.values, (value) => (Number.isNaN(value) ? 1 : 0));
  return {
    columns: {
      ...texts,
      row: { kind: "integer", values: table.row },
      column: { kind: "integer", values: table.column },
      value:
        decimals === undefined
          ? { kind: "double", values: table.values }
          : { kind: "integer", values: table.values.map((value, row) => (missing[row] ? 0 : Math.round(value * 10 ** decimals))), missing },
    },
    notes: { SOURCE: table.source, ...(decimals === undefined ? {} : { DECIMALS: String(decimals) }) },
  };
};

/** The reported table that `reportedColumns` was given. Throws RangeError for a file of another kind. */
export const parseReportedColumns = (file: ColumnFile): ReportedTable => {
  const table = new ReportedTable(file.notes["SOURCE"] ?? "");
  for (const name of TEXTS) fillText(table[name], name, file.columns[name]);
  fillNumbers(table.row, "row", file.columns["row"], 1);
  fillNumbers(table.column, "column", file.columns["column"], 1);
  fillNumbers(table.values, "value", file.columns["value"], 10 ** Number(file.notes["DECIMALS"] ?? 0));
  return table;
};

const exactScale = (values: readonly number[]): number | undefined => {
  let decimals = 0;
  for (const value of values) {
    while (!Number.isNaN(value) && !isExactAt(value, decimals)) {
      if (++decimals > LARGEST_SCALE) return undefined;
    }
  }
  // A larger scale can spoil a value that a smaller one gave back.
  return values.every((value) => Number.isNaN(value) || isExactAt(value, decimals)) ? decimals : undefined;
};

const isExactAt = (value: number, decimals: number): boolean => {
  const scale = 10 ** decimals;
  const stored = Math.round(value * scale) + 0;
  return Number.isSafeInteger(stored) && Object.is(stored / scale, value);
};

const fillText = (target: TextColumn, name: string, column: ReadColumn | undefined): void => {
  if (column?.kind !== "text") throw new RangeError(`${name} must be text`);
  const codes = column.texts.map((text) => target.code(text));
  for (const code of column.codes) target.pushCode(codes[code]!);
};

const fillNumbers = (target: number[], name: string, column: ReadColumn | undefined, scale: number): void => {
  if (!column || column.kind === "text") throw new RangeError(`${name} must be numbers`);
  const missing = column.kind === "integer" ? column.missing : undefined;
  for (let row = 0; row < column.values.length; row++) target.push(missing?.[row] ? Number.NaN : column.values[row]! / scale);
};
