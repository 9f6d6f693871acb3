import type { OfferedEdits, ResponderDeeds, ResponseStepLine, ResponseWords } from "../../debate/debate-data.ts";
import type { ThingLink } from "../../uptake/uptake-data.ts";
import type { Link } from "../../programme/people/people-data.ts";
import type { FormState } from "../form.tsx";

export interface DeskDebateLine {
  readonly href: string;
  readonly title: string;
  readonly of: ThingLink;
  readonly viewpoint: string;
  readonly state: string;
  readonly on: string;
}

export interface DeskDebateData {
  readonly shown: "waiting" | "mine" | "all";
  readonly lines: readonly DeskDebateLine[];
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

/** A decision that can be taken: on a response, or on the authors' answer. */
export interface DecisionToTake {
  readonly state: FormState;
  /** Version of its case. */
  readonly version: number;
}

export interface DeskAnswer {
  /** As it was written; "" where it is gone. */
  readonly words: string;
  readonly state: string;
  readonly reasons: string;
  readonly version: number;
}

export interface DeskResponseData {
  readonly id: string;
  readonly csrf: string;
  readonly response: ResponseWords;
  readonly state: string;
  /** What could not be done, with what was written for it, where its form is gone from the page. */
  readonly failure: { readonly words: string; readonly written: string } | undefined;
  readonly reasons: string;
  /** How it ended, where it did: its text is gone then. */
  readonly gone: boolean;
  readonly offered: OfferedEdits | undefined;
  readonly steps: readonly ResponseStepLine[];
  readonly links: readonly Link[];
  /** What it answers, to hold it against; for those who decide. */
  readonly work: { readonly title: string; readonly summary: string; readonly href: string } | undefined;
  readonly rules: readonly string[];
  readonly decision: DecisionToTake | undefined;
  readonly removal: { readonly state: FormState; readonly version: number } | undefined;
  readonly deeds: ResponderDeeds | undefined;
  readonly answer: DeskAnswer | undefined;
  readonly answerDecision: DecisionToTake | undefined;
  readonly answerWriting: { readonly state: FormState; readonly version: number } | undefined;
  readonly answerWithdrawal: { readonly state: FormState; readonly version: number } | undefined;
  readonly answerRemoval: { readonly state: FormState; readonly version: number } | undefined;
}
