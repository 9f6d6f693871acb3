import type { VNode } from "preact";
import type { Frame } from "./frame.ts";
import { IN_ENGLISH, InEnglish } from "./in-english.tsx";

interface AnsweredLinkProps {
  readonly dataflow: string;
  readonly figureKey: string;
  readonly frame: Pick<Frame, "answered" | "messages">;
}

/** Way to what readers asked about a figure and were answered; nothing where nobody was. */
export const AnsweredLink = ({ dataflow, figureKey: key, frame: { answered, messages } }: AnsweredLinkProps): VNode | null => {
  const count = answered?.(dataflow, key) ?? 0;
  return count === 0 ? null : (
    <a class="question-link" href={`/questions?dataflow=${dataflow}&key=${encodeURIComponent(key)}`} {...IN_ENGLISH}>
      {messages.downloads.answered(count)}
      <InEnglish messages={messages} />
    </a>
  );
};
