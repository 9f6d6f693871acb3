import type { Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import type { Adjustment } from "./adjustments.ts";

/**
 * Numbers of each birthplace that both tables can meet although some areas have no foreign-born.
 *
 * Where nobody born elsewhere lives, the native-born are the residents, and their birthplace cannot have fewer people.
 * A birthplace whose mean of the two dates is below that gets its own number at the date without foreign-born, and
 * the others give in proportion, so that all residents stay accounted for.
 */
export function raiseBirthplaces(start: Matrix, end: Matrix): { totals: Float64Array; adjustments: Adjustment[] } {
  const [before, after] = [rowSums(start), rowSums(end)];
  const means = before.map((persons, k) => (persons + after[k]!) / 2);
  const [atStart, atEnd] = [residentsWithoutForeignBorn(start), residentsWithoutForeignBorn(end)];
  const natives = atStart.map((persons, k) => Math.max(persons, atEnd[k]!));
  const least = atStart.map((persons, k) => Math.max(persons > 0 ? before[k]! : 0, atEnd[k]! > 0 ? after[k]! : 0));
  const raised = new Set<number>();
  let totals = means.slice();
  for (;;) {
    const short = [...totals.keys()].filter((k) => !raised.has(k) && totals[k]! <= natives[k]! && totals[k]! < least[k]!);
    if (short.length === 0) break;
    short.forEach((k) => raised.add(k));
    const shared = sharedOut(means, least, raised);
    if (shared === undefined) return { totals: means, adjustments: [] };
    totals = shared;
  }
  const adjustments = [...raised]
    .toSorted((a, b) => a - b)
    .map((birthplace) => ({ kind: "birthplace-raised" as const, birthplace, mean: means[birthplace]!, raised: totals[birthplace]! }));
  return { totals, adjustments };
}

/** The residents of areas where no foreign-born live: what their birthplace cannot be below. 0 for the others. */
function residentsWithoutForeignBorn(stock: Matrix): Float64Array<ArrayBuffer> {
  const areas = stock.columns;
  const residents = columnSums(stock);
  return Float64Array.from(residents, (persons, k) => (persons === stock.values[k * (areas + 1)]! ? persons : 0));
}

/** Undefined where the raised leave nothing for the others. */
function sharedOut(means: Float64Array, least: Float64Array, raised: ReadonlySet<number>): Float64Array<ArrayBuffer> | undefined {
  const left = sumOf(means) - sumOf([...raised].map((k) => least[k]!));
  const others = sumOf(means.filter((_, k) => !raised.has(k)));
  if (!(left > 0 && others > 0)) return undefined;
  return Float64Array.from(means, (mean, k) => (raised.has(k) ? least[k]! : (mean * left) / others));
}
