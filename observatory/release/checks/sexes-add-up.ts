import { findingKey, indicatorCubes } from "./indicator-cubes.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

export const sexesAddUp: ReleaseCheck = {
  id: "sexes-add-up",
  words: "In every cell of the migrant stock, both sexes are women plus men (persons).",
  run(release) {
    const outcome = new Outcome();
    for (const cube of indicatorCubes(release, ["DF_MIGRANT_STOCK"])) {
      cube.visit({}, (row, series) => {
        const { index } = cube;
        const [area, counterpart, sex, period] = [index.area(series), index.counterpart(series), index.sex(series), cube.period(row)];
        const valueOf = (code: string): number | null => cube.valueAt(area, counterpart, code, period);
        const both = valueOf("_T");
        // A row of one sex only asks that both sexes stand beside it; their row then compares.
        if (sex !== "_T" && (both !== null || cube.value(row) === null)) return;
        const [women, men] = [valueOf("F"), valueOf("M")];
        const adds = women === null || men === null ? both === null && women === men : both === women + men;
        outcome.expect(adds, () => ({
          key: findingKey(cube, area, counterpart, "_T", period),
          message: "Both sexes are not women plus men.",
          figures: { both, women, men },
        }));
      });
    }
    return outcome;
  },
};
