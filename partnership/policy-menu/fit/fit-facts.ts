import { findArea, type IncomeGroup } from "#vocabulary";
import type { ForWhom } from "../choice-words.ts";

/** A figure of a country as the observatory has it. */
export interface FitFigure {
  readonly value: number;
  /** "2024" */
  readonly period: string;
}

/** What the rules look at of a country; a figure that the release does not have is left out. */
export interface FitCountry {
  /** ISO alpha-3. */
  readonly code: string;
  /** Income group; undefined where it is not classified. */
  readonly income: IncomeGroup | undefined;
  /** People who were born there and live elsewhere, and people born elsewhere who live there. */
  readonly abroad?: FitFigure | undefined;
  readonly here?: FitFigure | undefined;
  /** The same in percent of the population. */
  readonly abroadShare?: FitFigure | undefined;
  readonly hereShare?: FitFigure | undefined;
}

/** What the rules look at of a policy choice. */
export interface FitChoice {
  readonly forWhom: ForWhom;
  readonly incomeGroups: readonly string[];
  readonly regions: readonly string[];
  readonly triedIn: readonly string[];
}

/** The regions of M49 that a country lies in, the widest first; none for a code that is no country's. */
export const regionsOf = (code: string): readonly string[] => {
  const area = findArea(code);
  return [area?.region, area?.subregion, area?.intermediateRegion].filter((one) => one !== undefined);
};
