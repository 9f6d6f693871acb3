import type { Link } from "../../programme/people/people-data.ts";
import type { FieldSpec, FormState } from "../form.tsx";

export interface DeskChoiceLine {
  readonly title: string;
  readonly href: string;
  readonly state: string;
  /** "2 causes stand", "being appraised again" */
  readonly note: string;
  readonly instrument: string;
  readonly body: string;
  readonly review: string;
}

export interface DeskChoicesData {
  readonly state: string;
  readonly choices: readonly DeskChoiceLine[];
  readonly mayPropose: boolean;
  readonly mayKeepLists: boolean;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

export interface EvidenceLineData {
  readonly id: string;
  readonly basis: Link;
  /** What became of what it rests on, in words. */
  readonly note: string;
  readonly outcome: string;
  readonly direction: string;
  readonly whom: readonly string[];
  readonly certainty: string;
  readonly certaintyWords: string;
  readonly words: string;
}

export interface ViewpointLineData {
  readonly id: string;
  readonly party: string;
  readonly stance: string;
  readonly words: string;
  readonly source: Link;
}

export interface ChoiceDeskData {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly csrf: string;
  readonly facts: readonly (readonly [string, string | Link])[];
  readonly problem: string;
  readonly mechanism: string;
  readonly ratings: readonly string[];
  readonly evidence: readonly EvidenceLineData[];
  readonly viewpoints: readonly ViewpointLineData[];
  readonly causes: readonly { readonly words: string; readonly on: string }[];
  /** Where a stale one is decided on. */
  readonly recheck: Link | undefined;
  readonly appraisals: readonly Link[];
  readonly mayWrite: boolean;
  readonly mayAppoint: boolean;
  readonly mayWithdraw: boolean;
  readonly steps: readonly { readonly state: string; readonly on: string; readonly words: string }[];
}

export interface JudgementData {
  readonly title: string;
  readonly note: string;
  readonly outcomes: readonly {
    readonly name: string;
    readonly direction: string;
    readonly whom: readonly string[];
    readonly certainty: string;
    readonly words: string;
  }[];
  readonly agreement: string;
  readonly agreementWords: string;
  readonly ratings: string;
  readonly words: string;
}

/** A form of the appraisal's page. */
export interface AppraisalForm {
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly fields: readonly FieldSpec[];
  readonly state: FormState;
  readonly submit: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly danger: boolean;
  readonly draft: { readonly savedOn: string; readonly discardAction: string } | undefined;
  readonly canKeep: boolean;
}

export interface AppraisalDeskData {
  readonly title: string;
  readonly facts: readonly (readonly [string, string | Link])[];
  readonly problem: string;
  readonly mechanism: string;
  readonly ratings: readonly string[];
  readonly evidence: readonly EvidenceLineData[];
  readonly viewpoints: readonly ViewpointLineData[];
  readonly appraisers: readonly { readonly words: string; readonly notes: readonly string[] }[];
  /** In words, where a judgement is awaited or both said the same. */
  readonly note: string;
  readonly judgements: readonly JudgementData[];
  readonly differences: readonly { readonly point: string; readonly first: string; readonly second: string }[];
  readonly confirm: { readonly action: string; readonly csrf: string; readonly judgement: string } | undefined;
  readonly forms: readonly AppraisalForm[];
}

export interface NamedTable {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly add: Link | undefined;
  readonly columns: readonly string[];
  /** The first cell leads somewhere. */
  readonly rows: readonly { readonly first: Link; readonly cells: readonly string[] }[];
}
