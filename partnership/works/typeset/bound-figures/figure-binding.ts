import type { Problem } from "#vocabulary";
import type { SourcePlace } from "../../work-finding.ts";

/** How a figure is written in the text. */
export interface FigureLook {
  /** "10.9 million" instead of "10,918,205". */
  readonly rounded: boolean;
  /** Decimals at most; what suits the unit when left out. */
  readonly decimals?: number;
  /** Without the sign or the name of its unit. */
  readonly bare: boolean;
}

/** Which observation of which release a place in a text shows. */
export interface FigureBinding {
  /** Such as DF_MIGRANT_STOCK. */
  readonly dataflow: string;
  /** Codes of the dimensions but TIME_PERIOD, separated by dots: STOCK.USA.MEX._T. */
  readonly key: string;
  /** 2024 or 2023-Q4. */
  readonly period: string;
  /** Undefined where neither the text nor its version names one. */
  readonly release: string | undefined;
  /** True where the text itself names the release. */
  readonly pinned: boolean;
  readonly look: FigureLook;
}

/** A binding with its place. */
export interface PlacedBinding extends FigureBinding {
  readonly place: SourcePlace;
  /** What stands between the braces. */
  readonly written: string;
}

/** A binding that cannot be read, with what is wrong. */
export interface FaultyBinding {
  readonly place: SourcePlace;
  readonly written: string;
  readonly problem: Problem;
}

/** What a reader of bindings has to know of the observatory's datasets; the observatory's list of dataflows fits. */
export interface BoundDataflow {
  readonly id: string;
  /** In the order of a key, TIME_PERIOD last. */
  readonly dimensions: readonly ("INDICATOR" | "REF_AREA" | "COUNTERPART_AREA" | "SEX" | "TIME_PERIOD")[];
  readonly indicators: readonly { readonly id: string }[];
}

/** The whole key as the API and the pages that explain figures have it: STOCK.USA.MEX._T.2024. */
export const wholeKey = ({ key, period }: Pick<FigureBinding, "key" | "period">): string => `${key}.${period}`;

/**
 * The binding as it is written exactly, whatever the writer typed.
 * @example "{{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024@2026.1, rounded}}"
 */
export const exactBinding = (binding: FigureBinding): string => {
  const { dataflow, release, look } = binding;
  const options = [look.rounded ? "rounded" : "", look.decimals === undefined ? "" : String(look.decimals), look.bare ? "bare" : ""];
  const at = release === undefined ? "" : `@${release}`;
  return `{{${[`${dataflow}/${wholeKey(binding)}${at}`, ...options.filter((option) => option !== "")].join(", ")}}}`;
};
