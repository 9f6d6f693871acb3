import type { Cube } from "../../query/cube.ts";
import { findingKey, indicatorCubes } from "./indicator-cubes.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

const WORLD = "WLD";

export const totalsAreSums: ReleaseCheck = {
  id: "totals-are-sums",
  words:
    "The totals of migrant stock and remittances by area, and by counterpart, are the sums of their corridors, of what stands under other origins and of what is not allocated (stored units).",
  run(release) {
    const outcome = new Outcome();
    for (const cube of indicatorCubes(release, ["DF_MIGRANT_STOCK", "DF_REMITTANCE_FLOW"])) {
      const sums = new CorridorSums(cube);
      compare(outcome, cube, sums.byArea, (area) => [area, WORLD]);
      compare(outcome, cube, sums.byCounterpart, (counterpart) => [WORLD, counterpart]);
    }
    return outcome;
  },
};

/** Sums of the corridors by area and by counterpart, each with sex and period, as "XAA._T.2020". */
class CorridorSums {
  readonly byArea = new Map<string, number>();
  readonly byCounterpart = new Map<string, number>();

  constructor(cube: Cube) {
    const { index } = cube;
    cube.visit({}, (row, series) => {
      const [area, counterpart] = [index.area(series), index.counterpart(series)];
      const rest = `${index.sex(series)}.${cube.period(row)}`;
      if (area === WORLD || counterpart === WORLD) {
        // A total without a corridor must be there to be found wrong.
        if (area === WORLD) add(this.byCounterpart, `${counterpart}.${rest}`, 0);
        if (counterpart === WORLD && area !== WORLD) add(this.byArea, `${area}.${rest}`, 0);
        if (counterpart === WORLD && area !== WORLD) add(this.byCounterpart, `${WORLD}.${rest}`, cube.stored(row) ?? 0);
      } else {
        add(this.byArea, `${area}.${rest}`, cube.stored(row) ?? 0);
        add(this.byCounterpart, `${counterpart}.${rest}`, cube.stored(row) ?? 0);
      }
    });
  }
}

const add = (sums: Map<string, number>, key: string, value: number): void => void sums.set(key, (sums.get(key) ?? 0) + value);

const compare = (
  outcome: Outcome,
  cube: Cube,
  sums: ReadonlyMap<string, number>,
  pairOf: (code: string) => readonly [string, string],
): void => {
  const scale = 10 ** (cube.indicator.unitMultiplier - cube.indicator.decimals);
  for (const [key, sum] of sums) {
    const [code, sex, period] = key.split(".") as [string, string, string];
    const [area, counterpart] = pairOf(code);
    const value = cube.valueAt(area, counterpart, sex, period);
    // The world's total over all is not released for stocks.
    if (value === null && (sum === 0 || (area === WORLD && counterpart === WORLD))) continue;
    const total = value === null ? null : Math.round(value / scale);
    outcome.expect(total === sum, () => ({
      key: findingKey(cube, area, counterpart, sex, period),
      message: "The total is not the sum of its corridors.",
      figures: { total, "sum of corridors": sum },
    }));
  }
};
