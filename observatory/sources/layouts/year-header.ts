import type { ObservationStatus } from "#vocabulary";

/** A year across the top of a table, and what a mark beside it says of the figures below. */
export interface YearColumn {
  readonly year: string;
  /** From 1. */
  readonly column: number;
  readonly status: ObservationStatus;
}

const MARKS: Readonly<Record<string, ObservationStatus>> = { e: "E", f: "F", p: "P" };

/** Reads "2012", "2012e" (estimate), "2012f" (forecast), "2012p" (provisional); undefined for anything else. */
export const readYearHeader = (text: string, column: number): YearColumn | undefined => {
  const match = /^(\d{4}) ?([efp]?)$/.exec(text.trim());
  return match ? { year: match[1]!, column, status: MARKS[match[2]!] ?? "A" } : undefined;
};

/** The years missing or out of place between the first and the last one; empty where the header is as declared. */
export const yearsAmiss = (columns: readonly YearColumn[], first: number, last: number): string[] => {
  const found = columns.map(({ year }) => year);
  const wanted = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const missing = wanted.filter((year) => !found.includes(year));
  const surplus = found.filter((year, index) => !wanted.includes(year) || found.indexOf(year) !== index);
  return [...missing.map((year) => `${year} is missing`), ...surplus.map((year) => `${year} is not expected`)];
};
