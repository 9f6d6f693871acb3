/** A question that was answered, without anything of who asked. */
export interface AnsweredCard {
  readonly reference: string;
  readonly href: string;
  /** The figure as its page showed it. */
  readonly shown: string;
  readonly explainHref: string;
  readonly release: string;
  readonly summary: string;
  readonly outcome: string;
  readonly answer: string;
  /** 2099-01-02 */
  readonly answeredOn: string;
}

export interface QuestionsPageData {
  /** The one figure that the questions are about, as it was shown; undefined for questions about any. */
  readonly about?: string;
  readonly questions: readonly AnsweredCard[];
  readonly total: number;
  readonly laterHref: string | undefined;
  readonly earlierHref: string | undefined;
}

/** A question for whoever asked it. */
export interface FollowedData {
  readonly reference: string;
  readonly shown: string;
  readonly explainHref: string;
  readonly release: string;
  readonly state: "open" | "waiting" | "decided" | "withdrawn";
  readonly answer: { readonly outcome: string; readonly words: string; readonly on: string } | undefined;
  readonly notes: readonly { readonly words: string; readonly on: string }[];
  /** What the form that confirms the address sends; undefined where there is nothing to confirm. */
  readonly confirm: { readonly action: string; readonly secret: string } | undefined;
  readonly confirmed: boolean;
}
