import type { VNode } from "preact";
import { drawBars } from "../../charts/bars/bars.tsx";
import type { Bar } from "../../charts/bars/layout.ts";
import type { Figure } from "../../figures/figure.ts";
import { figureWords, fullWords } from "../../figures/figure-words.ts";
import type { Messages } from "../../messages/messages.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { Breakdown } from "./country-data.ts";

interface BreakdownFigureProps {
  /** Its name among the figures of its page, where its files have addresses. */
  readonly name?: string;
  readonly breakdown: Breakdown;
  readonly messages: Messages;
  readonly tone: "people" | "money" | "cost";
  readonly title: string;
  readonly subtitle: string;
  /** Name of the bar of what has no counterpart. */
  readonly unnamed: string;
  /** Heading of the table's numbers. */
  readonly measure: string;
}

/** A total by counterpart as bars, largest first, then the rest, each leading to its corridor. */
export const BreakdownFigure = ({ name, breakdown, messages, tone, title, subtitle, unnamed, measure }: BreakdownFigureProps): VNode => (
  <ChartFigure
    {...(name === undefined ? {} : { name })}
    figures={[...breakdown.rows.map(({ figure }) => figure), breakdown.unnamed]}
    selection="open"
    messages={messages}
    title={title}
    subtitle={subtitle}
    source={breakdown.source}
    draw={(width) => drawBars({ bars: barsOf(breakdown, unnamed, messages), tone, label: title, direction: messages.direction }, width)}
    table={
      <DataTable
        caption={subtitle}
        columns={[{ name: messages.charts.area }, { name: measure, number: true }, { name: messages.corridor.status }]}
        rows={tableRows(breakdown, unnamed, messages)}
      />
    }
  />
);

const restOf = ({ rest, rows }: Breakdown): Figure | undefined => {
  const [model] = rows;
  if (!model || rest.count === 0) return undefined;
  return { value: rest.value, unit: model.figure.unit, period: model.figure.period, status: "E", method: "SUM" };
};

const barsOf = (breakdown: Breakdown, unnamed: string, messages: Messages): readonly Bar[] => {
  const bar = (name: string, figure: Figure, more: Partial<Bar>): Bar => ({
    name,
    value: figure.value ?? 0,
    text: figureWords(figure, messages),
    full: messages.joined.labelled(name, fullWords(figure, messages)),
    ...more,
  });
  const rest = restOf(breakdown);
  return [
    ...breakdown.rows.map(({ area, href, figure }) => bar(area.name, figure, { href })),
    ...(rest ? [bar(messages.charts.other(breakdown.rest.count), rest, { rest: true })] : []),
    ...(breakdown.unnamed ? [bar(unnamed, breakdown.unnamed, { rest: true })] : []),
  ];
};

const tableRows = (breakdown: Breakdown, unnamed: string, messages: Messages): readonly (readonly (VNode | string)[])[] => {
  const rest = restOf(breakdown);
  const row = (name: VNode | string, figure: Figure): readonly (VNode | string)[] => [
    name,
    <FigureValue figure={figure} messages={messages} />,
    messages.figures.status(figure.status),
  ];
  return [
    ...breakdown.rows.map(({ area, href, figure }) => row(<a href={href}>{area.name}</a>, figure)),
    ...(rest ? [row(messages.charts.other(breakdown.rest.count), rest)] : []),
    ...(breakdown.unnamed ? [row(unnamed, breakdown.unnamed)] : []),
  ];
};
