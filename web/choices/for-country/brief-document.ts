/** A figure of the country: value, year and status in words, and the number of its source. */
export interface BriefFigure {
  readonly what: string;
  readonly value: string;
  readonly year: string;
  readonly status: string;
  readonly source: number;
}

/** A policy choice in a brief, a line a question. */
export interface BriefChoice {
  readonly title: string;
  /** What a reader has to know before anything else: that it may hold no longer, that it is fictitious. */
  readonly marks: readonly string[];
  readonly lines: readonly { readonly label: string; readonly words: string }[];
  /** Numbers of its sources. */
  readonly sources: readonly number[];
}

export interface BriefSource {
  readonly number: number;
  readonly words: string;
  readonly href: string;
}

/** A brief for a minister, in words: page, print and Word document are three ways to write the same. */
export interface BriefDocument {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly siteName: string;
  /** "22 November 2026" */
  readonly day: string;
  readonly question: string;
  readonly figuresTitle: string;
  readonly figures: readonly BriefFigure[];
  readonly choices: readonly BriefChoice[];
  readonly sources: readonly BriefSource[];
  readonly release: string;
  /** Of all the words but the day. */
  readonly hash: string;
  readonly address: string;
}

/** What the page of a brief has around it. */
export interface BriefPageData {
  readonly code: string;
  readonly name: string;
  readonly document: BriefDocument;
  /** Undefined where nothing prints. */
  readonly pdfHref: string | undefined;
  readonly docxHref: string;
}
