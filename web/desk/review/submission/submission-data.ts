import type { ComponentChildren } from "preact";
import type { Link } from "../../../programme/people/people-data.ts";
import type { FieldSpec, FormState, Option } from "../../form.tsx";

/** What stands around every page of one submission. */
export interface SubmissionAround {
  readonly reference: string;
  readonly title: string;
  readonly href: string;
  /** Steps from the submission to the release, in order. */
  readonly stages: readonly { readonly words: string; readonly place: "done" | "here" | "to come" }[];
  /** Its state, where that is none of the steps: returned, being revised, ended. */
  readonly state: string;
  /** What comes next, and by whom. */
  readonly next: string;
}

export interface ShownConflict {
  readonly path: string;
  readonly effect: string;
}

/** What is known of conflicts: "nobody looked" is not "nothing found". */
export interface ShownConflicts {
  /** In words where nothing is listed. */
  readonly words: string;
  readonly findings: readonly ShownConflict[];
}

/** A button's worth of what can be done: leads to the page of its form. */
export type DeedLink = Required<Link>;

export interface ShownAnswer {
  readonly words: string;
  readonly done: string;
  readonly judged: string;
}

export interface ShownPoint {
  readonly number: number;
  readonly words: string;
  readonly must: boolean;
  readonly answer: ShownAnswer | undefined;
  /** Where it is answered or judged. */
  readonly way: Required<Link> | undefined;
}

/** A review as far as its reader sees it. */
export interface DeskReview {
  readonly title: string;
  /** Who wrote it; "" where that is not shown. */
  readonly by: string;
  readonly scores: readonly (readonly [question: string, given: string])[];
  readonly openWords: string;
  readonly confidentialWords: string;
  readonly recommendation: string;
  readonly file: Required<Link> | undefined;
  readonly points: readonly ShownPoint[];
}

/** Somebody asked for a round. */
export interface ShownAssignment {
  readonly name: string;
  readonly href: string;
  readonly kind: string;
  readonly state: string;
  readonly days: string;
  readonly late: boolean;
  readonly interests: string;
}

export interface ShownRound {
  readonly title: string;
  readonly facts: string;
  readonly hash: string;
  readonly change: Required<Link> | undefined;
  /** How many reviews are there; "" where that is not shown. */
  readonly have: string;
  readonly assignments: readonly ShownAssignment[] | undefined;
  readonly reviews: readonly DeskReview[];
  /** Why no review stands there. */
  readonly noReviews: string;
}

export interface ShownDecision {
  readonly on: string;
  readonly what: string;
  readonly reasons: string;
  readonly hash: string;
}

export interface ShownComment {
  readonly office: string;
  readonly on: string;
  readonly words: string;
  readonly answer: string;
  readonly answered: string;
  readonly way: Required<Link> | undefined;
}

export type Facts = readonly (readonly [name: string, value: ComponentChildren])[];

/** One submission, as far as its reader sees it. */
export interface SubmissionPageData {
  readonly around: SubmissionAround;
  /** "You are its editor." */
  readonly you: string;
  readonly declare:
    | {
        readonly capacity: string;
        readonly conflicts: ShownConflicts;
        readonly state: FormState;
        readonly hidden: Readonly<Record<string, string>>;
      }
    | undefined;
  readonly deeds: readonly DeedLink[];
  /** What the reader does next, once what is missing is there. */
  readonly notYet: readonly { readonly text: string; readonly missing: string }[];
  /** The appeal that waits for the reader's decision; what it says, once they declared their interests. */
  readonly appeal:
    | { readonly reference: string; readonly href: string; readonly dueOn: string; readonly why: string | undefined }
    | undefined;
  readonly facts: Facts;
  readonly rounds: readonly ShownRound[];
  /** Undefined where decisions are not shown. */
  readonly decisions: readonly ShownDecision[] | undefined;
  readonly suggested: readonly { readonly name: string; readonly wish: string; readonly reason: string }[];
  readonly comments: readonly ShownComment[] | undefined;
  readonly history: readonly { readonly at: string; readonly who: string; readonly what: string }[] | undefined;
}

