import type { Link } from "../../programme/people/people-data.ts";
import type { FieldSpec, FormState, Option } from "../form.tsx";

export interface CommissionRow {
  readonly title: string;
  readonly href: string;
  readonly reference: string;
  readonly body: string;
  readonly state: string;
  readonly holder: string;
  /** Last day of the call, or the next milestone. */
  readonly nextDay: string | null;
  readonly late: boolean;
  readonly applications: number;
  readonly fictitious: boolean;
}

export interface OwnApplicationRow {
  readonly title: string;
  readonly href: string;
  readonly state: string;
  readonly sentOn: string;
  readonly withdrawAction: string | undefined;
}

export interface CommissionsData {
  readonly held: readonly CommissionRow[];
  readonly applied: readonly OwnApplicationRow[];
  readonly rows: readonly CommissionRow[];
  /** Whether there is a list besides the own ones. */
  readonly seesMany: boolean;
  readonly mayPlan: boolean;
  readonly chosen: { readonly state: string; readonly body: string };
  readonly states: readonly Option[];
  readonly bodies: readonly Option[];
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
  readonly csrf: string;
}

/** One form on a page of its own. */
export interface DeedData {
  readonly title: string;
  readonly lead: string;
  readonly back: Link;
  readonly action: string;
  readonly fields: readonly FieldSpec[];
  readonly state: FormState;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly danger: boolean;
  /** Instead of a form: why there is none. */
  readonly instead?: string;
}

export interface MilestoneRow {
  readonly id: string;
  readonly title: string;
  readonly deliverable: string;
  readonly dueOn: string;
  readonly share: number | null;
  /** In words. */
  readonly state: string;
  readonly late: boolean;
  readonly words: string;
  readonly ways: readonly Link[];
}

export interface CheckRow {
  readonly person: string;
  readonly capacity: string;
  readonly found: string;
  readonly blocks: boolean;
  readonly on: string;
}

export interface CommissionPageData {
  readonly title: string;
  readonly reference: string;
  readonly facts: readonly (readonly [string, string | Link])[];
  readonly terms: string;
  readonly milestones: readonly MilestoneRow[];
  /** Where parts of the fee do not add up yet. */
  readonly sumWords: string;
  readonly ways: readonly Link[];
  readonly checks: readonly CheckRow[];
  readonly waits: string;
  readonly fictitious: boolean;
}

export interface AgreedMilestone {
  readonly title: string;
  readonly deliverable: string;
  readonly dueOn: string;
  readonly share: number | null;
}

/** What somebody signs, and for which side. */
export interface SignPageData {
  readonly commission: Link;
  /** "Signature of the holder". */
  readonly side: string;
  readonly facts: readonly (readonly [string, string | Link])[];
  readonly terms: string;
  readonly milestones: readonly AgreedMilestone[];
  /** SHA-256 of the terms. */
  readonly hash: string;
  readonly action: string;
  readonly state: FormState;
  readonly hidden: Readonly<Record<string, string>>;
  /** Instead of a form: why there is nothing to sign. */
  readonly instead: string | undefined;
}

export interface ApplicationsData {
  readonly commission: Link;
  readonly rows: readonly {
    readonly name: string;
    readonly href: string;
    readonly sentOn: string;
    readonly state: string;
    readonly record: string;
    /** As somebody without a record wrote it; "" for none. */
    readonly organisation: string;
    /** What those who choose have to know at once; "" for nothing. */
    readonly mark: string;
  }[];
}

export interface ApplicationData {
  readonly commission: Link;
  readonly applications: Link;
  readonly name: string;
  readonly facts: readonly (readonly [string, string | Link])[];
  readonly words: string;
  readonly reasons: string;
  /** What was found before choosing; undefined where nobody was looked for. */
  readonly checks: readonly CheckRow[] | undefined;
  readonly notes: readonly string[];
  readonly forms: readonly Omit<DeedData, "back">[];
}
