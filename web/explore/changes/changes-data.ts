/** A series that moved between two releases. */
export interface MoveRow {
  readonly label: string;
  readonly href: string;
  readonly period: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

export interface IndicatorChange {
  readonly id: string;
  readonly name: string;
  /** Said where the indicator is in one of the two only. */
  readonly mark?: string;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly unchanged: number;
  readonly relabelled: number;
  readonly largest: readonly MoveRow[];
}

export interface ChangesData {
  readonly id: string;
  /** The release before; left out where there is none. */
  readonly compared?: {
    readonly before: string;
    /** What was done otherwise, in sentences. */
    readonly causes: readonly string[];
    readonly indicators: readonly IndicatorChange[];
  };
}
