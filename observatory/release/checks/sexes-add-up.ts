import { findingKey, indicatorCubes } from "./indicator-cubes.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

export const sexesAddUp: ReleaseCheck = {
  id: "sexes-add-up",
  words: "In every cell of the migrant stock, both sexes are women plus men (persons).",
  run(release) {
    const outcome = new Outcome();
    for (const cube of indicatorCubes(release, ["DF_MIGRANT_STOCK"])) {
      const cells = new Set<string>();
      cube.visit({}, (row, series) => void cells.add(`${cube.index.area(series)}.${cube.index.counterpart(series)}.${cube.period(row)}`));
      for (const cell of cells) {
        const [area, counterpart, period] = cell.split(".") as [string, string, string];
        const [both, women, men] = ["_T", "F", "M"].map((sex) => cube.valueAt(area, counterpart, sex, period)) as [
          number | null,
          number | null,
          number | null,
        ];
        const adds = women === null || men === null ? both === null && women === men : both === women + men;
        outcome.expect(adds, () => ({
          key: findingKey(cube, area, counterpart, "_T", period),
          message: "Both sexes are not women plus men.",
          figures: { both, women, men },
        }));
      }
    }
    return outcome;
  },
};
