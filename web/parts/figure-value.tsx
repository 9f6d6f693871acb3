import type { VNode } from "preact";
import type { Messages } from "../messages/messages.ts";
import { isAssumedZero, isPresent, type Figure } from "../figures/figure.ts";
import { aboutFigure, figureWords, fullWords } from "../figures/figure-words.ts";

interface FigureValueProps {
  readonly figure: Figure | undefined;
  readonly messages: Messages;
  /** Put "about" before an estimate: for headlines and sentences, not for columns. */
  readonly about?: boolean;
}

const EXPLAIN = "/explain/";

/**
 * A figure in words a reader understands; behind it the whole value and its key in the release, for programmes that read pages. An absence
 * says which kind it is. A sum made for the page has no key.
 */
export const FigureValue = ({ figure, messages, about = false }: FigureValueProps): VNode => {
  if (!figure) return <span class="absent">{messages.figures.absent}</span>;
  const words = about ? aboutFigure(figure, messages) : figureWords(figure, messages);
  if (!isPresent(figure) || isAssumedZero(figure)) return <span class="absent">{words}</span>;
  const key = figure.explainHref?.slice(EXPLAIN.length);
  return (
    <data value={String(figure.value)} data-key={key} title={fullWords(figure, messages)}>
      {words}
    </data>
  );
};