/** A form of a submission on a page of its own, with what is to be read before it is sent. */
export interface DeedPageData {
  readonly around: SubmissionAround;
  readonly title: string;
  readonly lead: string;
  readonly facts: Facts;
  /** Pages to look at before. */
  readonly ways: readonly DeedLink[];
  readonly difference: { readonly fields: readonly (readonly [string, string, string])[]; readonly html: string } | undefined;
  readonly reviews: readonly DeskReview[];
  readonly form: SubmissionForm | undefined;
  /** Why there is no form. */
  readonly none: string;
}

export interface SubmissionForm {
  readonly action: string;
  readonly fields: readonly FieldSpec[];
  readonly state: FormState;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly danger?: boolean;
  readonly also?: { readonly name: string; readonly value: string; readonly text: string };
}

/** A point of a reviewer with the form that answers or judges it. */
export interface PointPageData {
  readonly around: SubmissionAround;
  readonly title: string;
  readonly review: DeskReview;
  readonly point: ShownPoint;
  readonly left: string;
  readonly form: SubmissionForm | undefined;
}

/** A point that the authors answer among others. */
export interface AskedPoint extends ShownPoint {
  readonly id: string;
  readonly reviewer: number;
  /** Of the review, before its first point; "" before every other. */
  readonly title: string;
  readonly openWords: string;
}

/** All points that the authors answer, each with its fields. */
export interface AllPointsPageData {
  readonly around: SubmissionAround;
  readonly left: string;
  readonly points: readonly AskedPoint[];
  readonly versions: readonly Option[];
  /** Undefined where answers are not taken any more. */
  readonly form: Pick<SubmissionForm, "action" | "state" | "hidden"> | undefined;
  /** What was sent and could not be kept, where there is no form to show it in. */
  readonly unkept: readonly { readonly title: string; readonly words: string }[];
}

/** The version under review as text, or what changed between two. */
export interface ContentPageData {
  readonly around: SubmissionAround;
  readonly title: string;
  readonly text: { readonly lang: string; readonly dir: "ltr" | "rtl" };
  readonly summary: string;
  readonly html: string;
  readonly files: readonly Required<Link>[];
}

export interface ShownCandidate {
  readonly name: string;
  readonly country: string;
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  readonly warnings: readonly ShownConflict[];
  readonly load: string;
  readonly inviteHref: string;
}

export interface FinderPageData {
  readonly around: SubmissionAround;
  readonly words: string;
  readonly count: string;
  readonly blocked: string;
  readonly candidates: readonly ShownCandidate[];
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
  readonly balance: readonly { readonly name: string; readonly parts: readonly (readonly [string, string])[] }[];
  readonly outside: FormState;
  readonly action: string;
}

export interface InvitePageData {
  readonly around: SubmissionAround;
  readonly name: string;
  readonly facts: Facts;
  readonly conflicts: ShownConflicts | undefined;
  /** Records that may be the same person; undefined where somebody with a record is invited. */
  readonly alike:
    | readonly { readonly name: string; readonly because: string; readonly conflicts: ShownConflicts; readonly href: string }[]
    | undefined;
  readonly form: SubmissionForm;
}

/** One reviewer of a submission, for its editor. */
export interface AskedReviewerData {
  readonly around: SubmissionAround;
  readonly title: string;
  readonly facts: Facts;
  readonly declared: string;
  readonly conflicts: ShownConflicts;
  readonly waivers: readonly { readonly rule: string; readonly reason: string; readonly on: string }[];
  /** What the editor can do, one on a page; the form of one of them, where it is asked for. */
  readonly deeds: readonly DeedLink[];
  readonly form: (SubmissionForm & { readonly title: string; readonly lead: string }) | undefined;
}

export interface ReviewWaitLine {
  readonly title: string;
  readonly reference: string;
  readonly href: string;
  readonly what: string;
  readonly due: string | null;
  readonly late: boolean;
}

export interface ReviewListData {
  readonly waiting: readonly ReviewWaitLine[];
  readonly more: string;
  readonly filter: { readonly show: string; readonly part: string; readonly state: string };
  readonly count: string;
  readonly rows: readonly {
    readonly title: string;
    readonly reference: string;
    readonly href: string;
    readonly kind: string;
    readonly state: string;
    readonly on: string;
  }[];
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}
