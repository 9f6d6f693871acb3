import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, toRows } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import { independentFlows, minimumMigrationFlows, pseudoBayesianFlows } from "./demographic-accounting-flows.ts";
import type { FlowEstimate } from "./flow-estimate.ts";
import type { StocksAndEvents } from "./stocks-and-events.ts";
import type { AccountingOptions } from "./survivors.ts";

const worlds = fc.integer({ min: 2, max: 7 }).chain((areas) => {
  const stock = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: areas ** 2, maxLength: areas ** 2 }).map((values) =>
    matrixOf(
      areas,
      areas,
      values.map((value, at) => (at % (areas + 1) === 0 ? value + 20000 : value)),
    ),
  );
  const events = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: areas, maxLength: areas });
  return fc.record({ start: stock, end: stock, births: events, deaths: events });
});

/** The change of residents not due to births and deaths; `made` must give it but for what came from nowhere. */
const changeOf = ({ start, end, births = [], deaths = [] }: StocksAndEvents): number[] => {
  const first = columnSums(start);
  return [...columnSums(end)].map((last, r) => last - first[r]! - (births[r] ?? 0) + (deaths[r] ?? 0));
};

/** Conservation to a thousandth of a millionth of the world's people. */
const expectConserved = (made: FlowEstimate, change: number[], people: number): void => {
  const [left, came] = made.outside ? [columnSums(made.outside.exits), columnSums(made.outside.entries)] : [[], []];
  change.forEach((persons, r) => {
    expect(Math.abs(made.net[r]! - (left[r] ?? 0) + (came[r] ?? 0) - persons)).toBeLessThanOrEqual(1e-9 * people);
  });
  const [before, after] = [rowSums(made.startAccount), rowSums(made.endAccount)];
  before.forEach((persons, k) => expect(Math.abs(persons - after[k]!)).toBeLessThanOrEqual(1e-9 * people));
  expect(Math.abs(sumOf(made.net))).toBeLessThanOrEqual(1e-9 * people);
};

const frozenCopy = (given: StocksAndEvents) => JSON.stringify([[...given.start.values], [...given.end.values], given.births, given.deaths]);

describe("an open world", () => {
  // Abel (2013), Demographic Research 28(18), as in the published examples.
  const given = {
    start: matrixFromRows([
      [1000, 100, 10, 0],
      [55, 555, 50, 5],
      [80, 40, 800, 40],
      [20, 25, 20, 200],
    ]),
    end: matrixFromRows([
      [1060, 60, 10, 10],
      [45, 540, 40, 0],
      [70, 75, 770, 70],
      [30, 30, 20, 230],
    ]),
    births: [80, 20, 40, 60],
    deaths: [70, 30, 50, 10],
  };
  it("says who came from and went to nowhere, by birthplace", () => {
    for (const world of ["open", "open-own"] as const) {
      const made = minimumMigrationFlows(given, { world });
      const { exits, entries } = made.outside!;
      const [died, residents] = [given.deaths, columnSums(given.start)];
      toRows(given.start).forEach((row, k) => {
        const survivors = row.reduce((sum, persons, r) => sum + persons * (1 - died[r]! / residents[r]!), 0);
        const later = sumOf(toRows(given.end)[k]!) - given.births[k]!;
        expect(rowSums(exits)[k]).toBeCloseTo(Math.max(survivors - later, 0), 9);
        expect(rowSums(entries)[k]).toBeCloseTo(Math.max(later - survivors, 0), 9);
      });
      expectConserved(made, changeOf(given), 3000);
      expect(made).toMatchObject({ adjustments: [], negativeSurvivors: [] });
    }
  });
  it("keeps the residents of every area, births, deaths and moves from and to nowhere counted", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom("open", "open-own"), (world, kind) => {
        const before = frozenCopy(world);
        const made = minimumMigrationFlows(world, { world: kind as "open" | "open-own" });
        expect(frozenCopy(world)).toBe(before);
        expectConserved(made, changeOf(world), sumOf(world.start.values));
        expect(Math.min(...made.flows.values)).toBeGreaterThanOrEqual(0);
        if (kind === "open-own") expect(made.negativeSurvivors).toEqual([]);
      }),
    );
  });
  it("reports survivors below 0 and refuses to spread them", () => {
    const shrinking = {
      start: matrixFromRows([
        [900, 5],
        [10, 500],
      ]),
      end: matrixFromRows([
        [500, 300],
        [10, 500],
      ]),
    };
    const made = minimumMigrationFlows(shrinking, { world: "open" });
    // 105 leave, as the 800 live at the end: 39.375 of the 5.
    expect(made.negativeSurvivors).toEqual([{ date: "start", birthplace: 0, residence: 1, persons: 5 - (105 * 300) / 800 }]);
    expect(Math.min(...made.flows.values)).toBe(0);
    expectConserved(made, [-400, 295], 1415);
    expect(() => independentFlows(shrinking, { world: "open" })).toThrow("-34.375 survivors born in 0 live in 1 at the start");
    expect(() => pseudoBayesianFlows(shrinking, { world: "open" })).toThrow('use world "open-own" or "closed"');
    expect(pseudoBayesianFlows(shrinking, { world: "open", minimumWeight: 1 }).total).toBe(made.total);
    expect(independentFlows(shrinking, { world: "open-own" }).negativeSurvivors).toEqual([]);
  });
  it("spreads a birthplace that is new or gone as it lives itself", () => {
    const gone = minimumMigrationFlows(
      {
        start: matrixFromRows([
          [30, 10],
          [0, 50],
        ]),
        end: matrixFromRows([
          [0, 0],
          [0, 50],
        ]),
      },
      { world: "open" },
    );
    expect(toRows(gone.outside!.exits)).toEqual([
      [30, 10],
      [0, 0],
    ]);
    expect(gone.total).toBe(0);
  });
});

