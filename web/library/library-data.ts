import type { Link } from "../programme/people/people-data.ts";

import type { BesideWork } from "./beside-work.tsx";

/** Attributes of a text in the language of a work. */
export interface TextLanguage {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** A piece of a text, and whether it is what was looked for. */
export interface MarkedText {
  readonly text: string;
  readonly marked: boolean;
}

/** A value that the list can be narrowed down to. */
export interface LibraryFacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  /** The list without it, where it is chosen. */
  readonly withoutHref: string | undefined;
}

export interface LibraryFacetData {
  readonly facet: string;
  readonly title: string;
  readonly values: readonly LibraryFacetValue[];
}

/** Ways on from a search that found nothing. */
export interface NothingFound {
  /** Nothing that was typed can be looked for: signs, or words that are in every text. */
  readonly noWords: boolean;
  readonly spellings: readonly Link[];
  readonly wider: readonly Link[];
  readonly askHref: string;
}

/** A work in the list. */
export interface LibraryItem {
  readonly title: readonly MarkedText[];
  readonly href: string;
  readonly kind: string;
  readonly text: TextLanguage;
  /** Name of the language where it is not English; "" where it is. */
  readonly language: string;
  readonly summary: readonly MarkedText[];
  /** What its text says of what was looked for. */
  readonly passage: readonly MarkedText[] | undefined;
  readonly authors: string;
  readonly on: string;
  /** Its number in a series. */
  readonly series: Link | undefined;
  readonly retracted: boolean;
  readonly corrected: boolean;
  readonly fictitious: boolean;
}

export interface LibraryPageData {
  readonly words: string;
  /** How works stand; undefined where nothing is looked for and the newest stand first anyway. */
  readonly order: "best" | "newest" | undefined;
  readonly facets: readonly LibraryFacetData[];
  readonly filtered: boolean;
  readonly works: readonly LibraryItem[];
  readonly total: number;
  /** What of the words was read as more than words. */
  readonly understood: readonly string[];
  /** Undefined where something was found. */
  readonly nothing: NothingFound | undefined;
  readonly feedHref: string;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

export interface WorkAuthor {
  readonly name: string;
  readonly href: string | undefined;
  readonly orcid: string | null;
  readonly affiliation: string;
  readonly roles: readonly string[];
  readonly corresponding: boolean;
}

export interface WorkNoticeData {
  readonly kind: string;
  readonly words: string;
  readonly on: string;
  readonly version: Link | undefined;
}

export interface WorkVersionRow {
  readonly number: number;
  readonly href: string;
  readonly on: string;
  readonly words: string;
  readonly compare: { readonly number: number; readonly href: string } | undefined;
  readonly isHere: boolean;
  readonly isPublic: boolean;
}

export interface MovedFigure {
  readonly href: string;
  readonly label: string;
  readonly words: string;
}

/** One version of a public work, as readers see it. */
export interface WorkPageData {
  readonly beside: BesideWork;
  readonly title: string;
  readonly kind: string;
  readonly text: TextLanguage;
  readonly authors: readonly WorkAuthor[];
  readonly fictitious: boolean;
  readonly retraction: WorkNoticeData | undefined;
  readonly corrections: readonly WorkNoticeData[];
  /** Address of the public version, on the page of another one. */
  readonly newestHref: string | undefined;
  /** On the page of one version: it never changes. */
  readonly isVersionPage: boolean;
  readonly summary: string;
  readonly abstract: string;
  /** As `typeset` wrote it; "" for a work that is a document. */
  readonly html: string;
  readonly outline: readonly { readonly level: number; readonly id: string; readonly text: string }[];
  readonly document: Link | undefined;
  readonly number: number;
  readonly publishedOn: string;
  readonly versionOn: string;
  readonly themes: readonly Link[];
  readonly countries: readonly Link[];
  readonly body: Link;
  readonly language: string;
  readonly licence: Link;
  readonly hash: string;
  /** Who was erased from it, and the hash of what is offered since. */
  readonly erasures: readonly { readonly words: string; readonly partsHash: string }[];
  readonly release: { readonly id: string; readonly manifestHash: string } | undefined;
  readonly review: string;
  readonly reviewHref: string | undefined;
  /** "10.5072/w-12", where an agency has registered one. */
  readonly doi: string | undefined;
  readonly citation: string;
  readonly cite: readonly Link[];
  /** Its record in formats that programmes read. */
  readonly records: readonly Link[];
  readonly take: readonly Link[];
  readonly versions: readonly WorkVersionRow[];
  readonly notices: readonly WorkNoticeData[];
  readonly moves: { readonly release: string; readonly bound: number; readonly figures: readonly MovedFigure[] } | undefined;
  /** For those who index works: names and contents of `<meta>`, and JSON-LD. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  readonly linkedData: Readonly<Record<string, unknown>>;
}

export interface DifferencePageData {
  readonly title: string;
  readonly workHref: string;
  readonly older: number;
  readonly newer: number;
  readonly fields: readonly (readonly [name: string, before: string, now: string])[];
  /** As `writeDifference` wrote it. */
  readonly html: string;
}
