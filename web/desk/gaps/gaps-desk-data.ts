import type { GapStateName, GapStepLine } from "../../knowledge-gaps/gaps-data.ts";
import type { TextLanguage } from "../../library/library-data.ts";
import type { Link } from "../../programme/people/people-data.ts";
import type { FormState, Option } from "../form.tsx";
import type { Finding } from "../works/works-desk-data.ts";

export interface DeskGapLine {
  readonly title: string;
  readonly href: string;
  readonly text: TextLanguage;
  readonly state: string;
  readonly public: boolean;
  readonly priority: string;
  readonly body: string;
  readonly on: string;
}

export interface DeskGapsData {
  readonly show: "all" | "mine";
  readonly gaps: readonly DeskGapLine[];
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

export interface ProposeGapData {
  readonly state: FormState;
  readonly themes: readonly Option[];
  readonly languages: readonly Option[];
  /** Whether questions out of consultations may be brought. */
  readonly consults: boolean;
}

/** What every page of a question at the desk shows around its part. */
export interface GapAround {
  readonly id: string;
  readonly title: string;
  readonly text: TextLanguage;
  readonly version: number;
  readonly state: GapStateName;
  /** Decided on, so that it can be changed. */
  readonly mayTriage: boolean;
  readonly mayTakeStock: boolean;
}

export interface GapOverviewData {
  readonly facts: readonly (readonly [string, string | Link])[];
  readonly question: string;
  readonly purpose: string;
  readonly steps: readonly GapStepLine[];
  readonly supporters: readonly string[];
  /** Where it is decided on, for whoever sees the case while it waits. */
  readonly waitsIn: string | undefined;
  readonly move: { readonly state: FormState; readonly states: readonly Option[] } | undefined;
  readonly assign: { readonly state: FormState; readonly priorities: readonly Option[]; readonly bodies: readonly Option[] } | undefined;
}

export interface GapWordingData {
  readonly state: FormState;
  readonly themes: readonly Option[];
  readonly languages: readonly Option[];
}

export interface GapKnownData {
  readonly state: FormState;
  readonly findings: readonly Finding[];
}

export interface GapLiteratureData {
  readonly state: FormState;
  readonly entries: readonly { readonly id: string; readonly key: string; readonly title: string; readonly year: string }[];
  readonly total: number;
  readonly findings: readonly Finding[];
}

export interface GapAnswersData {
  readonly state: FormState;
  readonly answers: readonly { readonly id: string; readonly name: Link; readonly on: string }[];
}
