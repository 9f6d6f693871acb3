import type { Matrix } from "#methods";
import { SEED_ORIGINS } from "./stock-seed.ts";

/** Share of the earlier corridor that is kept at the least when displaced people left it. */
export const LEAST_SHARE_KEPT = 0.2;

/**
 * The cells of a round that no revision details: the fitted round before it, changed by the displacement recorded since.
 *
 * @param before fitted persons of the round before, rows = origins
 * @param change displaced persons now less then, both sexes
 * @param sexShare share of this sex among each origin's migrants (row)
 */
export function displacedCells(before: Matrix, change: Matrix, sexShare: Float64Array): { cells: Matrix; origins: Uint8Array } {
  const values = Float64Array.from(before.values, (persons, x) => {
    const moved = change.values[x]! * sexShare[Math.floor(x / before.columns)]!;
    return Math.max(persons + moved, persons * LEAST_SHARE_KEPT);
  });
  const [displaced, carried] = [SEED_ORIGINS.indexOf("displaced"), SEED_ORIGINS.indexOf("carried")];
  const origins = Uint8Array.from(values, (persons, x) => (persons <= 0 ? 0 : change.values[x] === 0 ? carried : displaced));
  return { cells: { ...before, values }, origins };
}
