import type { ChainInput } from "../charts/chain/layout.ts";
import type { TextLanguage } from "../library/library-data.ts";
import type { Link } from "../programme/people/people-data.ts";

export type ChainKindName = "figure" | "gap" | "commission" | "work" | "choice" | "pilot" | "use";

/** Something dated that happened to a thing. */
export interface ChainStepLine {
  readonly what: string;
  readonly on: string;
  /** "" where nothing was said. */
  readonly words: string;
}

/** A review of a work, with its rounds in words. */
export interface ChainReviewLine {
  readonly link: Link;
  readonly took: string;
  readonly rounds: readonly string[];
}

/** What a policy choice says of what it rests on, or what was judged of it. */
export interface ChainSaying {
  readonly lead: string;
  readonly lines: readonly string[];
}

/** One thing of a chain. */
export interface ChainItem {
  /** Its place among others of the page. */
  readonly id: string;
  /** "Question", "Working paper", … */
  readonly sort: string;
  readonly title: string;
  readonly text: TextLanguage;
  readonly href: string;
  readonly chainHref: string;
  /** "" where it needs none. */
  readonly state: string;
  /** It holds no longer, or may not. */
  readonly isOver: boolean;
  readonly on: string | undefined;
  /** How long it came after what led to it. */
  readonly after: readonly string[];
  readonly facts: readonly string[];
  readonly sayings: readonly ChainSaying[];
  readonly steps: readonly ChainStepLine[];
  readonly reviews: readonly ChainReviewLine[];
  /** Of a work without a review that readers read; "" for everything else. */
  readonly noReview: string;
  readonly fictitious: boolean;
  readonly alsoBefore: boolean;
}

/** Things of one kind on one side. */
export interface ChainStage {
  readonly kind: ChainKindName;
  readonly heading: string;
  readonly items: readonly ChainItem[];
  /** Where there is none: that there is none, and since when it could be. */
  readonly missing: string;
}

export interface ChainPageData {
  readonly centre: ChainItem;
  readonly kind: ChainKindName;
  /** How long it took from the question to the first use, or since when it is open; "" where neither can be said. */
  readonly lead: string;
  readonly before: readonly ChainStage[];
  readonly after: readonly ChainStage[];
  /** Why a side has no stages; "" where it has. */
  readonly beforeAlone: string;
  readonly afterAlone: string;
  readonly isCut: boolean;
  /** Undefined where nothing has a day. */
  readonly drawing: ChainInput | undefined;
  readonly jsonHref: string;
}
