import type { FormState } from "../desk/form.tsx";

/** A request about a work or policy choice whose outcome is public. */
export interface CorrectionLine {
  readonly reference: string;
  readonly outcome: "open" | "corrected" | "no change" | "withdrawn";
  readonly on: string;
  readonly summary: string;
  readonly reasons: string;
}

/** Requests for a correction, beside what they are about. */
export interface CorrectionsBesideData {
  readonly requests: readonly CorrectionLine[];
  readonly askHref: string;
}

export interface AskCorrectionData {
  readonly state: FormState;
  readonly token: string;
  readonly signedIn: boolean;
}

/** What was asked for. */
export interface AskedCorrection {
  readonly place: string;
  readonly wrong: string;
  readonly correction: string;
  readonly source: string;
}
