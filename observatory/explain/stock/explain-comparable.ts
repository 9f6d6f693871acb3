import type { FittedSex } from "../../harmonise/stock-frame.ts";
import { OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import { stockArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import { Walk } from "../walk.ts";
import { takeReportedCell } from "./explain-reported-cell.ts";
import { sexWords, type StockCell } from "./stock-cell.ts";
import { takeColumn } from "./take-column.ts";
import { takeMargin } from "./take-margin.ts";

/** Start of a corridor that no revision lists: the mean pattern of the areas of its subregion, applied to the area's published total. */
export function explainComparable(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const key = { TIME_PERIOD: cell.year, SEX: sex, REF_AREA: cell.area, COUNTERPART_AREA: cell.counterpart, PART: "comparable" };
  const used = context.working.find("stock-seed", Object.values(key));
  const [from, to] = [stockArea(cell.counterpart), stockArea(cell.area)];
  if (used === undefined) {
    const words = `${sexWords(sex)} from ${from} in ${to}: none in the areas around either`;
    return walk.take(words, 0, { kind: "rule", reason: "No comparable area lists the corridor for this sex: counts nothing." });
  }
  const trial = new Walk();
  if (close(trial.value(meanOfPeers(context, trial, cell, sex) ?? trial.take("", 0, NOTHING)), used))
    return meanOfPeers(context, walk, cell, sex)!;
  return context.working.take(
    walk,
    `starting point: no revision lists ${sexWords(sex)} from ${from} in ${to}, so the mean pattern of the areas around is taken`,
    "stock-seed",
    key,
  );
}

const NOTHING = { kind: "rule", reason: "" } as const;
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** The destination's total shared out as in the comparable destinations, each counting once; walked to their reported cells. */
function meanOfPeers(context: ReleaseContext, walk: Walk, { area, counterpart, year }: StockCell, sex: FittedSex): number | undefined {
  const { frame, comparables } = context;
  const total = takeMargin(context, walk, "destination", area, sex, year);
  const peers = comparables.ofDestination[frame.destinationIndex.get(area)!]!.map((peer) => frame.destinations[peer]!);
  const counted = peers.filter((peer) => (context.working.find("stock-columns", [year, sex, peer]) ?? 0) > 0);
  const shares = counted.flatMap((peer) => {
    const cell = takeReportedCell(context, walk, { area: peer, counterpart, year }, sex);
    if (cell === undefined || walk.value(cell) === 0) return [];
    const named = namedIn(context, walk, peer, year, sex);
    return walk.share(
      `as many as there would be in ${stockArea(area)} at the share of ${stockArea(counterpart)} in ${stockArea(peer)}`,
      total,
      cell,
      named,
    );
  });
  if (shares.length === 0) return undefined;
  const sum = walk.add(`added over the comparable destinations: ${counted.map(stockArea).join("; ")}`, shares);
  return walk.product(
    `starting point: the mean of these ${counted.length} destinations, since no revision lists the origins of migrants in ${stockArea(area)}`,
    [sum],
    1 / counted.length,
  );
}

function namedIn(context: ReleaseContext, walk: Walk, area: string, year: string, sex: FittedSex): number {
  return walk.once(`named ${area} ${year} ${sex}`, () => {
    const all = takeColumn(context, walk, area, year, sex);
    const unnamed = takeReportedCell(context, walk, { area, counterpart: OTHER_ORIGIN, year }, sex);
    return unnamed === undefined ? all : walk.add(`${sexWords(sex)} of named origin in ${stockArea(area)}`, [all, unnamed], [1, -1]);
  });
}
