import { LEAST_POPULATION_SHARE } from "../../estimate/profile/coverage.ts";
import { PROFILE_FORMULAS } from "../../estimate/profile/profile-formulas.ts";
import type { Observation } from "../../structure/observation.ts";
import type { ProfileIndicatorId } from "../../structure/profile-indicators.ts";
import type { ReleaseContext } from "../context.ts";
import { Walk } from "../walk.ts";
import { seriesName } from "./base-words.ts";
import { componentsOf } from "./formula-components.ts";
import { coverageOf, isAggregate } from "./profile-members.ts";
import { yearsBefore } from "./profile-walk.ts";
import { hasFigure } from "./take-base.ts";

/** Why a profile has no figure: which series lacks it, or how few members of the aggregate have one. */
export function profileAbsence(context: ReleaseContext, { indicator, area, period }: Observation): string {
  const { absence, profile } = context.words;
  const formula = PROFILE_FORMULAS[indicator as ProfileIndicatorId];
  const cell = { context, walk: new Walk(), area, year: period };
  if (isAggregate(area)) {
    if (formula.only === "countries") return absence.countriesOnly;
    const coverage = coverageOf(cell, indicator);
    if (!coverage) return absence.noMember;
    if (coverage.populationShare >= LEAST_POPULATION_SHARE) return absence.notAboveZero;
    return absence.fewMembers(profile.coverage(area, coverage));
  }
  if (formula.only === "aggregates") return absence.aggregatesOnly;
  const missing = componentsOf(formula).find(({ base, lag }) => !hasFigure(base, yearsBefore(cell, lag)));
  if (!missing) return absence.notAboveZero;
  return absence.noSeries(seriesName(context, missing.base), area, String(Number(period) - missing.lag));
}
