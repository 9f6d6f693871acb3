import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { addMonths, common } from "../days.ts";
import type { DueFacts, Occurrence } from "./due-rule.ts";
import { DUE_RULES, dueRule } from "./index.ts";
import { yearsWithin } from "./years.ts";

const PHASES = [
  { slug: "inception", name: "Inception", from: "2099-02-01", until: "2099-12-31" },
  { slug: "implementation", name: "Implementation", from: "2100-01-01", until: "2104-12-31" },
  { slug: "later", name: "Later", from: null, until: null },
];

const facts = (more: Partial<DueFacts> = {}): DueFacts => ({
  span: { from: null, until: null },
  phases: PHASES,
  horizon: { from: "2100-06-01", until: "2101-06-01" },
  ...more,
});

const due = (id: string, given: Readonly<Record<string, unknown>>, asked = facts()): readonly Occurrence[] => {
  const rule = dueRule(id)!;
  return rule.occurrences(rule.parameters.parse(given), asked);
};

describe("what is due", () => {
  it("a report on each year, three months after it", () => {
    expect(due("yearly report", { of: "progress report", monthsAfter: 3 })).toEqual([
      { from: "2100-01-01", until: "2100-12-31", dueOn: "2101-03-31", needed: 1 },
      { from: "2101-01-01", until: "2101-12-31", dueOn: "2102-03-31", needed: 1 },
    ]);
    expect(
      due("yearly report", { of: "progress report", monthsAfter: 2 }, facts({ horizon: { from: "2103-02-01", until: "2103-02-01" } })),
    ).toEqual([{ from: "2103-01-01", until: "2103-12-31", dueOn: "2104-02-29", needed: 1 }]);
  });

  it("a report on a part of a year, by the same day", () => {
    const asked = facts({ span: { from: "2100-11-15", until: "2101-03-01" } });
    expect(due("yearly report", { of: "progress report", monthsAfter: 3 }, asked)).toEqual([
      { from: "2100-11-15", until: "2100-12-31", dueOn: "2101-03-31", needed: 1 },
      { from: "2101-01-01", until: "2101-03-01", dueOn: "2102-03-31", needed: 1 },
    ]);
  });

  it("a report on each quarter of a year that begins in April, one month after it", () => {
    const asked = facts({ span: { from: "2100-05-10", until: null }, horizon: { from: "2100-01-01", until: "2100-12-31" } });
    expect(due("periodic report", { of: "log", everyMonths: 3, monthsAfter: 1, startsOn: "04-01" }, asked)).toEqual([
      { from: "2100-05-10", until: "2100-06-30", dueOn: "2100-07-31", needed: 1 },
      { from: "2100-07-01", until: "2100-09-30", dueOn: "2100-10-31", needed: 1 },
      { from: "2100-10-01", until: "2100-12-31", dueOn: "2101-01-31", needed: 1 },
    ]);
    const rule = dueRule("periodic report")!;
    expect(rule.parameters.safeParse({ of: "log", everyMonths: 5, monthsAfter: 1 }).success).toBe(false);
    expect(rule.describe(rule.parameters.parse({ of: "log", everyMonths: 3, monthsAfter: 1, startsOn: "04-01" }))).toBe(
      "A log every 3 months from 04-01, due 1 month after.",
    );
  });

  it("counts meetings in a year that begins elsewhere", () => {
    const asked = facts({ span: { from: "2100-07-01", until: "2101-06-30" }, horizon: { from: "2100-07-01", until: "2101-06-30" } });
    expect(due("at least a year", { of: "meeting", least: 2, startsOn: "07-01" }, asked)).toEqual([
      { from: "2100-07-01", until: "2101-06-30", dueOn: "2101-06-30", needed: 2 },
    ]);
    expect(due("long one a year", { of: "retreat", leastDays: 5, startsOn: "07-01" }, asked)).toHaveLength(1);
  });

  it("on a day of each year on which the body is open, also on 29 February", () => {
    const asked = facts({ span: { from: "2100-08-01", until: null }, horizon: { from: "2100-01-01", until: "2101-12-31" } });
    expect(due("yearly on a day", { of: "results report", day: "06-30" }, asked)).toEqual([
      { from: "2100-08-01", until: "2101-06-30", dueOn: "2101-06-30", needed: 1 },
      { from: "2101-07-01", until: "2102-06-30", dueOn: "2102-06-30", needed: 1 },
    ]);
    const leap = due("yearly on a day", { of: "check", day: "02-29" }, facts({ horizon: { from: "2103-06-01", until: "2104-12-31" } }));
    expect(leap.map(({ dueOn }) => dueOn)).toEqual(["2104-02-29", "2105-02-28"]);
  });

  it.each([
    ["2100-01-01", "2100-12-31", 2],
    ["2100-07-02", "2100-12-31", 1],
    ["2100-10-02", "2100-12-31", 0],
    ["2100-10-01", "2100-12-31", 1],
  ])("two a year, of a body that is open from %s to %s: %i", (from, until, needed) => {
    const asked = facts({ span: { from, until } });
    expect(due("at least a year", { of: "meeting", least: 2 }, asked).map((one) => one.needed)).toEqual(needed === 0 ? [] : [needed]);
  });

  it("a long one a year, where the body is open for half of it", () => {
    const day = (from: string) => due("long one a year", { of: "retreat", leastDays: 5 }, facts({ span: { from, until: "2100-12-31" } }));
    expect(day("2100-07-02")).toHaveLength(1);
    expect(day("2100-07-03")).toHaveLength(0);
  });

  it("some in a phase, and once by its beginning or its end", () => {
    const asked = facts({ horizon: { from: "2099-06-01", until: "2099-07-01" } });
    expect(due("at least in a phase", { of: "expert meeting", least: 2, phase: "inception" }, asked)).toEqual([
      { from: "2099-02-01", until: "2099-12-31", dueOn: "2099-12-31", needed: 2 },
    ]);
    expect(due("phase start plus years", { of: "evaluation", phase: "implementation", years: 3 })).toEqual([
      { from: "2100-01-01", until: "2102-12-31", dueOn: "2102-12-31", needed: 1 },
    ]);
    const closed = facts({ span: { from: "2099-01-01", until: "2104-12-31" } });
    expect(due("phase end plus months", { of: "completion report", phase: "implementation", months: 6 }, closed)).toEqual([
      { from: "2100-01-01", until: "2104-12-31", dueOn: "2105-06-30", needed: 1 },
    ]);
    expect(due("phase end plus months", { of: "completion report", phase: "later", months: 6 })).toEqual([]);
  });

  it("adds months without leaving the month", () => {
    expect([addMonths("2100-01-31", 1), addMonths("2104-02-29", 12), addMonths("2100-03-31", -1)]).toEqual([
      "2100-02-28",
      "2105-02-28",
      "2100-02-28",
    ]);
  });
});

