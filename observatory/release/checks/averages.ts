import type { Cube } from "../../query/cube.ts";
import { findingKey, indicatorCubes } from "./indicator-cubes.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

const WORLD = "WLD";

export const averages: ReleaseCheck = {
  id: "averages",
  words:
    "The average cost to an area, from an area and of all corridors is the mean of the corridors of the quarter, within one stored unit.",
  run(release) {
    const outcome = new Outcome();
    for (const cube of indicatorCubes(release, ["DF_REMITTANCE_COST"])) compareMeans(outcome, cube);
    return outcome;
  },
};

const compareMeans = (outcome: Outcome, cube: Cube): void => {
  const means = new Map<string, { sum: number; count: number }>();
  const { index } = cube;
  cube.visit({}, (row, series) => {
    const [area, counterpart, period] = [index.area(series), index.counterpart(series), cube.period(row)];
    const stored = cube.stored(row);
    if (stored === null || area === WORLD || counterpart === WORLD) return;
    for (const key of [`${area}.${WORLD}.${period}`, `${WORLD}.${counterpart}.${period}`, `${WORLD}.${WORLD}.${period}`]) {
      const mean = means.get(key) ?? { sum: 0, count: 0 };
      means.set(key, { sum: mean.sum + stored, count: mean.count + 1 });
    }
  });
  cube.visit({}, (row, series) => {
    const [area, counterpart, period] = [index.area(series), index.counterpart(series), cube.period(row)];
    const average = cube.stored(row);
    if (average === null || (area !== WORLD && counterpart !== WORLD)) return;
    const { sum, count } = means.get(`${area}.${counterpart}.${period}`) ?? { sum: 0, count: 0 };
    outcome.expect(count > 0 && Math.abs(average - sum / count) <= 1, () => ({
      key: findingKey(cube, area, counterpart, index.sex(series), period),
      message: "The average is not the mean of its corridors.",
      figures: { average, "mean of corridors": count > 0 ? sum / count : null, corridors: count },
    }));
  });
};
