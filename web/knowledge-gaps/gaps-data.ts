import type { FormState, Option } from "../desk/form.tsx";
import type { TextLanguage } from "../library/library-data.ts";
import type { Link } from "../programme/people/people-data.ts";

export type GapStateName = "proposed" | "accepted" | "in work" | "answered" | "parked" | "declined";
export type PriorityName = "high" | "medium" | "low";
type Narrowed = "theme" | "state" | "priority" | "country" | "body";

/** A question in the public list. */
export interface GapItem {
  readonly title: string;
  readonly href: string;
  readonly text: TextLanguage;
  readonly question: string;
  readonly state: GapStateName;
  readonly priority: PriorityName | null;
  readonly body: Link | undefined;
  readonly asker: string;
  readonly support: number;
  readonly on: string;
  readonly fictitious: boolean;
}

export interface GapsPageData {
  readonly words: string;
  readonly chosen: Readonly<Record<Narrowed, string>>;
  readonly options: Readonly<Record<Narrowed, readonly Option[]>>;
  readonly filtered: boolean;
  /** How many of all public questions are in each state. */
  readonly counts: readonly { readonly state: GapStateName; readonly count: number; readonly href: string }[];
  readonly gaps: readonly GapItem[];
  readonly total: number;
  readonly feedHref: string;
  readonly askHref: string;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

/** What answers a question, in words; with a link where it is public. */
export interface GapAnswerLine extends Link {
  readonly on: string;
  readonly public: boolean;
}

export interface GapStepLine {
  readonly state: GapStateName;
  readonly on: string;
  readonly words: string;
}

export interface LiteratureLine {
  /** Authors, year and where it is from. */
  readonly words: string;
  readonly title: string;
  readonly href: string | undefined;
}

export interface GapPageData {
  readonly title: string;
  readonly text: TextLanguage;
  readonly reference: string;
  readonly question: string;
  readonly purpose: string;
  readonly state: GapStateName;
  readonly priority: PriorityName | null;
  readonly origin: "member" | "partner staff" | "public form" | "consultation";
  readonly originWords: string;
  readonly asker: string;
  readonly askedOn: string;
  readonly body: Link | undefined;
  readonly themes: readonly Link[];
  readonly countries: readonly Link[];
  /** Pages of figures between the countries of a question about two. */
  readonly corridors: readonly Link[];
  readonly steps: readonly GapStepLine[];
  readonly answers: readonly GapAnswerLine[];
  /** What is known, as `typeset` wrote it; "" where nobody took stock. */
  readonly knownHtml: string;
  readonly knownOn: string | undefined;
  readonly literature: { readonly lines: readonly LiteratureLine[]; readonly total: number; readonly take: readonly Link[] };
  readonly support: number;
  /** The form of somebody with an account; undefined for readers without. */
  readonly supporting: { readonly state: FormState; readonly own: boolean; readonly done: boolean; readonly action: string } | undefined;
  /** What came of it. */
  readonly chainHref: string;
  readonly deskHref: string | undefined;
  readonly fictitious: boolean;
  readonly notice: string;
}

export interface AskPageData {
  readonly state: FormState;
  readonly token: string;
  readonly themes: readonly Option[];
  readonly languages: readonly Option[];
  readonly signedIn: boolean;
}

export interface AskedPageData {
  readonly reference: string;
  readonly followHref: string;
  readonly byMail: boolean;
}

export interface FollowedGapData {
  readonly reference: string;
  readonly title: string;
  readonly text: TextLanguage;
  readonly state: GapStateName;
  readonly steps: readonly GapStepLine[];
  readonly publicHref: string | undefined;
  readonly address: "none" | "not confirmed" | "confirmed";
  /** What the form sends that asks for another link; undefined where there is nothing to confirm. */
  readonly again: { readonly action: string; readonly secret: string } | undefined;
  readonly notice: string;
}

/** What whoever followed a link of a mail is asked to confirm. */
export interface ConfirmAddressData {
  readonly of: "question" | "application" | "uptake" | "correction" | "response";
  readonly title: string;
  readonly action: string;
}

export interface ConfirmedAddressData extends Omit<ConfirmAddressData, "action"> {
  /** The question, for whoever asked it; the call. */
  readonly href: string;
}
