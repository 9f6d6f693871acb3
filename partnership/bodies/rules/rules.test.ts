import { property, assert as assertProperty, array, integer } from "fast-check";
import { describe, expect, it } from "vitest";
import { checkComposition, objectionsTo, type Effect } from "../check-composition.ts";
import type { CompositionFacts, HolderFacts } from "./composition-rule.ts";
import { COMPOSITION_RULES } from "./index.ts";
import { suppressSmall } from "./suppress-small.ts";

let number = 0;
const holder = (role: string, more: Partial<HolderFacts> = {}): HolderFacts => {
  const id = `h${++number}`;
  return {
    mandateId: `m-${id}`,
    role,
    seatId: null,
    votes: true,
    kind: "person",
    id,
    name: `Invented ${id}`,
    basis: "appointment",
    referrals: undefined,
    country: null,
    sex: null,
    partners: [],
    elsewhere: [],
    ...more,
  };
};
const facts = (holders: readonly HolderFacts[], more: Partial<CompositionFacts> = {}): CompositionFacts => ({
  on: "2099-01-01",
  body: { id: "b1", kind: "group", name: "Invented group" },
  holders,
  seats: [],
  forPublic: false,
  ...more,
});
const check = (rule: string, parameters: Record<string, unknown>, about: CompositionFacts, effect: Effect = "block") =>
  checkComposition([{ id: "r1", rule, parameters, effect }], about)[0]!;
const words = (rule: string, parameters: Record<string, unknown>, about: CompositionFacts) =>
  check(rule, parameters, about).findings.map((finding) => finding.words);

const PLACES = {
  places: [
    { role: "chair", least: 1, most: 1 },
    { role: "co-chair", least: 1, most: 1 },
    { role: "expert", least: 3, most: 8 },
  ],
};

describe("places", () => {
  it("passes a chair, a co-chair and three experts", () => {
    const full = facts([holder("chair"), holder("co-chair"), holder("expert"), holder("expert"), holder("expert")]);
    expect(check("places", PLACES, full)).toMatchObject({
      words: "Places: 1 chair, 1 co-chair and 3 to 8 experts.",
      findings: [],
    });
  });
  it("tells everything that is missing or too much at once, and what mends it", () => {
    const wrong = facts([holder("chair"), holder("chair"), holder("expert")]);
    expect(check("places", PLACES, wrong).findings).toEqual([
      { key: "too many chair", by: 1, words: "There are 2 chairs; at most 1 can be.", mend: "Let one mandate end first." },
      { key: "too few co-chair", by: 1, words: "There is no co-chair.", mend: "Nominate a co-chair." },
      { key: "too few expert", by: 2, words: "There is 1 expert; 3 are needed.", mend: "Nominate 2 experts." },
    ]);
  });
});

describe("from partner agency", () => {
  const rule = { roles: ["chair", "co-chair"] };
  it("passes where the co-chair is seconded by a partner", () => {
    const coChair = holder("co-chair", { partners: [{ name: "Invented agency", tie: "seconded to" }] });
    expect(words("from partner agency", rule, facts([holder("chair"), coChair]))).toEqual([]);
  });
  it("finds that neither leads for a partner; a tie that does not count is none", () => {
    const chair = holder("chair", { name: "Ada", partners: [{ name: "Invented agency", tie: "advisor of" }] });
    expect(words("from partner agency", rule, facts([chair, holder("co-chair", { name: "Ben" })]))).toEqual([
      "None of Ada and Ben has a tie to a partner organisation that is enough: 0 of 1.",
    ]);
  });
});

describe("entered by referral", () => {
  const rule = { roles: ["expert"], referrals: 2 };
  it("passes an expert with two referrals, and whoever holds another role", () => {
    expect(words("entered by referral", rule, facts([holder("expert", { referrals: 2 }), holder("chair")]))).toEqual([]);
  });
  it("finds experts without a decided referral, or with too few", () => {
    const two = [holder("expert", { name: "Ada" }), holder("expert", { name: "Ben", referrals: 1 })];
    expect(words("entered by referral", rule, facts(two))).toEqual([
      "Ada became expert without a decided referral.",
      "Ben was referred by 1; 2 are needed.",
    ]);
  });
});

