import type { Figure } from "../figures/figure.ts";
import type { ResponsesBesideData } from "../debate/debate-data.ts";
import type { CorrectionsBesideData } from "../corrections/corrections-data.ts";
import type { UsesBesideData } from "../uptake/uptake-data.ts";
import type { Option } from "../desk/form.tsx";
import type { Link } from "../programme/people/people-data.ts";

export type ChoiceStateName = "not yet appraised" | "current" | "stale" | "withdrawn";
export type DirectionName = "increases" | "decreases" | "no clear effect" | "mixed" | "not known yet";
export type CertaintyName = "not judged" | "very low" | "low" | "moderate" | "high";
export type AgreementName = "low" | "medium" | "high";

/** What is judged of one outcome. */
export interface EffectLine {
  readonly outcome: string;
  readonly direction: DirectionName;
  readonly certainty: CertaintyName;
  /** For whom it is better and worse, in sentences. */
  readonly whom: readonly string[];
}

/** A policy choice in a list. */
export interface ChoiceItem {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly problem: string;
  readonly state: ChoiceStateName;
  /** Why it may hold no longer, in words. */
  readonly causes: readonly string[];
  readonly instrument: string;
  readonly forWhom: string;
  /** Undefined where nobody judged it. */
  readonly agreement: AgreementName | undefined;
  readonly effects: readonly EffectLine[];
  readonly evidenceLines: number;
  readonly on: string;
  readonly fictitious: boolean;
}

export interface ChoiceGroup {
  readonly name: string;
  /** Page of the theme; undefined for choices under none. */
  readonly href: string | undefined;
  readonly choices: readonly (ChoiceItem & { readonly alsoUnder: readonly Link[] })[];
}

export const CHOICE_FILTERS = ["theme", "forWhom", "instrument", "outcome", "income", "region", "state"] as const;
export type ChoiceFilterName = (typeof CHOICE_FILTERS)[number];

export interface ChoicesPageData {
  readonly words: string;
  readonly chosen: Readonly<Record<ChoiceFilterName, string>>;
  readonly options: Readonly<Record<ChoiceFilterName, readonly Option[]>>;
  readonly filtered: boolean;
  readonly groups: readonly ChoiceGroup[];
  readonly total: number;
  readonly feedHref: string;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

/** Policy choices on the page of their theme. */
export interface ChoicesOfThemeData {
  readonly choices: readonly ChoiceItem[];
  readonly total: number;
  readonly href: string;
}

export interface PublicEvidenceLine {
  readonly id: string;
  readonly kind: "work" | "figure" | "pilot";
  readonly basis: Link;
  /** What became of it since: a correction, a newer release. */
  readonly notes: readonly { readonly words: string; readonly moved: boolean }[];
  readonly direction: DirectionName;
  readonly certainty: CertaintyName;
  readonly certaintyWords: string;
  readonly whom: readonly string[];
  readonly words: readonly string[];
}

/** A series that evidence is bound to, as the release that the site shows has it. */
export interface EvidenceChart {
  readonly id: string;
  readonly title: string;
  readonly span: string;
  readonly source: string;
  readonly tone: "people" | "money" | "cost";
  readonly figures: readonly Figure[];
  /** Periods that evidence is bound to. */
  readonly bound: readonly string[];
}

export interface OutcomeEvidence {
  readonly outcome: string;
  readonly lines: readonly PublicEvidenceLine[];
  readonly charts: readonly EvidenceChart[];
}

export interface JudgedEffect extends EffectLine {
  readonly words: string;
}

export interface PublicJudgement {
  readonly title: string;
  readonly on: string;
  /** What they declared; "" where it is not an appraiser's own. */
  readonly interest: string;
  readonly effects: readonly JudgedEffect[];
  readonly agreement: AgreementName;
  readonly agreementWords: string;
  /** Cost, equity and feasibility, in one line each. */
  readonly ratings: readonly string[];
  readonly ratingsWords: string;
  readonly words: string;
}

/** One version of a public policy choice, as readers see it. */
export interface ChoicePageData {
  readonly title: string;
  readonly slug: string;
  readonly reference: string;
  readonly state: ChoiceStateName;
  readonly fictitious: boolean;
  readonly underAppraisal: boolean;
  readonly withdrawnReason: string;
  /** On the page of one version: it never changes. */
  readonly isVersionPage: boolean;
  readonly number: number;
  readonly newestHref: string | undefined;
  /** Undefined where nobody appraised it. */
  readonly verdict:
    | {
        readonly effects: readonly JudgedEffect[];
        readonly agreement: AgreementName;
        readonly agreementWords: string;
        readonly basis: string;
        readonly words: string;
        readonly ratingsWords: string;
      }
    | undefined;
  /** Why it may hold no longer, and what was settled. */
  readonly causes: readonly { readonly on: string; readonly words: string; readonly href: string; readonly settled: string }[];
  readonly problem: string;
  readonly facts: readonly (readonly [name: string, links: readonly Link[]])[];
  readonly mechanism: string;
  readonly evidence: readonly OutcomeEvidence[];
  readonly ratings: readonly (readonly [name: string, rating: string, words: string])[];
  readonly viewpoints: readonly {
    readonly id: string;
    readonly party: string;
    readonly stance: string;
    readonly words: string;
    readonly source: Link;
  }[];
  readonly triedIn: readonly Link[];
  readonly pilots: readonly {
    readonly reference: string;
    readonly title: string;
    readonly place: string;
    readonly state: string;
    readonly words: string;
    readonly reportedOn: string | undefined;
    readonly report: Link | undefined;
  }[];
  readonly judgements: readonly PublicJudgement[];
  readonly differences: readonly (readonly [point: string, first: string, second: string])[];
  readonly steps: readonly { readonly state: string; readonly on: string; readonly words: string }[];
  readonly versions: readonly { readonly number: number; readonly href: string; readonly on: string; readonly isHere: boolean }[];
  readonly citation: string;
  /** The citation as files. */
  readonly cite: readonly Link[];
  /** Of the head, for programmes. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  readonly linkedData: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly reviewOn: string | undefined;
  readonly askHref: string;
  readonly compareHref: string;
  /** What led to it, and what came of it. */
  readonly chainHref: string;
  readonly deskHref: string | undefined;
  readonly uses: UsesBesideData;
  readonly corrections: CorrectionsBesideData;
  readonly responses: ResponsesBesideData;
}

export interface MapCell {
  readonly outcome: string;
  readonly lines: number;
  readonly choices: number;
  /** Undefined where nobody judged it. */
  readonly strongest: CertaintyName | undefined;
  readonly directions: readonly { readonly direction: DirectionName; readonly count: number }[];
  /** The choices behind it, or where one asks. */
  readonly href: string;
}

export interface ChoicesMapData {
  readonly outcomes: readonly { readonly name: string; readonly words: string }[];
  readonly instruments: readonly { readonly name: string; readonly words: string; readonly cells: readonly MapCell[] }[];
}

export interface ComparedChoice {
  readonly item: ChoiceItem;
  readonly mechanism: string;
  readonly meantFor: string;
  readonly ratings: Readonly<Record<"cost" | "equity" | "feasibility", string>>;
  readonly tried: string;
  readonly reviewOn: string | undefined;
  /** The comparison without it. */
  readonly withoutHref: string;
}

export interface CompareData {
  readonly choices: readonly ComparedChoice[];
  /** Others that can be added; none when four are compared. */
  readonly others: readonly Option[];
  readonly tooMany: boolean;
  readonly missing: boolean;
}
