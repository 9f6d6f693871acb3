import type { Link } from "../programme/people/people-data.ts";
import type { TextLanguage } from "./library-data.ts";

/** A series in the list of them. */
export interface SeriesLine {
  readonly name: string;
  readonly href: string;
  readonly about: string;
  readonly issn: string | null;
  readonly works: number;
  readonly fictitious: boolean;
}

/** A work of a series, with its number. */
export interface SeriesWorkLine {
  readonly number: string;
  readonly title: string;
  readonly href: string;
  readonly text: TextLanguage;
  readonly authors: string;
  readonly retracted: boolean;
  readonly corrected: boolean;
}

export interface SeriesPageData extends Omit<SeriesLine, "href"> {
  readonly kinds: readonly string[];
  readonly openedOn: string;
  /** By year, the newest first. */
  readonly years: readonly { readonly year: number; readonly works: readonly SeriesWorkLine[] }[];
  readonly feedHref: string;
  readonly narrowHref: string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

/** A series in the list at the desk. */
export interface DeskSeriesLine {
  readonly series: Link;
  readonly kinds: string;
  readonly works: number;
}
