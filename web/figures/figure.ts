import type { ObservationStatus } from "#vocabulary";

/** What a figure counts: persons, US dollars, percent, percent of GDP, US dollars a person. */
export type FigureUnit = "PS" | "USD" | "PT" | "PT_GDP" | "USD_PS" | (string & {});

/** One figure as a page shows it: the value with what a reader must know about it. */
export interface Figure {
  /** In the base unit; null when the status carries no value. */
  readonly value: number | null;
  readonly unit: FigureUnit;
  /** "2024" or "2020-Q3". */
  readonly period: string;
  readonly status: ObservationStatus;
  /** Code of how it came about; "" for an absent figure. */
  readonly method: string;
  /** Page that walks the figure back to what was reported. */
  readonly explainHref?: string;
}

/** A figure that stands, not an absence. */
export type PresentFigure = Figure & { readonly value: number };

/** False for an absence: not listed, not reported, suppressed… None of them is zero. */
export const isPresent = (figure: Figure | undefined): figure is PresentFigure => figure !== undefined && figure.value !== null;

/** A zero that a publisher assumed for a pair in conflict: never shown as if it had been observed. */
export const isAssumedZero = (figure: Figure): boolean => figure.method === "ASSUMED_ZERO";

/** True when words such as "about" belong before it: estimated, imputed or projected. */
export const isEstimate = ({ status }: Figure): boolean => status === "E" || status === "I" || status === "F";

/** True where its publisher may still change it: drawn hollow. */
export const isProvisional = ({ status, value }: Figure): boolean => status === "P" && value !== null;

/** An area as a page names it. */
export interface AreaLabel {
  readonly code: string;
  readonly name: string;
  /** Its page, where it has one. */
  readonly href?: string;
}
