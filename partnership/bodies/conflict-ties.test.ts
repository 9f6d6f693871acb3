import { describe, expect, it } from "vitest";
import { areParties, type PersonTie } from "./conflict-ties.ts";
import { enteredByReferral } from "./rules/entered-by-referral.ts";

const { conflicts } = enteredByReferral.parameters.parse({ roles: ["expert"], referrals: 2 });
const DAY = "2099-06-01";
const tie = (kind: string, more: Partial<PersonTie> = {}): PersonTie => ({
  kind,
  otherId: undefined,
  organisations: [],
  fromOn: null,
  untilOn: null,
  ...more,
});
const parties = (ofCandidate: readonly PersonTie[], ofMember: readonly PersonTie[] = []): boolean =>
  areParties({ candidate: { id: "c", ties: ofCandidate }, member: { id: "m", ties: ofMember } }, conflicts, DAY);

describe("who is a party to a nomination", () => {
  it("is nobody without a tie, nor by a tie that does not count", () => {
    expect(parties([])).toBe(false);
    expect(parties([tie("member of", { organisations: ["o"] })], [tie("member of", { organisations: ["o"] })])).toBe(false);
    expect(parties([tie("family", { otherId: "x" })])).toBe(false);
  });
  it("is family for life, from either side", () => {
    expect(parties([tie("family", { otherId: "m", untilOn: "2050-01-01" })])).toBe(true);
    expect(parties([], [tie("student of", { otherId: "c", untilOn: "2050-01-01" })])).toBe(true);
  });
  it("is a co-author for four years, to the day", () => {
    expect(parties([tie("co-author", { otherId: "m", untilOn: "2095-06-01" })])).toBe(true);
    expect(parties([tie("co-author", { otherId: "m", untilOn: "2095-05-31" })])).toBe(false);
  });
  it("is a colleague of the same employer or of one above it, but not of another branch", () => {
    const institute = tie("employed by", { organisations: ["institute", "university"] });
    expect(parties([institute], [tie("seconded to", { organisations: ["institute", "university"] })])).toBe(true);
    expect(parties([institute], [tie("employed by", { organisations: ["university"] })])).toBe(true);
    expect(parties([institute], [tie("employed by", { organisations: ["library", "university"] })])).toBe(false);
    expect(parties([institute], [tie("employed by", { organisations: ["institute"], untilOn: "2096-05-31" })])).toBe(false);
    expect(parties([institute], [tie("employed by", { organisations: ["institute"], fromOn: "2099-06-02" })])).toBe(false);
  });
  it("is always the nominee", () => {
    expect(areParties({ candidate: { id: "c", ties: [] }, member: { id: "c", ties: [] } }, conflicts, DAY)).toBe(true);
  });
});
