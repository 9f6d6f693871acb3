import { PROFILE_FORMULAS } from "../../estimate/profile/profile-formulas.ts";
import { findDataflow } from "../../structure/dataflows.ts";
import type { Observation } from "../../structure/observation.ts";
import type { ProfileIndicatorId } from "../../structure/profile-indicators.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { walkFormula } from "./formula-walks.ts";
import { coverageOf, coverageWords, coveredMembers, isAggregate } from "./profile-members.ts";

/** Walks any indicator of a migration profile by its formula, from figures of this release and reported cells. */
export function explainProfile(context: ReleaseContext, walk: Walk, { indicator, area, period }: Observation): number {
  const formula = PROFILE_FORMULAS[indicator as ProfileIndicatorId];
  const whole = { context, walk, area, year: period };
  const members = coveredMembers(formula, whole);
  const coverage = isAggregate(area) ? coverageOf(whole, indicator) : undefined;
  if (coverage && coverage.withFigure !== members.length) {
    throw new RangeError(
      `${indicator} ${area} ${period}: ${members.length} members have a figure, the release counts ${coverage.withFigure}`,
    );
  }
  const figure = walkFormula(formula, { whole, members, coverage: coverage ? coverageWords(area, coverage) : "" });
  const { unit, unitMultiplier, decimals } = findDataflow("DF_MIGRATION_PROFILE")!.indicators.find(({ id }) => id === indicator)!;
  const factor = (figure.unit * 10 ** decimals) / 10 ** unitMultiplier;
  const stored = context.stored("DF_MIGRATION_PROFILE", indicator, area, "", "_T", period)!;
  const words = unitWords(unit, unitMultiplier, decimals);
  const scaled = factor === 1 ? figure.id : walk.product(`in ${words}`, [figure.id], factor);
  return walk.value(scaled) === stored ? scaled : walk.round(`whole ${words}`, scaled, stored, "nearest");
}

const PARTS: Readonly<Record<number, string>> = { 2: "hundredths", 4: "ten-thousandths" };
const UNITS: Readonly<Record<string, string>> = {
  PS: "persons",
  USD: "US dollars",
  USD_PS: "a dollar",
  PT: "a percent",
  PT_GDP: "a percent of GDP",
  PER_1000_PS: "one per 1,000 people",
};

function unitWords(unit: string, unitMultiplier: number, decimals: number): string {
  if (decimals > 0) return `${PARTS[decimals] ?? "parts"} of ${UNITS[unit] ?? unit}`;
  return unitMultiplier === 3 ? `thousands of ${UNITS[unit] ?? unit}` : (UNITS[unit] ?? unit);
}
