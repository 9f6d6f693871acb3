import type { Base, BaseOf } from "../../estimate/profile/base.ts";
import { membersInYear, SOUTH } from "../../estimate/profile/profile-aggregates.ts";
import { PROFILE_FORMULAS } from "../../estimate/profile/profile-formulas.ts";
import { PROFILE_INDICATORS } from "../../structure/profile-indicators.ts";
import { endOf } from "./base-words.ts";
import type { FormulaWalk } from "./profile-walk.ts";
import { takeBase } from "./take-base.ts";
import { addTaken, type Taken } from "./taken.ts";

/**
 * An aggregate's share of partners in the South, in percent: the members' released shares, each weighted by its migrants of named partner.
 * An exact sum would list every corridor of every member; the members' own explanations do.
 */
export function walkSouthShare(of: BaseOf<"partners">, named: Base, { whole, members, coverage }: FormulaWalk): Taken {
  const { context, walk, year } = whole;
  const words = context.words.profile;
  const counts = members.map((member) => takeBase(named, member)!);
  const all = addTaken(whole, words.namedAdded(endOf(of), coverage), counts);
  const indicator = shareOfCountries(of);
  const { decimals } = context.release.indicator("DF_MIGRATION_PROFILE", indicator);
  const south = new Set(membersInYear(SOUTH, year));
  const parts = members.flatMap((member, k) => {
    if (of.within === "south" && !south.has(member.area)) return [];
    const sentence = words.southShare(endOf(of), member.area, year);
    const share = context.takeReleased(walk, sentence, "DF_MIGRATION_PROFILE", indicator, member.area, "", "_T", year);
    return walk.share(words.southPart(member.area), share, counts[k]!.id, all.id);
  });
  const unit = 1 / 10 ** decimals;
  if (parts.length === 0) return { id: walk.take(words.noneOfSouth, 0, { kind: "rule", reason: words.noneOfSouthRule }), unit };
  return { id: walk.add(words.southTogether(decimals, of.within === "south"), parts), unit };
}

/** The indicator that gives countries' shares of the same corridors. */
function shareOfCountries({ key, side }: BaseOf<"partners">): string {
  const found = PROFILE_INDICATORS.find(({ id }) => {
    const formula = PROFILE_FORMULAS[id];
    if (formula.kind !== "ratio" || formula.of.kind !== "partners" || formula.only === "aggregates") return false;
    return formula.of.partners === "south" && formula.of.key === key && formula.of.side === side;
  });
  if (!found) throw new RangeError(`no indicator gives countries' shares of the South in ${key} by ${side}`);
  return found.id;
}
