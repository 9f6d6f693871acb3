import type { Frame } from "../parts/frame.ts";
import type { Page } from "../parts/page.ts";

export interface ReceivedData {
  /** The question's number. */
  readonly reference: string;
  /** The figure as its page shows it. */
  readonly shown: string;
  /** True where an e-mail was given. */
  readonly canAnswer: boolean;
}

/** Said only when the question is on the disk: its number, and what happens now. */
export const questionReceivedPage = ({ reference, shown, canAnswer }: ReceivedData, { messages: { question } }: Frame): Page => ({
  title: question.receivedTitle,
  description: question.lead,
  unlisted: true,
  body: (
    <div class="opening">
      <h1>{question.receivedTitle}</h1>
      <p>
        {question.received} <strong class="reference">{reference}</strong>.
      </p>
      <p class="soft">{shown}</p>
      <p>{question.receivedWords}</p>
      {!canAnswer && <p>{question.receivedNoMail}</p>}
      <p>
        <a href="/">{question.back}</a>
      </p>
    </div>
  ),
});
