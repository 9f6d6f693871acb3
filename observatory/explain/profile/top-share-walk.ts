import { findArea } from "#vocabulary";
import type { CorridorBase } from "../../estimate/profile/base.ts";
import { seriesOf } from "./base-words.ts";
import type { FormulaWalk } from "./profile-walk.ts";
import { corridorKey, takeCorridor } from "./take-corridors.ts";
import { takeBase } from "./take-base.ts";
import { addTaken, type Taken } from "./taken.ts";

/** The share of the largest named partners in all corridors, in percent; `hundred` is the step that holds 100. */
export function walkTopShare(base: CorridorBase, partners: number, at: FormulaWalk, hundred: number): Taken {
  const { whole, members, coverage } = at;
  const words = whole.context.words.profile;
  const series = seriesOf(whole, base.key);
  const sums = partnerSums(base, at);
  const largest = [...sums]
    .filter(([partner]) => findArea(partner)?.kind === "country")
    .sort(([a, x], [b, y]) => y.value - x.value || (a < b ? -1 : 1))
    .slice(0, partners);
  const parts = largest.map(([partner, { owners }]) => {
    const corridors = members.filter(({ area }) => owners.has(area)).map((member) => takeCorridor(base, member, partner));
    return addTaken(whole, words.partnerAdded(series, partner), corridors);
  });
  const top = addTaken(
    whole,
    words.largestPartners(
      series,
      largest.map(([partner]) => partner),
      sums.size,
    ),
    parts,
  );
  const totals = members.map((member) => takeBase({ kind: "total", ...base, sex: "_T" }, member)!);
  const all = addTaken(whole, words.allPartners(coverage), totals);
  return { id: whole.walk.share(words.topPercent, hundred, top.id, all.id), unit: 1 };
}

interface PartnerSum {
  value: number;
  /** Members with a corridor to the partner. */
  readonly owners: Set<string>;
}

function partnerSums(base: CorridorBase, { whole: { context, year }, members }: FormulaWalk): ReadonlyMap<string, PartnerSum> {
  const { dataflow, indicator } = corridorKey(base, "", "");
  const cube = context.release.cube(dataflow, indicator);
  const own = members.map(({ area }) => area);
  const sums = new Map<string, PartnerSum>();
  cube.visit({ sex: "_T", period: year, ...(base.side === "area" ? { area: own } : { counterpart: own }) }, (row, series) => {
    const value = cube.value(row);
    const [area, counterpart] = [cube.index.area(series), cube.index.counterpart(series)];
    const [owner, partner] = base.side === "area" ? [area, counterpart] : [counterpart, area];
    if (value === null || value <= 0 || findArea(partner)?.kind === "aggregate") return;
    const sum = sums.get(partner) ?? { value: 0, owners: new Set() };
    sum.value += value;
    sum.owners.add(owner);
    sums.set(partner, sum);
  });
  return sums;
}
