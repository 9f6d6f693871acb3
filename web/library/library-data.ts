import type { Option } from "../desk/form.tsx";
import type { Link } from "../programme/people/people-data.ts";

/** Attributes of a text in the language of a work. */
export interface TextLanguage {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

export interface LibraryFilterData {
  readonly words: string;
  readonly chosen: Readonly<Record<"theme" | "kind" | "country" | "language" | "year", string>>;
  readonly options: Readonly<Record<"theme" | "kind" | "country" | "language" | "year", readonly Option[]>>;
}

/** A work in the list. */
export interface LibraryItem {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly text: TextLanguage;
  /** Name of the language where it is not English; "" where it is. */
  readonly language: string;
  readonly summary: string;
  readonly authors: string;
  readonly on: string;
  readonly retracted: boolean;
  readonly fictitious: boolean;
}

export interface LibraryPageData {
  readonly filter: LibraryFilterData;
  readonly filtered: boolean;
  readonly works: readonly LibraryItem[];
  readonly total: number;
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
  readonly citation: string;
  readonly cite: readonly Link[];
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
