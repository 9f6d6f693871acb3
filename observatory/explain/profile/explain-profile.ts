import { PROFILE_FORMULAS } from "../../estimate/profile/profile-formulas.ts";
import { findDataflow } from "../../structure/dataflows.ts";
import type { Observation } from "../../structure/observation.ts";
import type { ProfileIndicatorId } from "../../structure/profile-indicators.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { walkFormula } from "./formula-walks.ts";
import { coverageOf, coveredMembers, isAggregate } from "./profile-members.ts";

/** Walks any indicator of a migration profile by its formula, from figures of this release and reported cells. */
export function explainProfile(context: ReleaseContext, walk: Walk, { indicator, area, period }: Observation): number {
  const words = context.words.profile;
  const formula = PROFILE_FORMULAS[indicator as ProfileIndicatorId];
  const whole = { context, walk, area, year: period };
  const members = coveredMembers(formula, whole);
  const coverage = isAggregate(area) ? coverageOf(whole, indicator) : undefined;
  if (coverage && coverage.withFigure !== members.length) {
    throw new RangeError(
      `${indicator} ${area} ${period}: ${members.length} members have a figure, the release counts ${coverage.withFigure}`,
    );
  }
  const figure = walkFormula(formula, { whole, members, coverage: coverage ? words.coverage(area, coverage) : "" });
  const unit = findDataflow("DF_MIGRATION_PROFILE")!.indicators.find(({ id }) => id === indicator)!;
  const factor = (figure.unit * 10 ** unit.decimals) / 10 ** unit.unitMultiplier;
  const stored = context.stored("DF_MIGRATION_PROFILE", indicator, area, "", "_T", period)!;
  const scaled = factor === 1 ? figure.id : walk.product(words.scaled(unit), [figure.id], factor);
  return walk.value(scaled) === stored ? scaled : walk.round(words.whole(unit), scaled, stored, "nearest");
}
