import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as time from "./time-period.ts";
import type { Quarter, TimePeriod } from "./time-period.ts";

const quarter = fc.constantFrom<Quarter[]>(1, 2, 3, 4);
const year = fc.integer({ min: 1800, max: 2200 });
const period: fc.Arbitrary<TimePeriod> = fc.oneof(
  year.map((value) => ({ year: value })),
  fc.tuple(year, quarter).map(([value, part]) => ({ year: value, quarter: part })),
);

describe("time periods", () => {
  it.each([
    ["2020", { year: 2020 }],
    ["2020-Q1", { year: 2020, quarter: 1 }],
    ["2020Q4", { year: 2020, quarter: 4 }],
    [" 2020 ", { year: 2020 }],
  ])("%j is read", (text, expected) => expect(time.parseTimePeriod(text)).toEqual(expected));

  it.each(["", "20", "2020-Q5", "2020-Q0", "2020-01", "Q1 2020", "2020.5", "20200", "2020-Q1/2020-Q2"])("%j is refused", (text) => {
    expect(time.findTimePeriod(text)).toBeUndefined();
    expect(() => time.parseTimePeriod(text)).toThrow("not a year, a quarter");
  });

  it("read back as they are written", () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(time.parseTimePeriod(time.formatTimePeriod(one))).toEqual(one);
      }),
    );
    expect(time.formatTimePeriod(time.parseTimePeriod("2011Q1"))).toBe("2011-Q1");
  });

  it("are ordered by beginning, a year before its quarters, as their texts are", () => {
    const sorted = ["2019-Q4", "2020", "2020-Q1", "2020-Q2", "2021"].map(time.parseTimePeriod);
    expect(sorted.toReversed().sort(time.compareTimePeriods)).toEqual(sorted);
    fc.assert(
      fc.property(period, period, (a, b) => {
        const [left, right] = [time.formatTimePeriod(a), time.formatTimePeriod(b)];
        expect(Math.sign(time.compareTimePeriods(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  it("know their days", () => {
    expect([time.firstDay({ year: 2020 }), time.lastDay({ year: 2020 })]).toEqual(["2020-01-01", "2020-12-31"]);
    expect([time.firstDay({ year: 2020, quarter: 2 }), time.lastDay({ year: 2020, quarter: 2 })]).toEqual(["2020-04-01", "2020-06-30"]);
    expect(time.midYear(2020)).toBe("2020-07-01");
  });

  it("the day after a period's last is the next one's first", () => {
    fc.assert(
      fc.property(period, (one) => {
        const dayAfter = new Date(Date.parse(`${time.lastDay(one)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        expect(dayAfter).toBe(time.firstDay(time.nextPeriod(one)));
      }),
    );
  });

  it("know their middle: the quarters' middles have the year's as their mean", () => {
    expect(time.middleOf({ year: 2020 })).toBe(2020.5);
    expect(time.middleOf({ year: 2020, quarter: 1 })).toBe(2020.125);
    const middles = ([1, 2, 3, 4] as const).map((part) => time.middleOf({ year: 2020, quarter: part }));
    expect(middles.reduce((sum, middle) => sum + middle, 0) / 4).toBe(2020.5);
  });

  it("have a frequency", () =>
    expect([time.frequencyOf({ year: 2020 }), time.frequencyOf({ year: 2020, quarter: 3 })]).toEqual(["A", "Q"]));
});

describe("time ranges", () => {
  it.each(["2015/2020", "2015-2020", "2015–2020", "2015 - 2020", " 2015 / 2020 "])("%j is read", (text) =>
    expect(time.parseTimeRange(text)).toEqual({ from: { year: 2015 }, to: { year: 2020 } }),
  );

  it("of quarters, and of one period", () => {
    const quarters = { from: { year: 2019, quarter: 3 }, to: { year: 2020, quarter: 2 } };
    expect(time.parseTimeRange("2019-Q3/2020-Q2")).toEqual(quarters);
    expect(time.parseTimeRange("2019-Q3-2020-Q2")).toEqual(quarters);
    expect(time.parseTimeRange("2020")).toEqual({ from: { year: 2020 }, to: { year: 2020 } });
    expect(time.formatTimeRange(time.parseTimeRange("2020-Q1"))).toBe("2020-Q1");
  });

  it.each(["", "2020/2015", "2015/2020-Q1", "2015/2016/2017", "2015-16", "2015/", "/2020", "2015 to 2020"])("%j is refused", (text) =>
    expect(() => time.parseTimeRange(text)).toThrow("not a year, a quarter"),
  );

  it("read back as they are written", () => {
    const ranges = fc.tuple(period, period).filter(([a, b]) => time.frequencyOf(a) === time.frequencyOf(b));
    fc.assert(
      fc.property(ranges, (two) => {
        const [from, to] = [...two].sort(time.compareTimePeriods) as [TimePeriod, TimePeriod];
        expect(time.parseTimeRange(time.formatTimeRange({ from, to }))).toEqual({ from, to });
      }),
    );
  });

  it("list their periods and know what lies within", () => {
    const range = time.parseTimeRange("2019-Q4/2020-Q2");
    expect(time.periodsOf(range).map(time.formatTimePeriod)).toEqual(["2019-Q4", "2020-Q1", "2020-Q2"]);
    expect(time.liesWithin({ year: 2020, quarter: 2 }, range)).toBe(true);
    expect(time.liesWithin({ year: 2020, quarter: 3 }, range)).toBe(false);
    expect(time.liesWithin({ year: 2020 }, range)).toBe(false);
    expect(time.liesWithin({ year: 2020, quarter: 3 }, time.parseTimeRange("2015/2020"))).toBe(true);
  });
});
