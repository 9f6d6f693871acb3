import type { ObservationStatus } from "#vocabulary";
import type { AreaCoding } from "./area-coding.ts";
import type { FigureCoding } from "./figure-coding.ts";
import type { PeriodCoding } from "./period-coding.ts";
import type { ZeroRunRule } from "./zero-runs.ts";

/** A text that is the same everywhere, or stands in a column and may be recoded. */
export type TextRule = { readonly constant: string } | { readonly column: string; readonly codes?: Readonly<Record<string, string>> };

/** A column of areas. */
export interface AreaRule extends AreaCoding {
  readonly column: string;
}

/** A column of figures. */
export interface MeasureRule extends FigureCoding {
  readonly column: string;
  /** What it measures; left out where a column of the file says so. */
  readonly indicator?: string;
}

/** One observation or a few measures a row, described by data alone: it can be written as JSON. */
export interface LongCsv {
  /** Needed unless each measure names its indicator. With `codes`, other indicators are left out with a warning. */
  readonly indicator?: TextRule;
  readonly area: AreaRule;
  /** Left out where the series has no counterpart. */
  readonly counterpart?: AreaRule;
  /** "_T" unless a column says otherwise. */
  readonly sex?: TextRule;
  readonly period: { readonly column: string; readonly coding: PeriodCoding };
  /** "A" unless a column says otherwise. */
  readonly status?: { readonly column: string; readonly codes: Readonly<Record<string, ObservationStatus>> };
  /** What the publisher says of a figure; joined with "; ". */
  readonly note?: { readonly column?: string; readonly byIndicator?: Readonly<Record<string, string>> };
  readonly measures: readonly MeasureRule[];
  /** Indicators with another rule for negative figures than their measure. */
  readonly negativeByIndicator?: Readonly<Record<string, "error" | "note" | "expected">>;
  /** Rows with other texts in these columns are left out and counted. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Rows with other texts in these columns would be misread (another unit): each is an error. */
  readonly expected?: Readonly<Record<string, string>>;
  /** Columns known and not read; any further one is noted, since it may be a new dimension. */
  readonly otherColumns?: readonly string[];
  readonly zeroRuns?: ZeroRunRule;
  /** Bytes a gzipped file may inflate to. */
  readonly inflationLimit?: number;
}
