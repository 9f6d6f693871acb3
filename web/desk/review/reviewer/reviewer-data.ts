import type { TextLanguage } from "../../../library/library-data.ts";
import type { Link } from "../../../programme/people/people-data.ts";
import type { FormState, Option } from "../../form.tsx";

/** What an invitation says before anything of the work opens. */
export interface InvitationData {
  readonly title: string;
  readonly kind: string;
  readonly abstract: string;
  readonly text: TextLanguage;
  readonly anonymity: "reviewers named" | "reviewers hidden" | "both hidden";
  readonly answerUntil: string;
  readonly dueOn: string;
  /** Address of the invitation: forms are sent below it. */
  readonly action: string;
  readonly declare: FormState;
  readonly decline: FormState;
}

/** What the page of a link says once the invitation is answered. */
export interface AnsweredByLinkData {
  readonly state: "accepted" | "declared";
  readonly title: string;
  readonly text: TextLanguage;
  readonly action: string;
  readonly signInHref: string;
  /** Whether there is an account; else where a mail with a link to open one goes, "" where nowhere. */
  readonly account: "there" | { readonly address: string };
  readonly sent: boolean;
}

export interface ReviewPointLine {
  readonly number: number;
  readonly words: string;
  readonly must: boolean;
  readonly response: { readonly words: string; readonly done: "changed" | "partly" | "not changed" } | undefined;
}

/** A review as its reader sees it. */
export interface ShownReview {
  readonly title: string;
  readonly by: Link | undefined;
  readonly scores: readonly (readonly [words: string, score: string])[];
  readonly openWords: string;
  readonly points: readonly ReviewPointLine[];
  readonly recommendation: string | undefined;
  readonly confidentialWords: string;
  readonly file: Link | undefined;
  /** Whether answers of the authors are shown beside the points. */
  readonly answered: boolean;
}

/** A reviewer's own page. */
export interface ReviewerPageData {
  readonly reference: string;
  readonly title: string;
  readonly text: TextLanguage;
  readonly kind: string;
  readonly state: "declared" | "accepted" | "submitted" | "over";
  /** Why nothing is to be done any more. */
  readonly overWords: string;
  readonly anonymity: InvitationData["anonymity"];
  readonly reviewerNumber: number;
  readonly round: string;
  readonly dueOn: string;
  readonly hash: string;
  /** Undefined where the authors are hidden. */
  readonly authors: string | undefined;
  readonly action: string;
  readonly files: readonly Link[];
  readonly guidance: readonly string[];
  readonly decision: { readonly outcome: string; readonly reasons: string; readonly on: string } | undefined;
  readonly own: ShownReview | undefined;
  readonly others: readonly ShownReview[];
  readonly openness: FormState | undefined;
  readonly decline: FormState | undefined;
}

export interface ReviewTextData {
  readonly title: string;
  readonly text: TextLanguage;
  readonly summary: string;
  readonly abstract: string;
  readonly html: string;
  readonly files: readonly Link[];
  readonly backHref: string;
}

export interface ReviewFormData {
  readonly reference: string;
  readonly action: string;
  readonly textHref: string;
  readonly scores: readonly { readonly name: string; readonly label: string; readonly options: readonly Option[] }[];
  readonly recommendations: readonly Option[];
  /** How many points the form has room for. */
  readonly points: number;
  readonly state: FormState;
  readonly version: string;
  readonly savedWords: string;
  readonly file: Link | undefined;
  readonly keepsFiles: boolean;
  /** What is kept, where somebody saved it elsewhere meanwhile. */
  readonly kept: ShownReview | undefined;
}

export interface HandInData {
  readonly reference: string;
  readonly action: string;
  readonly writeHref: string;
  readonly review: ShownReview;
  readonly state: FormState;
}

export interface OwnReviewLine {
  readonly link: Link;
  readonly state: string;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly known: string;
}

export interface OwnReviewsData {
  readonly lines: readonly OwnReviewLine[];
  readonly credited: number;
}

export interface SubmitWorkData {
  readonly demands: readonly string[];
  readonly scores: readonly string[];
  readonly versions: readonly Option[];
  readonly anonymity: readonly Option[];
  readonly stages: readonly Option[];
  /** Undefined where it cannot be sent now. */
  readonly state: FormState | undefined;
  readonly traces: readonly { readonly line: number; readonly words: string }[] | undefined;
  readonly filesWarning: boolean;
  /** Files that reviewers will not get where authors are hidden, and why. */
  readonly keptBack: readonly string[];
  readonly standing: Link | undefined;
  readonly earlier: readonly { readonly link: Link; readonly state: string; readonly on: string }[];
}

/** The same for works that their body approves. */
export interface AskApprovalData {
  readonly versions: readonly Option[];
  readonly state: FormState | undefined;
  readonly cases: readonly { readonly link: Link; readonly version: string; readonly state: string; readonly on: string }[];
}
