import { indicatorCubes, keyOfRow } from "./indicator-cubes.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

/** The one code that may face itself: the world. */
const WORLD = "WLD";

export const emptyDiagonal: ReleaseCheck = {
  id: "empty-diagonal",
  words: "No area is its own counterpart where the dataflow says that this cannot exist.",
  run(release) {
    const outcome = new Outcome();
    for (const cube of indicatorCubes(release)) {
      const { absent, dimensions } = cube.dataflow;
      if (absent.diagonal !== "M" || !dimensions.includes("COUNTERPART_AREA")) continue;
      for (const area of cube.areas()) {
        outcome.looked++;
        if (area === WORLD) continue;
        cube.visit({ area, counterpart: area }, (row, series) => {
          const value = cube.value(row);
          if (value === null) return;
          outcome.findings.push({ key: keyOfRow(cube, row, series), message: "A value stands on the diagonal.", figures: { value } });
        });
      }
    }
    return outcome;
  },
};