const day = fc.integer({ min: 0, max: 12_000 }).map((days) => shiftDay("2090-01-01", days));
const period = fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, until: other } : { from: other, until: one }));
const monthAndDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map((parts) => parts.map((n) => String(n).padStart(2, "0")).join("-"));
const samples = fc.oneof(
  fc.record({
    id: fc.constant("yearly report"),
    given: fc.record({ of: fc.constant("report"), monthsAfter: fc.integer({ min: 0, max: 36 }), startsOn: monthAndDay }),
  }),
  fc.record({ id: fc.constant("yearly on a day"), given: fc.record({ of: fc.constant("report"), day: monthAndDay }) }),
  fc.record({
    id: fc.constant("periodic report"),
    given: fc.record({
      of: fc.constant("report"),
      everyMonths: fc.constantFrom(1, 2, 3, 4, 6),
      monthsAfter: fc.integer({ min: 0, max: 36 }),
      startsOn: monthAndDay,
    }),
  }),
  fc.record({
    id: fc.constant("at least a year"),
    given: fc.record({ of: fc.constant("meeting"), least: fc.integer({ min: 1, max: 366 }) }),
  }),
  fc.record({
    id: fc.constant("long one a year"),
    given: fc.record({ of: fc.constant("retreat"), leastDays: fc.integer({ min: 1, max: 366 }) }),
  }),
  fc.record({
    id: fc.constant("phase start plus years"),
    given: fc.record({
      of: fc.constant("evaluation"),
      phase: fc.constantFrom("inception", "later"),
      years: fc.integer({ min: 1, max: 50 }),
    }),
  }),
);

describe("laws of what is due", () => {
  it("years lie in the span without gap and without overlap", () => {
    fc.assert(
      fc.property(period, monthAndDay, (span, startsOn) => {
        const parts = yearsWithin({ span, horizon: span }, startsOn).map(({ part }) => part);
        expect([parts[0]!.from, parts.at(-1)!.until]).toEqual([span.from, span.until]);
        for (const [i, { from }] of parts.slice(1).entries()) expect(from).toBe(shiftDay(parts[i]!.until, 1));
      }),
    );
  });

  it("periods never overlap, end by the day they are due on, and come one after another", () => {
    fc.assert(
      fc.property(samples, period, period, ({ id, given }, span, horizon) => {
        const found = due(id, given, facts({ span, horizon }));
        for (const one of found) {
          expect(one.from <= one.until && one.until <= one.dueOn && one.needed > 0).toBe(true);
        }
        for (const [i, one] of found.slice(1).entries()) {
          expect(one.from > found[i]!.until && one.dueOn > found[i]!.dueOn).toBe(true);
        }
      }),
    );
  });

  it("a wider horizon finds the same and more", () => {
    fc.assert(
      fc.property(samples, period, period, day, ({ id, given }, span, horizon, more) => {
        const narrow = due(id, given, facts({ span, horizon }));
        const wider = { from: more < horizon.from ? more : horizon.from, until: more > horizon.until ? more : horizon.until };
        expect(due(id, given, facts({ span, horizon: wider }))).toEqual(expect.arrayContaining([...narrow]));
        expect(common(wider, horizon)).toEqual(horizon);
      }),
    );
  });

  it("every kind has words for its parameters", () => {
    for (const { id, words, fields } of DUE_RULES) expect([id, words.endsWith("."), fields.length > 1]).toEqual([id, true, true]);
    expect(new Set(DUE_RULES.map(({ id }) => id)).size).toBe(DUE_RULES.length);
  });
});
