import { suppressSmall } from "../bodies/rules/suppress-small.ts";

/** One submission as statistics ask: when what happened. */
export interface CountedSubmission {
  readonly bodyId: string;
  readonly submittedAt: Date;
  readonly firstDecisionAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly outcome: "accepted" | "rejected" | "withdrawn" | "open";
}

/** Statistics of some submissions; undefined where too few people stand behind a number. */
export interface ReviewStatistics {
  readonly submissions: number | undefined;
  readonly accepted: number | undefined;
  readonly rejected: number | undefined;
  readonly medianDaysToFirstDecision: number | undefined;
  readonly medianDaysToAcceptance: number | undefined;
  /** Accepted among those decided, from 0 to 1. */
  readonly acceptanceRate: number | undefined;
}

/** Numbers of fewer are not shown. */
export const SMALLEST_SHOWN = 5;

const DAY = 86_400_000;

/** The middle of some numbers; the mean of the two in the middle of an even count. Undefined for fewer than are shown. */
const median = (numbers: readonly number[]): number | undefined => {
  if (numbers.length < SMALLEST_SHOWN) return undefined;
  const rising = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(rising.length / 2);
  return rising.length % 2 === 1 ? rising[middle]! : (rising[middle - 1]! + rising[middle]!) / 2;
};

const daysBetween = (from: Date, until: Date): number => (until.getTime() - from.getTime()) / DAY;

/** Statistics of submissions. Pure; small numbers are left out, and with them what would tell them from a total. */
export const reviewStatistics = (all: readonly CountedSubmission[]): ReviewStatistics => {
  const of = (outcome: CountedSubmission["outcome"]): number => all.filter((one) => one.outcome === outcome).length;
  const counts = (["accepted", "rejected", "withdrawn", "open"] as const).map((name) => ({ name, people: of(name) }));
  const shown = new Map(
    suppressSmall(
      counts.filter(({ people }) => people > 0),
      SMALLEST_SHOWN,
    ).map(({ name, people }) => [name, people]),
  );
  const numberOf = (name: string): number | undefined => (shown.has(name) ? shown.get(name) : 0);
  const [accepted, rejected] = [numberOf("accepted"), numberOf("rejected")];
  const decided = (accepted ?? 0) + (rejected ?? 0);
  return {
    submissions: all.length < SMALLEST_SHOWN ? undefined : all.length,
    accepted,
    rejected,
    medianDaysToFirstDecision: median(
      all.flatMap((one) => (one.firstDecisionAt ? [daysBetween(one.submittedAt, one.firstDecisionAt)] : [])),
    ),
    medianDaysToAcceptance: median(all.flatMap((one) => (one.acceptedAt ? [daysBetween(one.submittedAt, one.acceptedAt)] : []))),
    acceptanceRate: accepted === undefined || rejected === undefined || decided < SMALLEST_SHOWN ? undefined : accepted / decided,
  };
};
