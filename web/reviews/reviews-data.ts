import type { ShownReview } from "../desk/review/reviewer/reviewer-data.ts";
import type { Link } from "../programme/people/people-data.ts";
import type { TextLanguage } from "../library/library-data.ts";

export interface HistoryRound {
  readonly heading: string;
  readonly openedOn: string;
  readonly closedOn: string | undefined;
  readonly hash: string;
  readonly decision: { readonly outcome: string; readonly on: string; readonly reasons: string } | undefined;
  readonly reviews: readonly ShownReview[];
}

export interface HistoryStep {
  readonly what: string;
  readonly outcome: string;
  readonly on: string;
  readonly hash: string;
  readonly reasons: string;
}

/** How a public work was reviewed. */
export interface ReviewHistoryData {
  readonly title: string;
  readonly text: TextLanguage;
  readonly reference: string;
  readonly kind: string;
  readonly work: Link;
  readonly fictitious: boolean;
  readonly anonymity: "reviewers named" | "reviewers hidden" | "both hidden";
  readonly submittedOn: string;
  readonly releasedOn: string;
  readonly rounds: readonly HistoryRound[];
  readonly steps: readonly HistoryStep[];
  readonly waivers: readonly { readonly words: string; readonly on: string }[];
  readonly changes: readonly { readonly words: string; readonly on: string; readonly version: Link | undefined }[];
}

export interface StatisticsRow {
  readonly year: number;
  readonly body: Link;
  /** As text; undefined where too few stand behind it. */
  readonly cells: readonly (string | undefined)[];
}

export interface ReviewsPageData {
  readonly rows: readonly StatisticsRow[];
  readonly smallest: number;
  readonly works: readonly { readonly link: Link; readonly on: string }[];
  readonly moreHref: string | undefined;
  readonly reviewers: readonly { readonly name: Link; readonly year: number; readonly reviews: number }[];
}
