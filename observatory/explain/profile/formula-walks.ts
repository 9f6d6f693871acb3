import type { Base } from "../../estimate/profile/base.ts";
import type { Formula, FormulaKind, FormulaOf } from "../../estimate/profile/formula.ts";
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
    const [over, under] = [inBaseUnit(at.whole, sumOver(of, at, 0)), inBaseUnit(at.whole, sumOver(to, at, 0))];
    const { context } = at.whole;
    const words = context.words.profile.ratio(seriesName(context, of), seriesName(context, to), factor);
    return { id: walk.share(words, takeFactor(at, factor), over.id, under.id), unit: 1 };
  },
  growth: ({ of, years }, at) => {
    const { context, walk, year } = at.whole;
    const [now, before] = [sumOver(of, at, 0), sumOver(of, at, years)];
    const change = walk.add(context.words.profile.change(years, year), [now.id, before.id], [1, -1]);
    return { id: walk.share(context.words.profile.changePercent, takeFactor(at, 100), change, before.id), unit: 1 };
  },
  mean: ({ of, weight, weightLag = 0 }, at) => {
    if (at.coverage === "") return takeBase(of, at.whole)!;
    const { context, walk } = at.whole;
    const words = context.words.profile;
    const weights = at.members.map((member) => takeBase(weight, yearsBefore(member, weightLag))!);
    const all = addTaken(at.whole, words.weights(seriesName(context, weight), at.coverage), weights);
    const unit = takeBase(of, at.members[0]!)!.unit;
    const parts = at.members.map((member, k) => {
      return walk.share(words.memberPart(member.area), takeBase(of, member)!.id, weights[k]!.id, all.id);
    });
    return { id: walk.add(words.weightedMean, parts), unit };
  },
  difference: ({ of, less }, at) => {
    const { walk } = at.whole;
    const [first, second] = [sumOver(of, at, 0), sumOver(less, at, 0)];
    const { context } = at.whole;
    const words = context.words.profile.difference(seriesName(context, of), seriesName(context, less));
    if (first.unit === second.unit) return { id: walk.add(words, [first.id, second.id], [1, -1]), unit: first.unit };
    return { id: walk.add(words, [inBaseUnit(at.whole, first).id, inBaseUnit(at.whole, second).id], [1, -1]), unit: 1 };
  },
  "top-share": ({ of, partners }, at) => walkTopShare(of, partners, at, takeFactor(at, 100)),
};

/** Walks a formula; the last step is its figure, unrounded. */
export const walkFormula = (formula: Formula, at: FormulaWalk): Taken => WALKS[formula.kind](formula as never, at);

const takeFactor = ({ whole: { context, walk } }: FormulaWalk, factor: number): number =>
  walk.once(`factor ${factor}`, () => {
    const words = context.words.profile;
    return walk.take(words.factor(factor), factor, { kind: "rule", reason: words.factorRule });
  });

function sumOver(base: Base, { whole, members, coverage }: FormulaWalk, lag: number): Taken {
  const parts = members.map((member) => takeBase(base, yearsBefore(member, lag))!);
  const { context, year } = whole;
  const words = context.words.profile.addedOverMembers(seriesName(context, base), String(Number(year) - lag), coverage);
  return addTaken(whole, words, parts);
}
