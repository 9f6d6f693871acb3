import type { AreaLabel, Figure } from "../../figures/figure.ts";
import type { Fact } from "../../parts/facts.tsx";

/** One counterpart of a breakdown. */
export interface BreakdownRow {
  readonly area: AreaLabel;
  /** The corridor's page. */
  readonly href: string;
  readonly figure: Figure & { readonly value: number };
}

/** A total by counterpart: the largest, the rest together, and what has no counterpart. */
export interface Breakdown {
  readonly period: string;
  readonly rows: readonly BreakdownRow[];
  readonly rest: { readonly count: number; readonly value: number };
  /** Of unnamed origin, or not allocated to a sender. */
  readonly unnamed: (Figure & { readonly value: number }) | undefined;
  /** Names of the sources. */
  readonly source: string;
}

/** Figures of one indicator over time, oldest first. */
export interface Trend {
  readonly figures: readonly Figure[];
  /** Periods that stand for an observation rather than an interpolation. */
  readonly marked?: readonly string[];
}

export interface PairedTrend {
  /** Migrants here, or money received. */
  readonly inward: Trend;
  /** People abroad, or money paid. */
  readonly outward: Trend;
  readonly source: string;
}

/** How many corridors came about in which way. */
export interface QualityRow {
  readonly name: string;
  readonly words: string;
  /** Language of the words, where it is not the page's. */
  readonly lang?: string;
  readonly corridors: number;
  /** Of the people in all listed corridors, 0 to 100. */
  readonly share: number;
}

export interface Quality {
  readonly period: string;
  /** Letters of the United Nations' data type, such as "BR"; "" where it is not known. */
  readonly dataType: string;
  readonly inward: readonly QualityRow[];
  readonly outward: readonly QualityRow[];
}

/** A group of displaced people. */
export interface DisplacedRow {
  readonly label: "refugeesHosted" | "refugeesFrom" | "asylumSeekersHosted" | "idps";
  readonly figure: Figure;
}

export interface CountryData {
  readonly code: string;
  readonly name: string;
  /** The five headline facts. */
  readonly facts: readonly Fact[];
  readonly peopleIn: Breakdown;
  readonly peopleOut: Breakdown;
  readonly moneyIn: Breakdown;
  readonly moneyOut: Breakdown;
  readonly peopleTrend: PairedTrend;
  readonly moneyTrend: PairedTrend;
  /** The mean and each corridor priced in its last quarter; undefined where there is none. */
  readonly cost: { readonly mean: Figure; readonly byCorridor: Breakdown; readonly old: boolean } | undefined;
  readonly displaced: { readonly rows: readonly DisplacedRow[]; readonly source: string } | undefined;
  readonly quality: Quality;
  /** What must be known before the people figures are read. */
  readonly peopleNote?: string;
  readonly notes: readonly string[];
}
