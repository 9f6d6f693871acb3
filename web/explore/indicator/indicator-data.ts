import type { AreaLabel, Figure, PresentFigure } from "../../figures/figure.ts";
import type { Tone } from "../../charts/palette.ts";

/** One line of the list of indicators. */
export interface IndicatorRow {
  readonly id: string;
  readonly name: string;
  /** Language of the words, where it is not the page's. */
  readonly lang?: string;
  readonly unit: string;
  readonly href: string;
  readonly firstYear: string;
  readonly lastYear: string;
  /** The one of its family that pages show. */
  readonly preferred: boolean;
  /** Countries and areas with a figure in any year, and groups of them. */
  readonly countries: number;
  readonly groups: number;
}

export interface IndicatorFamily {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Language of the words, where it is not the page's. */
  readonly lang?: string;
  readonly rows: readonly IndicatorRow[];
}

/** How much of a group a figure rests on. */
export interface Coverage {
  readonly members: number;
  readonly withFigure: number;
  /** Share of the members' population, percent. */
  readonly share: number;
}

export interface RankedRow {
  readonly area: AreaLabel;
  readonly figure: PresentFigure;
}

export interface GroupRow {
  readonly area: AreaLabel;
  readonly figure: Figure;
  readonly coverage: Coverage | undefined;
}

/** From which end the figures of a dataset with two areas are read. */
export type Side = "area" | "counterpart";

export interface IndicatorData {
  readonly dataflow: string;
  readonly family: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Language of the words, where it is not the page's. */
  readonly lang?: string;
  readonly unit: string;
  readonly preferred: boolean;
  readonly tone: Tone;
  readonly period: string;
  /** Newest first. */
  readonly periods: readonly string[];
  readonly side: Side;
  /** What each side is; left out where there is one only. */
  readonly sides?: Readonly<Record<Side, string>>;
  /** Countries and areas with a figure, largest first. */
  readonly ranked: readonly RankedRow[];
  /** Countries and areas that have a figure in another year only. */
  readonly silent: readonly AreaLabel[];
  readonly groups: readonly GroupRow[];
  /** Codes of the areas whose trend is drawn. */
  readonly chosen: readonly string[];
  readonly trends: readonly { readonly area: AreaLabel; readonly figures: readonly Figure[] }[];
  /** How many of the ranked figures have which status, most first. */
  readonly statuses: readonly { readonly words: string; readonly count: number }[];
  readonly methods: readonly { readonly code: string; readonly name: string; readonly count: number }[];
  readonly source: string;
  readonly notes: readonly string[];
}

/** At most so many trends in one drawing. */
export const MOST_TRENDS = 6;
