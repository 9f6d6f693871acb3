import type { FittedSex } from "../../harmonise/stock-frame.ts";
import { OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import { Walk } from "../walk.ts";
import { takeReportedCell } from "./explain-reported-cell.ts";
import { corridorOf, type StockCell } from "./stock-cell.ts";
import { takeColumn } from "./take-column.ts";
import { takeMargin } from "./take-margin.ts";

/** Start of a corridor that no revision lists: the mean pattern of the areas of its subregion, applied to the area's published total. */
export function explainComparable(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const key = { TIME_PERIOD: cell.year, SEX: sex, REF_AREA: cell.area, COUNTERPART_AREA: cell.counterpart, PART: "comparable" };
  const used = context.working.find("stock-seed", Object.values(key));
  const words = context.words.stock;
  if (used === undefined) {
    return walk.take(words.noComparable(corridorOf(cell, sex)), 0, { kind: "rule", reason: words.noComparableRule });
  }
  const trial = new Walk();
  if (close(trial.value(meanOfPeers(context, trial, cell, sex) ?? trial.take("", 0, NOTHING)), used))
    return meanOfPeers(context, walk, cell, sex)!;
  return context.working.take(walk, words.comparablePattern(corridorOf(cell, sex)), "stock-seed", key);
}

const NOTHING = { kind: "rule", reason: "" } as const;
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** The destination's total shared out as in the comparable destinations, each counting once; walked to their reported cells. */
function meanOfPeers(context: ReleaseContext, walk: Walk, { area, counterpart, year }: StockCell, sex: FittedSex): number | undefined {
  const { frame, comparables } = context;
  const words = context.words.stock;
  const total = takeMargin(context, walk, "destination", area, sex, year);
  const peers = comparables.ofDestination[frame.destinationIndex.get(area)!]!.map((peer) => frame.destinations[peer]!);
  const counted = peers.filter((peer) => (context.working.find("stock-columns", [year, sex, peer]) ?? 0) > 0);
  const shares = counted.flatMap((peer) => {
    const cell = takeReportedCell(context, walk, { area: peer, counterpart, year }, sex);
    if (cell === undefined || walk.value(cell) === 0) return [];
    const named = namedIn(context, walk, peer, year, sex);
    return walk.share(words.atShareIn(area, counterpart, peer), total, cell, named);
  });
  if (shares.length === 0) return undefined;
  const sum = walk.add(words.addedOver(counted), shares);
  return walk.product(words.meanOver(counted.length, area), [sum], 1 / counted.length);
}

function namedIn(context: ReleaseContext, walk: Walk, area: string, year: string, sex: FittedSex): number {
  return walk.once(`named ${area} ${year} ${sex}`, () => {
    const all = takeColumn(context, walk, area, year, sex);
    const unnamed = takeReportedCell(context, walk, { area, counterpart: OTHER_ORIGIN, year }, sex);
    return unnamed === undefined ? all : walk.add(context.words.stock.namedOrigin(sex, area), [all, unnamed], [1, -1]);
  });
}
