/** Something a reader noticed in a file. Errors keep the file out of a build; notes are listed. */
export interface Finding {
  readonly level: "error" | "warning" | "note";
  readonly code: FindingCode;
  readonly sheet: string;
  /** From 1; 0 when the finding is about the whole sheet or file. */
  readonly row: number;
  /** From 1; 0 when the finding is about the whole row. */
  readonly column: number;
  /** The offending value as it stands in the file. */
  readonly value: string;
  /** Plain words: what is wrong and what to do. */
  readonly message: string;
}

/** The kinds of finding. */
export type FindingCode =
  | "archive-refused"
  | "encrypted"
  | "not-readable"
  | "checksum-differs"
  | "sheet-missing"
  | "header-differs"
  | "unknown-area"
  | "duplicate-key"
  | "negative-value"
  | "not-a-number"
  | "not-an-integer"
  | "binary-noise"
  | "bad-period"
  | "total-differs"
  | "missing-marker"
  | "zero-run"
  | "row-skipped"
  | "registry-differs"
  | "registry-compared"
  | "no-rows";
