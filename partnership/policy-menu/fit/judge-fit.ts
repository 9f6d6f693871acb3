import type { FitChoice, FitCountry } from "./fit-facts.ts";
import { incomeGroupFits, type IncomeFinding } from "./income-group-fits.ts";
import { meantFor, type MeantForFinding } from "./meant-for.ts";
import { regionFits, type RegionFinding } from "./region-fits.ts";
import { triedNearby, type TriedFinding } from "./tried-nearby.ts";

export type ContextFinding = MeantForFinding | IncomeFinding | RegionFinding;

/** Rules on the context that a choice names; adding one is a file and a line. */
const CONTEXT_RULES: readonly ((choice: FitChoice, country: FitCountry) => ContextFinding)[] = [meantFor, incomeGroupFits, regionFits];

export const FIT_VERDICTS = ["fits", "partly fits", "does not fit"] as const;
export type FitVerdict = (typeof FIT_VERDICTS)[number];

/** Whether a choice is meant for a country, with everything that was found. There is no score behind it. */
export interface Fit {
  readonly verdict: FitVerdict;
  /** One of each rule on context, those too that the choice says nothing of. */
  readonly context: readonly ContextFinding[];
  /** Where it was tried speaks for it and never against it: the verdict does not depend on it. */
  readonly tried: TriedFinding;
}

/**
 * Holds what a choice says of its context against a country. It fits where all holds that it names, or it names nothing; it fits partly where some holds, or
 * something is not known; it does not fit where nothing holds.
 */
export const judgeFit = (choice: FitChoice, country: FitCountry): Fit => {
  const context = CONTEXT_RULES.map((rule) => rule(choice, country));
  return { verdict: verdictOf(context), context, tried: triedNearby(choice, country) };
};

const verdictOf = (context: readonly ContextFinding[]): FitVerdict => {
  const named = context.map(({ answer }) => answer).filter((answer) => answer !== "not named");
  if (named.every((answer) => answer === "holds")) return "fits";
  return named.every((answer) => answer === "does not hold") ? "does not fit" : "partly fits";
};

const TRIED_ORDER: readonly TriedFinding["answer"][] = ["here", "nearby", "elsewhere", "nowhere"];

/** What stands first: tried in the country, then nearby, then elsewhere, then nowhere; within that by title. */
export const compareFits = (
  one: { readonly title: string; readonly fit: Pick<Fit, "tried"> },
  other: { readonly title: string; readonly fit: Pick<Fit, "tried"> },
): number =>
  TRIED_ORDER.indexOf(one.fit.tried.answer) - TRIED_ORDER.indexOf(other.fit.tried.answer) || one.title.localeCompare(other.title, "en");
