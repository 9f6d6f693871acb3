import type { ObservationStatus } from "#vocabulary";

/** The key of one observation. Dimensions that a dataflow lacks are "" (counterpart) or "_T" (sex). */
export interface ObservationKey {
  readonly indicator: string;
  /** REF_AREA: for stocks the destination, for money and its cost the receiving area. */
  readonly area: string;
  /** COUNTERPART_AREA: for stocks the origin, for money and its cost the sending area. */
  readonly counterpart: string;
  readonly sex: "_T" | "M" | "F";
  /** "2020" or "2020-Q1". */
  readonly period: string;
}

/** One observation of a release. A missing one has a status and no value. */
export interface Observation extends ObservationKey {
  /** In the base unit (persons, US dollars, percent); null exactly when the status carries no value. */
  readonly value: number | null;
  readonly status: ObservationStatus;
  /** Code of how the figure came about, in METHODS. */
  readonly method: string;
  /** Ids of the sources it rests on, joined by "+"; "" for an absent observation. */
  readonly source: string;
}
