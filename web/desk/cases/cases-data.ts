import type { FieldSpec, FormState } from "../form.tsx";
import type { CaseLine } from "../home/home-data.ts";

export type ShownCases = "under way" | "to decide" | "mine" | "all";

export interface CasesData {
  readonly show: ShownCases;
  /** "" for every kind. */
  readonly kind: string;
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
  readonly cases: readonly CaseLine[];
  readonly total: number;
  readonly laterHref: string | undefined;
  readonly earlierHref: string | undefined;
}

/** A field as it was filled in, in words. */
export interface FilledField {
  readonly label: string;
  readonly words: string;
  readonly href?: string;
}

export interface CaseTask {
  readonly title: string;
  /** Undefined where it is not this person's to open. */
  readonly href: string | undefined;
  readonly whom: string;
  readonly state: "open" | "done" | "declined" | "cancelled";
  readonly due: string | null;
  readonly late: boolean;
  readonly answer: { readonly by: string; readonly fields: readonly FilledField[] } | undefined;
  /** Why it was given back, handed on or cancelled. */
  readonly words: string;
}

export interface CaseDecision {
  readonly outcome: string;
  readonly reasons: string;
  readonly basis: string;
  readonly by: string;
  readonly on: string;
  readonly fields: readonly FilledField[];
}

export interface CaseNote {
  readonly by: string;
  readonly on: string;
  readonly words: string;
  readonly internal: boolean;
}

export interface CaseEventLine {
  readonly at: string;
  readonly who: string;
  readonly what: string;
}

/** A case as far as somebody sees it. */
export interface CaseData {
  readonly reference: string;
  readonly title: string;
  readonly kind: string;
  readonly bodyName: string;
  readonly state: "open" | "waiting" | "decided" | "withdrawn";
  readonly openedBy: string;
  readonly openedOn: string;
  readonly fields: readonly FilledField[];
  readonly decision: CaseDecision | undefined;
  /** Undefined for whoever sees a part only. */
  readonly tasks: readonly CaseTask[] | undefined;
  readonly notes: readonly CaseNote[];
  readonly history: readonly CaseEventLine[] | undefined;
  /** What comes before deciding, for whoever may decide after it. */
  readonly before: { readonly words: string; readonly way: { readonly href: string; readonly text: string } | undefined } | undefined;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
  /** How they may write notes. */
  readonly note: { readonly state: FormState; readonly choosesInternal: boolean } | undefined;
}

/** A kind of case that may be opened from the desk. */
export interface KindCard {
  readonly href: string;
  readonly name: string;
  readonly words: string;
}

export interface DraftWords {
  /** Day on which it was kept. */
  readonly savedOn: string;
  readonly discardAction: string;
}

/** A form of the desk with its way back; a long one can be kept as a draft. */
export interface CaseFormData {
  readonly title: string;
  readonly words: string;
  readonly backHref: string;
  readonly backText: string;
  readonly action: string;
  readonly fields: readonly FieldSpec[];
  readonly state: FormState;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly danger: boolean;
  readonly canKeep: boolean;
  readonly draft: DraftWords | undefined;
  /** What to know while answering: what was asked, what others answered. */
  readonly beside: readonly FilledField[];
}

/** What is about to be done, for saying yes to it. */
export interface ConfirmData {
  readonly title: string;
  readonly words: string;
  readonly fields: readonly FilledField[];
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly csrf: string;
  readonly submit: string;
  readonly back: string;
}

export interface TaskData {
  readonly title: string;
  readonly due: string | null;
  readonly late: boolean;
  readonly state: "open" | "done" | "declined" | "cancelled";
  readonly reference: string;
  readonly caseHref: string;
  readonly caseTitle: string;
  readonly asked: readonly FilledField[];
  /** The form of the answer, while it is open and this person's to answer. */
  readonly form: CaseFormData | undefined;
  /** Other things to do with it. */
  readonly ways: readonly { readonly href: string; readonly text: string }[];
}
