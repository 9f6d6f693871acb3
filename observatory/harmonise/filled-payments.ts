import { paidIn, type RemittanceTotal } from "./remittance-totals.ts";
import type { Reported } from "./reported.ts";

/** A payment of a sender and year: reported, or filled from the sender's own reports of other years. */
export interface Payment {
  /** US dollars, current. */
  readonly dollars: number;
  readonly filled: boolean;
}

/** Years beyond a sender's first or last report that its figure is carried. */
export const YEARS_CARRIED = 3;

/**
 * What senders paid in each year. A year without a report, or with a lone zero, between two reports lies on the straight line between them; up to
 * three years beyond the first or last report carry its figure: so an estimate does not jump because a report comes or goes.
 * A year further away has none.
 */
export function filledPayments(
  reported: Reported,
  years: readonly string[],
  isCountry: (area: string) => boolean,
): ReadonlyMap<string, ReadonlyMap<string, Payment>> {
  const reports = years.map((year) => paidIn(reported, year, isCountry));
  const senders = [...new Set(reports.flatMap((year) => [...year.keys()]))].sort();
  return new Map(
    years.map((year, at) => {
      const payments = senders.flatMap((sender) => {
        const payment = paymentAt(reports, sender, at);
        return payment ? [[sender, payment] as const] : [];
      });
      return [year, new Map(payments)];
    }),
  );
}

function paymentAt(reports: readonly ReadonlyMap<string, RemittanceTotal>[], sender: string, at: number): Payment | undefined {
  const dollarsAt = (year: number): number | undefined => reports[year]?.get(sender)?.dollars;
  const own = dollarsAt(at);
  if (own !== undefined) return { dollars: own, filled: false };
  const before = reports.findLastIndex((year, k) => k < at && year.has(sender));
  const after = reports.findIndex((year, k) => k > at && year.has(sender));
  if (before >= 0 && after >= 0) {
    const position = (at - before) / (after - before);
    return { dollars: dollarsAt(before)! * (1 - position) + dollarsAt(after)! * position, filled: true };
  }
  const nearest = before >= 0 ? before : after;
  return nearest >= 0 && Math.abs(nearest - at) <= YEARS_CARRIED ? { dollars: dollarsAt(nearest)!, filled: true } : undefined;
}
