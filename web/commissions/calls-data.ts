import type { FormState, Option } from "../desk/form.tsx";
import type { Link } from "../programme/people/people-data.ts";

/** An open call in the list. */
export interface CallItem {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly body: Link;
  /** In words; undefined where it is not public. */
  readonly fee: string | undefined;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Days up to the last one; undefined before it opens. */
  readonly left: number | undefined;
  readonly fictitious: boolean;
}

/** A call that is over, or a commission that was approved. */
export interface PastCall {
  readonly title: string;
  readonly href: string;
  readonly state: string;
  readonly holder: Link | undefined;
  /** The organisation that they hold it for. */
  readonly organisation: Link | undefined;
  readonly fee: string | undefined;
  /** "" where there was none. */
  readonly callDays: string;
  readonly work: Link | undefined;
  readonly fictitious: boolean;
}

export interface CallsPageData {
  readonly open: readonly CallItem[];
  readonly past: readonly PastCall[];
  readonly feedHref: string;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

export interface CallMilestone {
  readonly title: string;
  readonly deliverable: string;
  readonly dueOn: string;
  readonly share: number | null;
}

/** The form by which anybody applies. */
export interface ApplyForm {
  readonly state: FormState;
  readonly token: string;
  /** Name of whoever is signed in, who is known already. */
  readonly applicant: string | undefined;
  /** Organisations that they may apply for. */
  readonly organisations: readonly Option[];
}

export interface CallPageData extends Omit<PastCall, "href"> {
  readonly kind: string;
  readonly body: Link;
  readonly gap: Link | undefined;
  readonly directReason: string;
  readonly terms: string;
  readonly milestones: readonly CallMilestone[];
  readonly action: string;
  /** What led to it, and what came of it. */
  readonly chainHref: string;
  readonly closesOn: string;
  /** The form, or why there is none. */
  readonly apply: ApplyForm | string;
}

/** An application to whoever sent it from outside. */
export interface SentApplication {
  readonly call: Link;
  readonly state: "received" | "withdrawn" | "chosen" | "not chosen";
  readonly sentOn: string;
  readonly words: string;
  /** For which organisation, as they wrote it; "" for none. */
  readonly organisation: string;
  /** "none" where it was erased. */
  readonly address: "none" | "not confirmed" | "confirmed";
  /** What the form sends that asks for another link. */
  readonly again: { readonly action: string; readonly secret: string };
  readonly withdraw: { readonly action: string; readonly secret: string } | undefined;
  readonly notice: string;
}

/** A question with what answers it. */
export interface AnswerLine {
  readonly question: Link;
  readonly askedOn: string;
  readonly commission: Link | undefined;
  readonly work: Link | undefined;
  readonly answeredOn: string | null;
  readonly days: number | null;
  readonly fictitious: boolean;
}

export interface AnswersPageData {
  readonly lines: readonly AnswerLine[];
  readonly answered: number;
  readonly waiting: number;
  /** Days that half of the answers took at most; null where there are few. */
  readonly half: number | null;
}
