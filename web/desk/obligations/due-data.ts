import type { FieldSpec, FormState } from "../form.tsx";
import type { ShownDueState } from "../../programme/obligations/calendar-data.ts";

/** Something that is due, as the desk lists it. */
export interface DueRow {
  readonly href: string;
  readonly words: string;
  readonly bodyName: string;
  readonly bodyHref: string;
  readonly from: string;
  readonly until: string;
  readonly dueOn: string;
  readonly state: ShownDueState;
  readonly noted: number;
  readonly needed: number;
  readonly role: string;
}

export type DueShown = "mine" | "bodies" | "all";

export interface DueListData {
  readonly show: DueShown;
  readonly shown: readonly DueShown[];
  /** "" for what is late, due or to come; else a state, or "every". */
  readonly state: string;
  readonly rows: readonly DueRow[];
  readonly total: number;
  readonly rulesHref: string | undefined;
  readonly laterHref: string | undefined;
  readonly earlierHref: string | undefined;
}

/** A form of the desk on a part of a page. */
export interface DueForm {
  readonly action: string;
  readonly fields: readonly FieldSpec[];
  readonly state: FormState;
  readonly hidden: Readonly<Record<string, string>>;
}

export interface ObligationData {
  readonly due: DueRow;
  readonly waivedReason: string | null;
  readonly met: readonly {
    readonly id: string;
    readonly kind: string;
    readonly record: string;
    readonly words: string;
    readonly on: string;
  }[];
  /** Undefined where the reader may not. */
  readonly note: DueForm | undefined;
  readonly waive: DueForm | undefined;
}

export interface DueRuleRow {
  readonly href: string;
  readonly name: string;
  readonly sentence: string;
  readonly whom: string;
  readonly role: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

export interface DueRuleFormData {
  readonly title: string;
  readonly words: string;
  readonly form: DueForm;
  /** What it asks, once it was looked at; undefined before. */
  readonly preview:
    | { readonly total: number; readonly rows: readonly Omit<DueRow, "href" | "words" | "state" | "noted" | "role">[] }
    | undefined;
}

export interface CalendarFeedData {
  readonly since: string | undefined;
  /** Shown once. */
  readonly address: string | undefined;
  readonly csrf: string;
}
