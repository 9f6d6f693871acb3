import type { ObservationStatus } from "#vocabulary";
import type { FindingCode } from "../finding.ts";
import type { Cell } from "../worksheet.ts";

/** UN DESA's marks for absent figures, as its sheets of notes explain them; an empty cell is not explained. */
export const UNDESA_MARKS: Readonly<Record<string, ObservationStatus>> = {
  "": "O",
  "..": "O",
  "...": "O",
  "…": "O",
  "~": "Q",
  "—": "N",
  "-": "N",
};

/** What a cell of figures says. `wasRounded` where the number came with the noise of binary fractions. */
export type UndesaFigure =
  | { readonly kind: "figure"; readonly value: number; readonly wasRounded: boolean }
  | { readonly kind: "absent"; readonly mark: string; readonly status: ObservationStatus }
  | { readonly kind: "offence"; readonly code: FindingCode; readonly message: string };

/** Spreadsheets keep 15 digits; what a file has beyond them, as in 38891.00000000001, is noise. */
const SIGNIFICANT_DIGITS = 15;

/** Reads one cell; whole numbers are expected of counts of persons. */
export const readUndesaFigure = (cell: Cell | undefined, whole: boolean): UndesaFigure => {
  const text = cell?.text ?? "";
  const status = Object.hasOwn(UNDESA_MARKS, text) ? UNDESA_MARKS[text] : undefined;
  if (status) return { kind: "absent", mark: text, status };
  const stored = typeof cell?.value === "number" ? cell.value : numberOf(text);
  const value = Number(stored.toPrecision(SIGNIFICANT_DIGITS));
  if (!Number.isFinite(value)) {
    return { kind: "offence", code: "not-a-number", message: `"${text}" is neither a number nor a known mark.` };
  }
  if (value < 0) {
    return { kind: "offence", code: "negative-value", message: `${text} is negative, and this counts persons.` };
  }
  if (!whole || Number.isInteger(value)) return { kind: "figure", value, wasRounded: value !== stored };
  return { kind: "offence", code: "not-an-integer", message: `${text} is not a whole number of persons.` };
};

const numberOf = (text: string): number => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);
