import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, daysOfMilestone } from "./milestones.ts";
import { scaleDown } from "./scale-down.ts";

const body = fc.record({
  slug: fc.stringMatching(/^[a-z]{1,8}$/),
  name: fc.constant("Invented group"),
  priority: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  costMinor: fc.option(fc.bigInt({ min: 0n, max: 1_000_000n }), { nil: undefined }),
});

describe("what the money pays for", () => {
  it("never spends more than there is, and what is left plus what is spent is what there was", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 5_000_000n }), fc.array(body, { maxLength: 20 }), (available, bodies) => {
        const scaled = scaleDown(available, bodies);
        const spent = scaled.filter(({ verdict }) => verdict === "fits").reduce((sum, { costMinor = 0n }) => sum + costMinor, 0n);
        expect(spent <= available).toBe(true);
        expect((scaled.at(-1)?.leftMinor ?? available) + spent).toBe(available);
      }),
    );
  });

  it("lets nobody pass one that comes first and does not fit", () => {
    const scaled = scaleDown(100n, [
      { slug: "c", name: "C", priority: 3, costMinor: 10n },
      { slug: "a", name: "A", priority: 1, costMinor: 60n },
      { slug: "b", name: "B", priority: 2, costMinor: 50n },
      { slug: "d", name: "D", priority: null, costMinor: undefined },
    ]);
    expect(scaled.map(({ slug, verdict }) => [slug, verdict])).toEqual([
      ["a", "fits"],
      ["b", "does not fit"],
      ["c", "does not fit"],
      ["d", "cost unknown"],
    ]);
  });
});

describe("milestones", () => {
  it("keeps to the last day of shorter months", () => {
    expect([addMonths("2012-01-31", 1), addMonths("2013-01-31", 1), addMonths("2012-11-30", 36), addMonths("2012-03-31", -1)]).toEqual([
      "2012-02-29",
      "2013-02-28",
      "2015-11-30",
      "2012-02-29",
    ]);
  });

  it("falls on each day that a document gives, or on the day somebody set", () => {
    const phase = {
      id: "1",
      slug: "work",
      name: "Work",
      plannedFrom: "2031-02-01",
      plannedUntil: null,
      actualFrom: "2031-05-01",
      actualUntil: null,
      note: "",
      version: 1,
      sourceDocument: "IC",
      sourcePlace: "article 1",
    };
    const milestone = { phase: "work", countsFrom: "start" as const, offsetMonths: 36, fixedOn: null, sourceDocument: "IC" };
    expect(daysOfMilestone(milestone, [phase]).map(({ on, from }) => [on, from])).toEqual([
      ["2034-02-01", "planned"],
      ["2034-05-01", "actual"],
    ]);
    expect(daysOfMilestone({ ...milestone, fixedOn: "2034-03-03" }, [phase]).map(({ on }) => on)).toEqual(["2034-03-03"]);
    expect(daysOfMilestone({ ...milestone, countsFrom: "end" }, [phase])).toEqual([]);
  });
});
