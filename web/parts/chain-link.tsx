import type { VNode } from "preact";
import type { Frame } from "./frame.ts";
import { IN_ENGLISH, InEnglish } from "./in-english.tsx";

interface ChainLinkProps {
  readonly dataflow: string;
  readonly figureKey: string;
  readonly frame: Pick<Frame, "hasChain" | "messages">;
}

/** Way to what came of a figure; nothing where no public work or policy choice rests on it. */
export const ChainLink = ({ dataflow, figureKey: key, frame: { hasChain, messages } }: ChainLinkProps): VNode | null =>
  hasChain?.(dataflow, key) ? (
    <a class="question-link" href={`/chain/figure/${encodeURIComponent(`${dataflow}:${key}`)}`} {...IN_ENGLISH}>
      {messages.downloads.chain}
      <InEnglish messages={messages} />
    </a>
  ) : null;
