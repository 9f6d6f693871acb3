import type { Base } from "../../estimate/profile/base.ts";
import type { Formula, FormulaKind, FormulaOf } from "../../estimate/profile/formula.ts";
import { moneyArea } from "../area-words.ts";
import { seriesName } from "./base-words.ts";
import { walkSouthShare } from "./south-share.ts";
import { type FormulaWalk, yearsBefore } from "./profile-walk.ts";
import { takeBase } from "./take-base.ts";
import { addTaken, inBaseUnit, type Taken } from "./taken.ts";
import { walkTopShare } from "./top-share-walk.ts";

const WALKS: { readonly [K in FormulaKind]: (formula: FormulaOf<K>, at: FormulaWalk) => Taken } = {
  sum: ({ of }, at) => sumOver(of, at, 0),
  ratio: (formula, at) => {
    const { of, to, factor } = formula;
    if (of.kind === "partners" && of.partners === "south" && at.coverage !== "") return walkSouthShare(of, to, at);
    const { walk } = at.whole;
    const [over, under] = [inBaseUnit(walk, sumOver(of, at, 0)), inBaseUnit(walk, sumOver(to, at, 0))];
    const { release } = at.whole.context;
    const words = `${seriesName(release, of)} over ${seriesName(release, to)}, ${PER[factor] ?? "per unit"}`;
    return { id: walk.share(words, takeFactor(at, factor), over.id, under.id), unit: 1 };
  },
  growth: ({ of, years }, at) => {
    const { walk, year } = at.whole;
    const [now, before] = [sumOver(of, at, 0), sumOver(of, at, years)];
    const change = walk.add(`change over ${years === 1 ? "one year" : `${years} years`} to ${year}`, [now.id, before.id], [1, -1]);
    return { id: walk.share("that change in percent of the earlier figure", takeFactor(at, 100), change, before.id), unit: 1 };
  },
  mean: ({ of, weight, weightLag = 0 }, at) => {
    if (at.coverage === "") return takeBase(of, at.whole)!;
    const { walk } = at.whole;
    const weights = at.members.map((member) => takeBase(weight, yearsBefore(member, weightLag))!);
    const all = addTaken(
      walk,
      `${seriesName(at.whole.context.release, weight)} as weights, added over the members: ${at.coverage}`,
      weights,
    );
    const unit = takeBase(of, at.members[0]!)!.unit;
    const parts = at.members.map((member, k) => {
      const words = `${moneyArea(member.area)} in the mean: its figure × its weight ÷ all weights`;
      return walk.share(words, takeBase(of, member)!.id, weights[k]!.id, all.id);
    });
    return { id: walk.add("the weighted mean: all parts added", parts), unit };
  },
  difference: ({ of, less }, at) => {
    const { walk } = at.whole;
    const [first, second] = [sumOver(of, at, 0), sumOver(less, at, 0)];
    const { release } = at.whole.context;
    const words = `${seriesName(release, of)} less ${seriesName(release, less)}`;
    if (first.unit === second.unit) return { id: walk.add(words, [first.id, second.id], [1, -1]), unit: first.unit };
    return { id: walk.add(words, [inBaseUnit(walk, first).id, inBaseUnit(walk, second).id], [1, -1]), unit: 1 };
  },
  "top-share": ({ of, partners }, at) => walkTopShare(of, partners, at, takeFactor(at, 100)),
};

/** Walks a formula; the last step is its figure, unrounded. */
export const walkFormula = (formula: Formula, at: FormulaWalk): Taken => WALKS[formula.kind](formula as never, at);

const PER: Readonly<Record<number, string>> = { 1: "per person", 100: "in percent", 1000: "per 1,000 people" };

const takeFactor = ({ whole: { walk } }: FormulaWalk, factor: number): number =>
  walk.once(`factor ${factor}`, () =>
    walk.take(PER[factor] ?? "factor", factor, { kind: "rule", reason: "How the indicator is defined." }),
  );

function sumOver(base: Base, { whole, members, coverage }: FormulaWalk, lag: number): Taken {
  const parts = members.map((member) => takeBase(base, yearsBefore(member, lag))!);
  return addTaken(
    whole.walk,
    `${seriesName(whole.context.release, base)}, ${Number(whole.year) - lag}, added over the members: ${coverage}`,
    parts,
  );
}
