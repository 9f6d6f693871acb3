import type { Matrix } from "../matrix/matrix.ts";
import { sumOf } from "../matrix/sums.ts";
import type { Adjustment } from "./adjustments.ts";

/**
 * Changes the native-born so that the two tables differ by exactly `growth` persons in all, half of the correction at
 * each date, in proportion to each area's native-born.
 *
 * @returns the correction of each date, none when the tables agree
 */
export function closeTheWorld(start: Matrix, end: Matrix, growth: number): Adjustment[] {
  const excess = growth - (sumOf(end.values) - sumOf(start.values));
  if (excess === 0) return [];
  scaleNatives(start, -excess / 2);
  scaleNatives(end, excess / 2);
  return [
    { kind: "natives-corrected", date: "start", persons: -excess / 2 },
    { kind: "natives-corrected", date: "end", persons: excess / 2 },
  ];
}

function scaleNatives(stock: Matrix, change: number): void {
  const areas = stock.columns;
  let natives = 0;
  for (let r = 0; r < areas; r++) natives += stock.values[r * (areas + 1)]!;
  if (!(natives + change >= 0 && natives > 0)) {
    throw new RangeError(`flows from stocks: ${natives} native-born cannot absorb a correction of ${change} persons`);
  }
  for (let r = 0; r < areas; r++) stock.values[r * (areas + 1)]! *= 1 + change / natives;
}
