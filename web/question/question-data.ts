/** What the form holds, as it was written. */
export interface QuestionValues {
  readonly release: string;
  readonly dataflow: string;
  readonly key: string;
  readonly figure: string;
  readonly wrong: string;
  readonly source: string;
  readonly office: string;
  readonly email: string;
  readonly language: string;
}

/** Fields a reader fills in, in their order on the page. */
export const QUESTION_FIELDS = ["wrong", "source", "office", "email", "language"] as const;

export type QuestionField = (typeof QUESTION_FIELDS)[number];

export interface QuestionPageData {
  readonly values: QuestionValues;
  /** The figure as its page shows it; undefined where none is named. */
  readonly shown: string | undefined;
  /** Codes of what is wrong by field; "form" for what concerns the whole. */
  readonly faults: Readonly<Record<string, string>>;
  /** Marks the form as given out here. */
  readonly token: string;
  /** Whether questions can be kept at the moment. */
  readonly open: boolean;
}
