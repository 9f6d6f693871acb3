import type { Reported } from "../reported.ts";

/** Something the reported figures must agree on before anything is estimated from them. */
export interface InputCheck {
  readonly id: string;
  /** What must be true, for a reader. */
  readonly words: string;
  /** Every contradiction, in words. */
  readonly run: (reported: Reported) => readonly string[];
}
