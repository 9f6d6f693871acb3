import type { AreaLabel, Figure, PresentFigure } from "../../figures/figure.ts";
import type { Fact } from "../../parts/facts.tsx";
import type { PairedTrend } from "../country/country-data.ts";

/** A group of countries with its main figures. */
export interface GroupSummary {
  readonly area: AreaLabel;
  readonly here: Figure | undefined;
  readonly abroad: Figure | undefined;
  readonly received: Figure | undefined;
}

/** Groups of one kind: regions of the United Nations, income groups … */
export interface GroupFamily {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly GroupSummary[];
}

export interface RegionCorridor {
  readonly origin: AreaLabel;
  readonly destination: AreaLabel;
  readonly href: string;
  readonly figure: PresentFigure;
}

/** The corridors of one direction: the largest, and what all of them add up to. */
export interface RegionFlow {
  readonly rows: readonly RegionCorridor[];
  readonly corridors: number;
  readonly people: number;
}

export interface MemberRow extends GroupSummary {
  readonly share: Figure | undefined;
}

export interface RegionData {
  readonly code: string;
  readonly name: string;
  /** Which kind of group it is, in words. */
  readonly kind: string;
  readonly facts: readonly Fact[];
  readonly period: string;
  readonly within: RegionFlow;
  readonly into: RegionFlow;
  readonly out: RegionFlow;
  readonly peopleTrend: PairedTrend;
  readonly moneyTrend: PairedTrend;
  readonly members: readonly MemberRow[];
  /** Years of the members' figures. */
  readonly moneyYear: string;
  readonly source: string;
  readonly notes: readonly string[];
}
