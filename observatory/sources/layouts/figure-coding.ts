import type { ObservationStatus } from "#vocabulary";

/** How figures of a column are written and what they may be. */
export interface FigureCoding {
  /** Texts that stand for an absent figure, such as "..", with their status. */
  readonly markers?: Readonly<Record<string, ObservationStatus>>;
  /** Status of an empty cell, or "leave-out" where empty cells are filling only. */
  readonly empty?: ObservationStatus | "leave-out";
  /** "leave-out" where zeros are filling only (a row shows all measures, most of them unused). */
  readonly zero?: "keep" | "leave-out";
  readonly integer?: boolean;
  /** What a negative figure is; an error unless said otherwise. */
  readonly negative?: "error" | "note" | "expected";
}

/** What a cell says: a figure, an absence, nothing to list, or an offence. */
export type FigureReading =
  | { readonly kind: "figure"; readonly value: number; readonly remark?: "negative-value" }
  | { readonly kind: "absent"; readonly status: ObservationStatus; readonly marker: string }
  | typeof EMPTY
  | typeof ZERO
  | { readonly kind: "offence"; readonly code: "not-a-number" | "not-an-integer" | "negative-value" };

const EMPTY = { kind: "left-out", why: "empty" } as const;
const ZERO = { kind: "left-out", why: "zero" } as const;
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** Reads one cell by the column's rules. */
export const readFigure = (text: string, coding: FigureCoding): FigureReading => {
  const trimmed = text.trim();
  const marked = coding.markers?.[trimmed];
  if (marked) return { kind: "absent", status: marked, marker: trimmed };
  if (trimmed === "") {
    const status = coding.empty ?? "O";
    return status === "leave-out" ? EMPTY : { kind: "absent", status, marker: "" };
  }
  const value = DECIMAL.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (!Number.isFinite(value)) return { kind: "offence", code: "not-a-number" };
  if (coding.integer && !Number.isInteger(value)) return { kind: "offence", code: "not-an-integer" };
  if (value === 0 && coding.zero === "leave-out") return ZERO;
  if (value >= 0 || coding.negative === "expected") return { kind: "figure", value };
  if (coding.negative === "note") return { kind: "figure", value, remark: "negative-value" };
  return { kind: "offence", code: "negative-value" };
};
