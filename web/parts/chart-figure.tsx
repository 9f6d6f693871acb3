import type { ComponentChildren, VNode } from "preact";
import type { Messages } from "../messages/messages.ts";

/** Widths in which a drawing is made: one for roomy places, one for a phone; the style sheet shows the one that fits. */
const WIDE = 680;
const NARROW = 288;
const FULL = 1120;

interface ChartFigureProps {
  readonly messages: Messages;
  /** States the finding. */
  readonly title: string;
  /** Measure, unit, place and period. */
  readonly subtitle: string;
  /** The picture at a width. */
  readonly draw: (width: number) => VNode;
  /** Names of the sources. */
  readonly source: string;
  /** What else a reader must know of the drawing. */
  readonly remark?: string;
  /** The same figures as a table. */
  readonly table: ComponentChildren;
  /** A picture without lettering needs one width only. */
  readonly oneWidth?: number;
  readonly kind?: string;
  /** Draw once more for the whole width of a wide screen. */
  readonly full?: boolean;
  /** Level of its title, 3 unless told. */
  readonly level?: 2 | 3;
}

/** A drawing with the finding as its title, its measure, its source and its figures as a table. */
export const ChartFigure = (props: ChartFigureProps): VNode => {
  const { messages, title, subtitle, draw, source, remark, table, oneWidth, kind, full, level = 3 } = props;
  const Heading = `h${level}` as const;
  return (
    <figure class={kind ? `chart ${kind}` : "chart"}>
      <figcaption>
        <Heading class="finding">{title}</Heading>
        <p class="subtitle">{subtitle}</p>
      </figcaption>
      {oneWidth === undefined ? (
        <>
          {full && <div class="drawing-full">{draw(FULL)}</div>}
          <div class="drawing-wide">{draw(WIDE)}</div>
          <div class="drawing-narrow">{draw(NARROW)}</div>
        </>
      ) : (
        <div>{draw(oneWidth)}</div>
      )}
      <p class="credit">
        {remark ? `${remark} ` : ""}
        {source} · <a href="/sources">{messages.charts.sources}</a>
      </p>
      <details>
        <summary>{messages.charts.table}</summary>
        <div class="scroller" tabIndex={0} role="region" aria-label={title}>
          {table}
        </div>
      </details>
    </figure>
  );
};
