import type { Frame } from "../parts/frame.ts";
import type { Page } from "../parts/page.ts";

export interface ReceivedData {
  /** The question's number. */
  readonly reference: string;
  /** The figure as its page shows it. */
  readonly shown: string;
  /** True where an e-mail was given. */
  readonly canAnswer: boolean;
  /** Where its reader follows it, with a secret; undefined where nothing can be followed. */
  readonly follow: string | undefined;
}

/** Said only when the question is on the disk: its number, and what happens now. */
export const questionReceivedPage = ({ reference, shown, canAnswer, follow }: ReceivedData, { messages: { question } }: Frame): Page => ({
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
      {follow !== undefined && (
        <p>
          <a href={follow}>{question.follow}</a> {question.followWords}
        </p>
      )}
      {canAnswer ? (
        follow !== undefined && <p>{question.receivedMail}</p>
      ) : (
        <p>{follow === undefined ? question.receivedNoMail : question.followNoMail}</p>
      )}
      <p>
        <a href="/">{question.back}</a>
      </p>
    </div>
  ),
});
