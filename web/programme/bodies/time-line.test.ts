import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barOf, yearsOf } from "./time-line.tsx";

const lane = (from: string | null, until: string | null) => ({ label: "", tone: "people", from, until }) as const;

describe("bars of the time line", () => {
  it("begin and end with their days", () => {
    const years = { first: 2012, last: 2016 };
    expect(barOf(lane("2012-01-01", "2015-12-31"), years, "2099-01-01")).toEqual({ start: 0, width: 100 });
    expect(barOf(lane("2014-01-01", "2014-12-31"), years, "2099-01-01").width).toBeCloseTo((365 / 1461) * 100, 6);
  });
  it("reach from the edge, or until the day that is shown, where an end is open", () => {
    const lanes = [lane(null, "2012-06-30"), lane("2013-01-01", null)];
    const years = yearsOf(lanes, "2014-06-30");
    expect(years).toEqual({ first: 2012, last: 2015 });
    expect(barOf(lanes[0]!, years, "2014-06-30").start).toBe(0);
    const open = barOf(lanes[1]!, years, "2014-06-30");
    expect(open.start + open.width).toBeCloseTo(((366 + 365 + 181) / 1096) * 100, 6);
  });
  it("never leave the drawing", () => {
    const day = fc.option(fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 5 }), (terms) => {
        const lanes = terms.map(([from, until]) => lane(from, until));
        const years = yearsOf(lanes, "2020-05-05");
        for (const one of lanes) {
          const { start, width } = barOf(one, years, "2020-05-05");
          expect(start >= 0 && width >= 0 && start + width <= 100.000001).toBe(true);
        }
      }),
    );
  });
});
