/** Rows that share something, in the order in which each was first met. */
export const gather = <Row>(rows: readonly Row[], shared: (row: Row) => string): readonly (readonly [string, readonly Row[]])[] =>
  [...new Set(rows.map(shared))].map((one) => [one, rows.filter((row) => shared(row) === one)] as const);
