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

/** A figure in words a reader understands, with the whole value behind it; an absence says which kind it is. */
export const FigureValue = ({ figure, messages, about = false }: FigureValueProps): VNode => {
  if (!figure) return <span class="absent">{messages.figures.absent}</span>;
  const words = about ? aboutFigure(figure, messages) : figureWords(figure, messages);
  if (!isPresent(figure) || isAssumedZero(figure)) return <span class="absent">{words}</span>;
  return (
    <data value={String(figure.value)} title={fullWords(figure, messages)}>
      {words}
    </data>
  );
};
