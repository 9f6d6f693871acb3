import { describe, expect, it } from "vitest";
import { reviewStatistics, type CountedSubmission } from "./review-statistics.ts";

const START = Date.UTC(2099, 0, 1);
const after = (days: number): Date => new Date(START + days * 86_400_000);
const one = (outcome: CountedSubmission["outcome"], first: number | null, accepted: number | null = null): CountedSubmission => ({
  bodyId: "a",
  submittedAt: after(0),
  firstDecisionAt: first === null ? null : after(first),
  acceptedAt: accepted === null ? null : after(accepted),
  outcome,
});
const many = (count: number, line: CountedSubmission): readonly CountedSubmission[] => Array.from({ length: count }, () => line);

describe("statistics of reviews", () => {
  it("gives medians and the rate of acceptance", () => {
    const all = [...[10, 20, 30, 40, 50].map((days) => one("accepted", days, days + 5)), ...many(5, one("rejected", 60))];
    expect(reviewStatistics(all)).toEqual({
      submissions: 10,
      accepted: 5,
      rejected: 5,
      medianDaysToFirstDecision: 55,
      medianDaysToAcceptance: 35,
      acceptanceRate: 0.5,
    });
  });

  it("leaves out what few people stand behind, and what would tell it from the total", () => {
    const all = [...many(9, one("accepted", 10, 10)), ...many(1, one("rejected", 20))];
    expect(reviewStatistics(all)).toMatchObject({ submissions: 10, accepted: undefined, rejected: undefined, acceptanceRate: undefined });
    expect(reviewStatistics(many(4, one("accepted", 1, 1)))).toEqual({
      submissions: undefined,
      accepted: undefined,
      rejected: 0,
      medianDaysToFirstDecision: undefined,
      medianDaysToAcceptance: undefined,
      acceptanceRate: undefined,
    });
  });

  it("changes nothing it is given", () => {
    const frozen = Object.freeze(many(6, Object.freeze(one("accepted", 3, 9))));
    expect(reviewStatistics(frozen).medianDaysToAcceptance).toBe(9);
    expect(reviewStatistics(frozen).acceptanceRate).toBe(1);
  });
});
