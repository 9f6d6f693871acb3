import { Problem } from "#vocabulary";

/** Months from the year 0: the first and the last that a period covers. */
interface Months {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether a period lies inside a range whose ends are inclusive and may be of another frequency: a year as end takes in its last quarter, a
 * quarter as start leaves out the year it cuts.
 * @throws Problem bad-period for an end that is no year, quarter or month
 */
export const periodRange = (start: string | undefined, end: string | undefined): ((period: string) => boolean) => {
  const from = start === undefined ? Number.NEGATIVE_INFINITY : monthsOf(start).first;
  const to = end === undefined ? Number.POSITIVE_INFINITY : monthsOf(end).last;
  return (period) => {
    const { first, last } = monthsOf(period);
    return first >= from && last <= to;
  };
};

const PERIOD = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

const monthsOf = (period: string): Months => {
  const [, year, quarter, month] = PERIOD.exec(period) ?? [];
  if (year === undefined) throw new Problem("bad-period", { period });
  const january = Number(year) * 12;
  if (month !== undefined) return { first: january + Number(month) - 1, last: january + Number(month) - 1 };
  if (quarter !== undefined) return { first: january + Number(quarter) * 3 - 3, last: january + Number(quarter) * 3 - 1 };
  return { first: january, last: january + 11 };
};
