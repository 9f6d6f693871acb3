/** Observations that one answer in a format holds at most. A workbook and a Parquet file are held in memory whole, and others wait for their turn, so they are shorter. */
const LIMITS: Readonly<Record<string, number>> = { json: 50_000, csv: 2_000_000, xlsx: 10_000, parquet: 100_000 };
const USUAL = 50_000;

export const limitOf = (format: string): number => LIMITS[format] ?? USUAL;

/** Formats that hold more than this many. */
export const roomierFormats = (limit: number, formats: readonly { readonly id: string }[]): readonly string[] =>
  formats.map(({ id }) => id).filter((id) => limitOf(id) > limit);
