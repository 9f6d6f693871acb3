import { describe, expect, it } from "vitest";
import { donorsInPlace, rankDonors, type Contribution, type Rate } from "./rank-donors.ts";

const gave = (organisationId: string, minor: number, currency: string, on: string | null = "2012-05-01"): Contribution => ({
  organisationId,
  name: `Invented ${organisationId}`,
  minor,
  currency,
  on,
});
const rate = (from: string, to: string, number: string, fromOn: string | null = null, untilOn: string | null = null): Rate => ({
  from,
  to,
  rate: number,
  fromOn,
  untilOn,
});
const names = (contributions: readonly Contribution[], rates: readonly Rate[], day = "2014-01-01") => {
  const ranking = rankDonors(contributions, rates, "USD", day);
  return "refused" in ranking ? ranking.refused : ranking.ranked.map(({ organisationId, minor }) => `${organisationId} ${minor}`);
};

describe("rank of donors", () => {
  it("adds up what each gave and converts at the rate of its day, exactly", () => {
    const given = [gave("a", 500_000_000, "CHF"), gave("b", 300_000_00, "USD"), gave("b", 1, "USD"), gave("a", 3, "CHF", null)];
    const rates = [rate("CHF", "USD", "1.0853", "2012-01-01", "2012-12-31"), rate("CHF", "USD", "0.5", "2013-01-01")];
    expect(names(given, rates)).toEqual(["a 542650002", "b 30000001"]);
  });
  it("minds that currencies have different minor units", () => {
    expect(names([gave("a", 1_000, "JPY")], [rate("JPY", "USD", "0.0091")])).toEqual(["a 910"]);
  });
  it("refuses to rank at all where a rate is missing, in words", () => {
    expect(names([gave("a", 5, "CHF"), gave("b", 3, "USD")], [rate("USD", "CHF", "0.9")])).toBe(
      "no rate from CHF to USD is stated for 2012-05-01, so Invented a cannot be compared with others",
    );
    expect(names([gave("a", 5, "CHF")], [rate("CHF", "USD", "a lot")])).toContain("no rate");
  });
  it("names everybody in a place that several share", () => {
    const ranking = rankDonors([gave("a", 5, "USD"), gave("b", 7, "USD"), gave("c", 5, "USD")], [], "USD", "2014-01-01");
    if ("refused" in ranking) throw new Error(ranking.refused);
    expect(donorsInPlace(ranking.ranked, 1).map(({ organisationId }) => organisationId)).toEqual(["b"]);
    expect(donorsInPlace(ranking.ranked, 2).map(({ organisationId }) => organisationId)).toEqual(["a", "c"]);
    expect(donorsInPlace(ranking.ranked, 4)).toEqual([]);
  });
});
