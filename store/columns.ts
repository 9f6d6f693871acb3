export { GROUP_ROWS, writeColumnGroups, writeColumns } from "./parquet/write-columns.ts";
export { readColumns } from "./parquet/read-columns.ts";

/** Repeated texts, kept once each, with a number per row. Never missing; "" is a text. */
export interface TextValues {
  readonly kind: "text";
  readonly texts: readonly string[];
  /** Index into `texts`, per row. */
  readonly codes: ArrayLike<number>;
}

/** Safe integers. */
export interface IntegerValues {
  readonly kind: "integer";
  /** 0 where missing. */
  readonly values: ArrayLike<number>;
  /** 1 where the row has no value; left out when none is missing. */
  readonly missing?: Uint8Array;
}

/** Floating-point numbers, kept to the bit; NaN where missing. */
export interface DoubleValues {
  readonly kind: "double";
  readonly values: ArrayLike<number>;
}

/** The values of one column, by row. */
export type ColumnValues = TextValues | IntegerValues | DoubleValues;

/** Columns by name, in the order in which they are written; all of the same length. */
export type Columns = Readonly<Record<string, ColumnValues>>;

/** What a column file holds: its rows, its columns and the notes written with it. */
export interface ColumnFile {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ReadColumn>>;
  readonly notes: Readonly<Record<string, string>>;
}

/** As `ColumnValues`, in typed arrays. Integers are Int32Array when all fit in 32 bits, else Float64Array. */
export type ReadColumn =
  | (TextValues & { readonly codes: Uint16Array | Uint32Array })
  | (IntegerValues & { readonly values: Int32Array | Float64Array })
  | (DoubleValues & { readonly values: Float64Array });
