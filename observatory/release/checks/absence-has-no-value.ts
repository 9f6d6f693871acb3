import { carriesValue, OBSERVATION_STATUS } from "#vocabulary";
import { indicatorCubes, keyOfRow } from "./indicator-cubes.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

export const absenceHasNoValue: ReleaseCheck = {
  id: "absence-has-no-value",
  words: "An observation has no value exactly when its status says so.",
  run(release) {
    const outcome = new Outcome();
    for (const cube of indicatorCubes(release)) {
      cube.visit({}, (row, series) => {
        const status = cube.status(row);
        const value = cube.value(row);
        if (!Object.hasOwn(OBSERVATION_STATUS, status)) return;
        outcome.expect(carriesValue(status) === (value !== null), () => ({
          key: keyOfRow(cube, row, series),
          message:
            value === null
              ? `Status ${status} carries a value, and there is none.`
              : `Status ${status} carries no value, and there is one.`,
          figures: { status, value },
        }));
      });
    }
    return outcome;
  },
};
