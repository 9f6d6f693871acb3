import type { CorridorSide } from "./base.ts";
import { addPartners, type CorridorCube } from "./corridor-cube.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ProfileFrame } from "./profile-frame.ts";

/** The share of the largest named partners in all corridors, in percent. Its components are the partners; the last is those not named. */
export function topShareEvaluator(cube: CorridorCube, side: CorridorSide, partners: number, frame: ProfileFrame): Evaluator {
  return {
    width: cube.width,
    add: (area, year, sums) => {
      if (!(cube.totals[side][area * frame.years.length + year]! > 0)) return false;
      addPartners(cube, side, area, year, sums);
      return true;
    },
    combine: (sums) => topShare(sums, partners),
    sources: (area, year) => cube.sources[side][area * frame.years.length + year]!,
    isForecast: () => false,
  };
}

/** Undefined where no partner is named. */
function topShare(sums: Float64Array, partners: number): number | undefined {
  const named = sums.slice(0, -1).sort().reverse();
  if (!(named[0]! > 0)) return undefined;
  const total = sums.reduce((sum, value) => sum + value, 0);
  const largest = named.slice(0, partners).reduce((sum, value) => sum + value, 0);
  return (100 * largest) / total;
}
