import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BalanceRow, CandidateRow, LoadRow } from "./candidate-records.ts";
import { rankCandidates, type RoundPlaces, type Unranked } from "./rank-candidates.ts";
import { balanceOf, placesOf } from "./round-balance.ts";

const EMPTY: RoundPlaces = { regions: new Set(), halves: new Set(), reviewers: 0 };
const row = (more: Partial<CandidateRow> = {}): CandidateRow => ({
  personId: "p",
  name: "Ben Invented",
  slug: "ben",
  country: null,
  fictitious: true,
  expertise: 0,
  works: 0,
  reviews: 0,
  groups: 0,
  fromThere: false,
  before: false,
  ...more,
});
const load = (more: Partial<LoadRow> = {}): LoadRow => ({
  personId: "p",
  open: 0,
  lastYear: 0,
  invited: 0,
  declined: 0,
  answerDays: null,
  ...more,
});
const one = (more: Partial<Unranked> = {}): Unranked => ({ row: row(), load: undefined, warnings: [], ...more });

describe("the order of candidates", () => {
  it("says in words what speaks for somebody and what against", () => {
    const [found] = rankCandidates(
      [
        one({
          row: row({ expertise: 2, works: 1, reviews: 3, groups: 1, fromThere: true, country: "KEN" }),
          load: load({ open: 1, lastYear: 4, invited: 4, declined: 2, answerDays: 2.5 }),
          warnings: [{ rule: "same-group", effect: "warn", path: "Both sat in one group.", waivable: true }],
        }),
      ],
      { regions: new Set(["150"]), halves: new Set(["North"]), reviewers: 1 },
    );
    expect(found!.speaksFor).toEqual([
      "Knows about 2 of its themes",
      "Published 1 work on its themes",
      "Took credit for 3 reviews on its themes",
      "Sits in 1 group on its themes",
      "Comes from a country that it is about",
      "Comes from Africa, where no reviewer of this round comes from",
      "Comes from the South, where no reviewer of this round comes from",
      "Mostly answers within 3 days",
    ]);
    expect(found!.speaksAgainst).toEqual([
      "Has 1 review in hand",
      "Gave 4 reviews within a year",
      "Did not take 2 of 4 invitations",
      "1 conflict of interest to weigh",
    ]);
    expect(found!.load).toEqual({ open: 1, lastYear: 4 });
  });

  it("puts whoever reviewed before first, then who knows more, then who has less in hand, then by name", () => {
    const people = [
      one({ row: row({ personId: "b", name: "B" }) }),
      one({ row: row({ personId: "busy", name: "Busy", expertise: 1 }), load: load({ open: 1 }) }),
      one({ row: row({ personId: "knows", name: "Knows", expertise: 1 }) }),
      one({ row: row({ personId: "before", name: "Before", before: true }) }),
      one({ row: row({ personId: "a", name: "A" }) }),
    ];
    const order = rankCandidates(people, EMPTY).map(({ personId }) => personId);
    expect(order).toEqual(["before", "knows", "busy", "a", "b"]);
    expect(rankCandidates(people.toReversed(), EMPTY).map(({ personId }) => personId)).toEqual(order);
  });

  it("sees no lack of balance in a round without reviewers", () => {
    expect(rankCandidates([one({ row: row({ country: "KEN" }) })], EMPTY)[0]!.speaksFor).toEqual([]);
  });
});

describe("balance of reviewers", () => {
  const reviewer = (country: string | null, sex: BalanceRow["sex"], inRound = false): BalanceRow => ({
    personId: `${country} ${sex}`,
    country,
    sex,
    inRound,
  });

  it("shows numbers from five people on", () => {
    const rows = [...Array.from({ length: 6 }, () => reviewer("KEN", "F")), ...Array.from({ length: 5 }, () => reviewer("FRA", "M"))];
    expect(balanceOf(rows)[1]).toEqual({
      label: "South and North",
      parts: [
        { name: "North", people: 5 },
        { name: "South", people: 6 },
      ],
    });
    expect(balanceOf([...rows, reviewer(null, "X")])[2]!.parts).toEqual([
      { name: "women", people: 6 },
      { name: "the rest", people: undefined },
    ]);
  });

  it("never tells of fewer than five people, also not by what is left out", () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom("KEN", "FRA", "MEX", null), fc.constantFrom("F" as const, "M" as const, "X" as const, null)),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(some, (people) => {
        for (const { parts } of balanceOf(people.map(([country, sex]) => reviewer(country, sex)))) {
          for (const { people: number } of parts) expect(number ?? 5).toBeGreaterThanOrEqual(5);
          const told = parts.reduce((sum, part) => sum + (part.people ?? 0), 0);
          if (told > 0 && told < people.length) expect(people.length - told).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });

  it("takes places from the open round alone", () => {
    const places = placesOf([reviewer("KEN", "F", true), reviewer("FRA", "M")]);
    expect([...places.regions]).toEqual(["002"]);
    expect([...places.halves]).toEqual(["South"]);
    expect(places.reviewers).toBe(1);
  });
});
