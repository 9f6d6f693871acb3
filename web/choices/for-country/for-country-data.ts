import type { Option } from "../../desk/form.tsx";
import type { Fact } from "../../parts/facts.tsx";

export type FitName = "fits" | "partly fits" | "does not fit";

/** Why a choice fits, or does not. */
export interface FitReason {
  readonly answer: "holds" | "does not hold" | "not known" | "not named" | "tried";
  readonly words: string;
}

/** A policy choice as it stands before one country. */
export interface CountryChoice {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly state: "not yet appraised" | "current" | "stale" | "withdrawn";
  /** What was judged, an outcome a line; or that nobody judged it. */
  readonly verdict: readonly string[];
  readonly reasons: readonly FitReason[];
  readonly fictitious: boolean;
}

export interface ForCountryData {
  readonly code: string;
  readonly name: string;
  readonly facts: readonly Fact[];
  /** Income group and regions. */
  readonly placed: string;
  readonly release: string;
  /** Percent of the population from which on migrants weigh. */
  readonly share: number;
  readonly groups: Readonly<Record<FitName, readonly CountryChoice[]>>;
  readonly mostInBrief: number;
  /** Slugs that are ticked, where a brief could not be made of them, and why. */
  readonly ticked: readonly string[];
  readonly fault: string;
}

export interface PickCountryData {
  readonly countries: readonly Option[];
  /** What was asked for and is none; "" else. */
  readonly unknown: string;
}
