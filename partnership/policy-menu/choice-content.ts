import { createHash } from "node:crypto";
import { canonicalJson } from "../works/versions/canonical-json.ts";
import type { Cost, Direction, Equity, Feasibility, ForWhom, NotedCertainty, Party, Stance } from "./choice-words.ts";

/** An instrument or an outcome as a version names it. */
export interface NamedKind {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A rating in words, and why. */
export interface Rating<Words> {
  readonly rating: Words;
  readonly words: string;
}

/** A public work's version that a line of evidence rests on. */
export interface EvidenceWork {
  readonly workId: string;
  readonly slug: string;
  readonly versionId: string;
  readonly number: number;
  /** Of the version. */
  readonly hash: string;
  readonly title: string;
  /** Notices on the work that were known when the version of the choice was made. */
  readonly notices: readonly string[];
}

/** An observation of a release, with what it was when it was bound, and how far it may move. */
export interface EvidenceFigure {
  readonly release: string;
  readonly dataflow: string;
  /** Without the period: STOCK.USA.MEX._T. */
  readonly key: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly tolerance: number;
  readonly toleranceKind: "absolute" | "percent";
}

export interface EvidencePilot {
  readonly pilotId: string;
  /** "PT-3" */
  readonly reference: string;
  readonly title: string;
  /** When it had reported as the version of the choice was made; null where it had not. */
  readonly reportedOn: string | null;
}

/** What a line of evidence says, whatever it rests on. */
interface EvidenceSaying {
  readonly id: string;
  readonly outcome: NamedKind;
  readonly direction: Direction;
  /** For whom that is better and worse, in words; "" where nobody is named. */
  readonly betterFor: string;
  readonly worseFor: string;
  readonly certainty: NotedCertainty;
  readonly certaintyWords: string;
  readonly words: string;
}

/** What a line of evidence rests on. */
export type EvidenceBasis =
  | { readonly kind: "work"; readonly work: EvidenceWork }
  | { readonly kind: "figure"; readonly figure: EvidenceFigure }
  | { readonly kind: "pilot"; readonly pilot: EvidencePilot };

export type ContentEvidence = EvidenceSaying & EvidenceBasis;

/** What a party thinks of a choice, and where it said so. */
export interface ContentViewpoint {
  readonly id: string;
  readonly party: Party;
  readonly stance: Stance;
  readonly words: string;
  readonly source: {
    /** A version of a public work, where it is one. */
    readonly work: EvidenceWork | null;
    /** A document or consultation by its name, "" where it is a work. */
    readonly words: string;
    readonly href: string | null;
  };
}

/** Everything that is appraised of a policy choice. Who wrote it is not part of it. */
export interface ChoiceContent {
  readonly title: string;
  readonly problem: string;
  readonly instrument: NamedKind;
  readonly forWhom: ForWhom;
  /** Where it is meant to hold: income groups and M49 regions; none named means everywhere. */
  readonly incomeGroups: readonly string[];
  readonly regions: readonly string[];
  /** ISO alpha-3. */
  readonly triedIn: readonly string[];
  readonly mechanism: string;
  readonly cost: Rating<Cost>;
  readonly equity: Rating<Equity>;
  readonly feasibility: Rating<Feasibility>;
  /** Ids of themes (bodies). */
  readonly themes: readonly string[];
  /** Where the instrument was named: code of a document of the programme, and the place in it. */
  readonly source: { readonly document: string; readonly place: string } | null;
  readonly evidence: readonly ContentEvidence[];
  readonly viewpoints: readonly ContentViewpoint[];
}

const FORMAT = "knomad-policy-choice/1";

/** SHA-256, in hexadecimal, of what is appraised, as canonical JSON. */
export const choiceHash = (content: ChoiceContent): string =>
  createHash("sha256")
    .update(canonicalJson({ format: FORMAT, ...content }))
    .digest("hex");
