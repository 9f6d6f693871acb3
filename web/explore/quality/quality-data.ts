import type { AreaLabel, Figure } from "../../figures/figure.ts";
import type { Quality } from "../country/country-data.ts";

/** A corridor beside the same year in the earlier revision. */
export interface MovedCorridor {
  readonly origin: AreaLabel;
  readonly destination: AreaLabel;
  readonly href: string;
  /** In the earlier revision; null where it lists no such corridor. */
  readonly before: number | null;
  readonly after: Figure;
  readonly difference: number;
}

export interface OtherRow {
  readonly other: Figure;
  readonly total: Figure;
  readonly share: number | undefined;
}

/** One measure as several publications give it. */
export interface VintageTable {
  /** Codes of the series, preferred first. */
  readonly series: readonly string[];
  readonly rows: readonly {
    readonly period: string;
    readonly figures: readonly (Figure | undefined)[];
    readonly spread: number | undefined;
  }[];
  readonly source: string;
}

export interface CountryQualityData {
  readonly code: string;
  readonly name: string;
  readonly quality: Quality;
  readonly movesYear: string;
  readonly moves: readonly MovedCorridor[];
  readonly movesSource: string;
  readonly other: readonly OtherRow[];
  readonly received: VintageTable;
  readonly paid: VintageTable;
  /** What is missing, in sentences. */
  readonly missing: readonly string[];
  readonly notes: readonly string[];
}