describe("adjustments", () => {
  it("of a closed world are reported, with what they moved", () => {
    const made = minimumMigrationFlows({
      start: matrixFromRows([
        [-10, 5],
        [60, 100],
      ]),
      end: matrixFromRows([
        [20, 5],
        [50, 105],
      ]),
      births: [30, 0],
    });
    expect(made.adjustments).toEqual([
      { kind: "natives-below-zero", date: "start", area: 0, natives: -10 },
      { kind: "natives-corrected", date: "start", persons: -2.5 },
      { kind: "natives-corrected", date: "end", persons: 2.5 },
      { kind: "births-beyond-natives", area: 0, births: 30, natives: 20.4 },
    ]);
    expect(made.converged).toBe(true);
  });
  it("account for every difference between net migration and the change of residents", () => {
    fc.assert(
      fc.property(
        worlds,
        fc.constantFrom<AccountingOptions>({}, { correction: "after" }, { birthsAmong: "residents" }),
        (world, options) => {
          const made = minimumMigrationFlows(world, { ...options, tolerance: 1e-6 });
          expect(made.converged).toBe(true);
          const excess = sumOf(world.births) - sumOf(world.deaths) - (sumOf(world.end.values) - sumOf(world.start.values));
          const corrections = made.adjustments.map((adjustment) => {
            expect(adjustment.kind).toBe("natives-corrected");
            return adjustment.kind === "natives-corrected" ? adjustment.persons : Number.NaN;
          });
          const change = changeOf(world);
          const off = [...made.net].map((net, r) => net - change[r]!);
          const people = sumOf(world.start.values);
          if (excess === 0) expect(corrections).toEqual([]);
          else expect(Math.abs(corrections[1]! - corrections[0]! - excess)).toBeLessThanOrEqual(1e-9 * people);
          expect(Math.abs(sumOf(off) - excess)).toBeLessThanOrEqual(1e-9 * people);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("births and deaths", () => {
  it("may be spread over all residents, and so that every birthplace keeps its number", () => {
    const start = matrixFromRows([
      [1000, 100],
      [50, 500],
    ]);
    const end = matrixFromRows([
      [990, 120],
      [60, 490],
    ]);
    const given = { start, end, births: [40, 20], deaths: [30, 20] };
    const amongAll = minimumMigrationFlows(given, { birthsAmong: "residents", world: "open-own" });
    expect(columnSums(amongAll.endAccount)[0]! + columnSums(amongAll.outside!.entries)[0]!).toBeCloseTo(1010, 9);
    const made = minimumMigrationFlows(given, { deathsBy: "accounting" });
    expect(made.converged).toBe(true);
    // The closed world: 10 more people; births take 40 and 20 natives off the end, deaths what is missing then.
    const after = rowSums(made.endAccount);
    rowSums(made.startAccount).forEach((persons, k) => expect(persons).toBeCloseTo(after[k]!, 3));
    expect(columnSums(made.startAccount)[0]).toBeCloseTo(columnSums(start)[0]! - 30, 3);
  });
  it("cannot be spread by accounting where a birthplace grows beyond its births, or where the world is open", () => {
    const given = {
      start: matrixFromRows([
        [1000, 100],
        [50, 500],
      ]),
      end: matrixFromRows([
        [1000, 160],
        [50, 440],
      ]),
    };
    expect(() => minimumMigrationFlows(given, { deathsBy: "accounting" })).toThrow("60 more people born in 0");
    expect(() => minimumMigrationFlows(given, { deathsBy: "accounting", world: "open" })).toThrow("needs a closed world");
    expect(() => minimumMigrationFlows(given, { deathsBy: "accounting", correction: "after" })).toThrow("closed, after");
  });
});

describe("areas without foreign-born", () => {
  const given = {
    start: matrixFromRows([
      [1000, 30, 10],
      [0, 500, 20],
      [0, 15, 700],
    ]),
    end: matrixFromRows([
      [890, 80, 40],
      [40, 500, 20],
      [30, 15, 660],
    ]),
  };
  it("make some accounts impossible, which is reported", () => {
    // Area 0 has 1,000 residents at the start, all native; the mean of its birthplace's 1,040 and 1,010 is above.
    expect(minimumMigrationFlows(given).converged).toBe(true);
    const worse = {
      ...given,
      end: matrixFromRows([
        [800, 80, 40],
        [130, 500, 20],
        [30, 15, 660],
      ]),
    };
    const made = minimumMigrationFlows(worse);
    expect(made).toMatchObject({ converged: false, reason: { kind: "support-too-thin" } });
    const raised = minimumMigrationFlows(worse, { noForeignBorn: "raise", tolerance: 1e-7 });
    expect(raised.converged).toBe(true);
    expect(raised.adjustments).toEqual([{ kind: "birthplace-raised", birthplace: 0, mean: 980, raised: 1040 }]);
    expectConserved(raised, changeOf(worse), 2275);
    expect(raised.startAccount.values[0]).toBeCloseTo(1000, 6);
  });
  it("change nothing where the mean is enough", () => {
    const [plain, raised] = [minimumMigrationFlows(given), minimumMigrationFlows(given, { noForeignBorn: "raise" })];
    expect(raised).toEqual(plain);
  });
  it("keep all residents, whichever birthplaces are raised", () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 19000 }), (world, abroad) => {
        fc.pre(world.start.rows > 2);
        const [start, end] = [toRows(world.start), toRows(world.end)];
        start.forEach((row, k) => {
          if (k > 0) row[0] = 0;
        });
        // Many of the natives of area 0 are away at the end, and others live there instead.
        end[0]![0]! -= abroad;
        end[1]![0]! += abroad;
        const total = (rows: number[][]) => sumOf(rows.flat());
        start[1]![1]! += Math.max(total(end) - total(start), 0);
        end[1]![1]! += Math.max(total(start) - total(end), 0);
        const even = { start: matrixFromRows(start), end: matrixFromRows(end) };
        const made = minimumMigrationFlows(even, { noForeignBorn: "raise", tolerance: 1e-6 });
        const plain = minimumMigrationFlows(even, { tolerance: 1e-6 });
        if (plain.converged) return;
        expect(made.adjustments.map(({ kind }) => kind)).toEqual(["birthplace-raised"]);
        expect(made.converged).toBe(true);
        expectConserved(made, changeOf(even), total(start));
      }),
      { numRuns: 60 },
    );
  });
  it("stay impossible where nobody of the birthplace lives elsewhere", () => {
    const apart = {
      start: matrixFromRows([
        [1000, 0],
        [0, 500],
      ]),
      end: matrixFromRows([
        [1010, 0],
        [0, 490],
      ]),
    };
    const made = minimumMigrationFlows(apart, { noForeignBorn: "raise" });
    expect(made.converged).toBe(false);
    expect(made.reason?.kind).toBe("support-too-thin");
  });
});
