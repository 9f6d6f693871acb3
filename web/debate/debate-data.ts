import type { FormState, Option } from "../desk/form.tsx";
import type { TextLanguage } from "../library/library-data.ts";
import type { Link } from "../programme/people/people-data.ts";
import type { ThingLink } from "../uptake/uptake-data.ts";

export type StanceName = "supports" | "qualifies" | "disagrees" | "adds evidence";

/** A published response in a list. */
export interface ResponseItem {
  readonly href: string;
  readonly title: string;
  readonly text: TextLanguage;
  /** Who wrote it, and for which organisation. */
  readonly by: string;
  readonly viewpoint: string;
  readonly stance: StanceName;
  readonly area: string;
  readonly on: string;
  readonly of: ThingLink;
  /** What became of what it answers since, in words. */
  readonly since: readonly string[];
  readonly answered: boolean;
  readonly fictitious: boolean;
}

/** How many responses from a viewpoint take each stance. */
export interface ViewpointRow {
  readonly viewpoint: string;
  readonly counts: readonly number[];
}

/** Responses to one work or policy choice, beside it. */
export interface ResponsesBesideData {
  readonly responses: readonly ResponseItem[];
  readonly total: number;
  /** Stances that were taken, in words, and viewpoints that were heard. */
  readonly stances: readonly string[];
  readonly rows: readonly ViewpointRow[];
  readonly allHref: string;
  readonly feedHref: string;
  readonly respondHref: string;
}

type FilterName = "theme" | "viewpoint" | "stance" | "area";

export interface DebatePageData {
  readonly chosen: Readonly<Record<FilterName, string>>;
  readonly options: Readonly<Record<FilterName, readonly Option[]>>;
  /** The one work or policy choice that the list is of, kept while it is narrowed down. */
  readonly only: (Link & { readonly name: "work" | "choice"; readonly value: string }) | undefined;
  readonly filtered: boolean;
  readonly responses: readonly ResponseItem[];
  readonly total: number;
  readonly feedHref: string;
  readonly respondHref: string;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

/** What a response says, wherever it is read. */
export interface ResponseWords {
  readonly reference: string;
  readonly title: string;
  readonly text: TextLanguage;
  readonly words: string;
  readonly claim: string;
  readonly interests: string;
  readonly by: string;
  readonly viewpoint: string;
  readonly stance: string;
  readonly area: string;
  readonly language: string;
  readonly cites: readonly Link[];
  readonly of: ThingLink;
  readonly version: Link;
  readonly since: readonly string[];
  readonly rules: Link;
  readonly fictitious: boolean;
}

export interface ResponsePageData {
  readonly response: ResponseWords;
  readonly publishedOn: string;
  /** Set where it was taken back or off the pages: nothing of it is left but that. */
  readonly gone: { readonly how: "withdrawn" | "removed"; readonly on: string; readonly reason: string } | undefined;
  readonly answer:
    | { readonly words: string; readonly on: string }
    | { readonly gone: "withdrawn" | "removed"; readonly on: string; readonly reason: string }
    | undefined;
  readonly respondHref: string;
  readonly desk: Link | undefined;
}

export interface RulesVersion {
  readonly href: string;
  readonly term: string;
  readonly isHere: boolean;
}

export interface RulesPageData {
  readonly rules: readonly string[];
  readonly term: string;
  readonly words: string;
  readonly source: string;
  readonly versions: readonly RulesVersion[];
}

/** The choices of the form of a response. */
export interface RespondOptions {
  readonly viewpoints: readonly Option[];
  readonly stances: readonly Option[];
  readonly languages: readonly Option[];
}

/** The form of a response: of a reader, or of somebody with an account, who is asked for no address. */
export interface RespondPageData {
  readonly state: FormState;
  readonly token: string;
  readonly options: RespondOptions;
  readonly signedIn: boolean;
  /** The rules that hold; undefined where there are none, and then nothing is taken. */
  readonly rules: { readonly id: string; readonly href: string; readonly rules: readonly string[] } | undefined;
  readonly of: ThingLink | undefined;
}

/** Title and text as they would be published, and what changed in the text, word by word. */
export interface OfferedEdits {
  readonly title: string;
  readonly words: string;
  readonly pieces: readonly { readonly kind: "same" | "added" | "removed"; readonly text: string }[];
}

/** What whoever wrote a response may do with it now. */
export interface ResponderDeeds {
  readonly offered: OfferedEdits | undefined;
  readonly revision: { readonly state: FormState; readonly options: RespondOptions } | undefined;
  readonly withdrawal: FormState | undefined;
  readonly version: number;
}

export interface ResponseStepLine {
  readonly kind:
    | "sent"
    | "confirmed"
    | "edits offered"
    | "edits accepted"
    | "changes asked"
    | "revised"
    | "published"
    | "declined"
    | "withdrawn"
    | "removed";
  readonly on: string;
  readonly words: string;
}
