import type { ComponentChildren, VNode } from "preact";
import { useContext } from "preact/hooks";
import { selectionsOf, type SelectionKind } from "../downloads/data-selection.ts";
import { FigureContext, type PageFigure } from "../downloads/figure-context.ts";
import { isEstimate, type Figure } from "../figures/figure.ts";
import type { Messages } from "../messages/messages.ts";
import { DownloadMenu } from "./download-menu.tsx";
import { FigureDrawing } from "./figure-drawing.tsx";

interface ChartFigureProps {
  /** Its name among the figures of its page; with it, on a page that has a place, it has files, an embed and a citation. */
  readonly name?: string;
  /** What is drawn, and how the API is asked for it. */
  readonly figures?: readonly (Figure | undefined)[];
  readonly selection?: SelectionKind;
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
  /** What folds the table open, where it is another one than the figures. */
  readonly tableName?: string;
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
  const { messages, title, subtitle, source, remark, table, tableName, kind, level = 3 } = props;
  const around = useContext(FigureContext);
  const figure = around && pageFigure(props);
  if (figure) around.collect?.(figure);
  const Heading = `h${level}` as const;
  return (
    <figure class={kind ? `chart ${kind}` : "chart"} {...(figure ? { id: `figure-${figure.name}` } : {})}>
      <figcaption>
        <Heading class="finding">{title}</Heading>
        <p class="subtitle">{subtitle}</p>
      </figcaption>
      <FigureDrawing {...props} />
      <p class="credit">
        {remark ? `${remark} ` : ""}
        {source} · <a href="/sources">{messages.charts.sources}</a>
      </p>
      <details>
        <summary>{tableName ?? messages.charts.table}</summary>
        <div class="scroller" tabIndex={0} role="region" aria-label={title}>
          {table}
        </div>
      </details>
      {figure && <DownloadMenu figure={figure} around={around} />}
    </figure>
  );
};

const pageFigure = (props: ChartFigureProps): PageFigure | undefined => {
  const { name, figures = [], selection = "each" } = props;
  if (name === undefined) return undefined;
  const estimated = figures.some((one) => one !== undefined && one.value !== null && isEstimate(one));
  return { ...props, name, data: selectionsOf(figures, selection), estimated };
};