describe("exclusion", () => {
  const elsewhere = [{ bodyId: "b2", bodyKind: "group", bodyName: "Data group", role: "expert" }] as const;
  const committee = { body: { id: "b1", kind: "committee", name: "Committee" } } as const;
  it("passes members who sit nowhere else, and roles it does not hold for", () => {
    expect(words("exclusion", { kinds: ["group"] }, facts([holder("member")], committee))).toEqual([]);
    const chair = facts([holder("chair", { elsewhere })], committee);
    expect(words("exclusion", { kinds: ["group"], exceptRoles: ["chair"] }, chair)).toEqual([]);
  });
  it("finds a member who is also an expert", () => {
    const both = facts([holder("member", { name: "Ada", elsewhere })], committee);
    expect(words("exclusion", { kinds: ["group"] }, both)).toEqual([
      "Ada would hold a mandate in Committee and, as expert, in Data group.",
    ]);
  });
});

describe("quorum", () => {
  const seats = [1, 2, 3, 4, 5, 6, 7].map((one) => ({ id: `s${one}`, label: `Seat ${one}`, votes: one < 7 }));
  it("passes half of the places with a vote", () => {
    const three = facts([holder("member"), holder("member"), holder("member")], { seats });
    expect(words("quorum", { share: 0.5 }, three)).toEqual([]);
  });
  it("finds too few votes; a seat without a vote does not count", () => {
    const two = facts([holder("member"), holder("member"), holder("member", { votes: false })], { seats });
    expect(words("quorum", { share: 0.5 }, two)).toEqual(["2 hold a vote; 3 are needed to decide."]);
  });
});

describe("balance", () => {
  const people = [
    ...["KEN", "GHA", "NGA", "SEN", "MLI"].map((country) => holder("expert", { country, sex: "F" })),
    ...["DEU", "FRA"].map((country) => holder("expert", { country, sex: "M" })),
  ];
  it("shows numbers on the desk and judges nothing", () => {
    expect(check("balance", { by: ["South and North", "region"] }, facts(people))).toMatchObject({
      findings: [],
      shown: [
        {
          label: "South and North",
          parts: [
            { name: "North", people: 2 },
            { name: "South", people: 5 },
          ],
        },
        {
          label: "region",
          parts: [
            { name: "Africa", people: 5 },
            { name: "Europe", people: 2 },
          ],
        },
      ],
    });
  });
  it("keeps small numbers from readers, and those from which they could be reckoned", () => {
    expect(check("balance", { by: ["sex"] }, facts(people, { forPublic: true })).shown).toEqual([
      { label: "sex", parts: [{ name: "the rest", people: undefined }] },
    ]);
    const more = [...people, ...["KEN", "GHA"].map((country) => holder("expert", { country, sex: "X" }))];
    const ten = [...more, ...Array.from({ length: 6 }, () => holder("expert", { sex: "M" }))];
    expect(check("balance", { by: ["sex"] }, facts(ten, { forPublic: true })).shown[0]?.parts).toEqual([
      { name: "men", people: 8 },
      { name: "the rest", people: undefined },
    ]);
  });
  it("never leaves out a number that the total gives away", () => {
    assertProperty(
      property(array(integer({ min: 0, max: 20 }), { maxLength: 8 }), integer({ min: 1, max: 8 }), (numbers, floor) => {
        const counts = numbers.map((people, index) => ({ name: String(index), people }));
        const told = suppressSmall(counts, floor);
        const hidden = counts.filter((_, index) => told[index]!.people === undefined);
        expect(told.every(({ people }, index) => people === undefined || people === numbers[index])).toBe(true);
        expect(told.every(({ people }) => people === undefined || people >= floor)).toBe(true);
        const sum = hidden.reduce((total, { people }) => total + people, 0);
        const safe = hidden.length === 0 || hidden.length === counts.length || (hidden.length >= 2 && sum >= floor);
        expect(safe).toBe(true);
      }),
    );
  });
});

describe("checking", () => {
  it("objects to what a change makes worse, not to what was wrong before", () => {
    const setting = [{ id: "r1", rule: "places", parameters: PLACES, effect: "block" }] as const;
    const before = checkComposition(setting, facts([holder("expert")]));
    expect(objectionsTo(before, checkComposition(setting, facts([holder("expert"), holder("expert")])))).toEqual([]);
    expect(objectionsTo(before, checkComposition(setting, facts([]))).map((one) => one.words)).toEqual(["There is no expert."]);
  });
  it("says so when a rule is unknown or set wrongly", () => {
    expect(words("astrology", {}, facts([]))).toEqual(["The rule cannot be checked."]);
    expect(words("places", { places: [{ role: "chair", least: 2, most: 1 }] }, facts([]))).toEqual(["The rule cannot be checked."]);
  });
  it("has every rule under a name of its own", () => {
    expect(new Set(COMPOSITION_RULES.map(({ id }) => id)).size).toBe(COMPOSITION_RULES.length);
  });
});
