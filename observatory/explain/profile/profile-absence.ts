import { LEAST_POPULATION_SHARE } from "../../estimate/profile/coverage.ts";
import { PROFILE_FORMULAS } from "../../estimate/profile/profile-formulas.ts";
import type { Observation } from "../../structure/observation.ts";
import type { ProfileIndicatorId } from "../../structure/profile-indicators.ts";
import { moneyArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import { Walk } from "../walk.ts";
import { seriesName } from "./base-words.ts";
import { componentsOf } from "./formula-components.ts";
import { coverageOf, coverageWords, isAggregate } from "./profile-members.ts";
import { yearsBefore } from "./profile-walk.ts";
import { hasFigure } from "./take-base.ts";

/** Why a profile has no figure: which series lacks it, or how few members of the aggregate have one. */
export function profileAbsence(context: ReleaseContext, { indicator, area, period }: Observation): string {
  const formula = PROFILE_FORMULAS[indicator as ProfileIndicatorId];
  const cell = { context, walk: new Walk(), area, year: period };
  if (isAggregate(area)) {
    if (formula.only === "countries") return "Not computed: this indicator is given for countries only.";
    const coverage = coverageOf(cell, indicator);
    if (!coverage) return "Not computed: no member has a figure.";
    if (coverage.populationShare >= LEAST_POPULATION_SHARE) return "Not computed: what it would be divided by is not above zero.";
    return `Not computed: only ${coverageWords(area, coverage)}; at least two thirds are needed.`;
  }
  if (formula.only === "aggregates") return "Not computed: this indicator is given for regions and groups only.";
  const missing = componentsOf(formula).find(({ base, lag }) => !hasFigure(base, yearsBefore(cell, lag)));
  if (!missing) return "Not computed: what it would be divided by is not above zero.";
  return `Not computed: there is no figure of ${seriesName(context.release, missing.base)} for ${moneyArea(area)} in ${Number(period) - missing.lag}.`;
}
