import type { VNode } from "preact";
import { middleOf, parseTimePeriod } from "#vocabulary";
import { drawLines } from "../charts/line/line-chart.tsx";
import type { Line } from "../charts/line/layout.ts";
import type { Tone } from "../charts/palette.ts";
import { isEstimate, isPresent, isProvisional, type Figure } from "../figures/figure.ts";
import { isPercent } from "../figures/figure-words.ts";
import { formatDecimal, formatShort } from "../figures/format-number.ts";
import type { Messages } from "../messages/messages.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { FigureValue } from "../parts/figure-value.tsx";

/** A line of a trend. */
export interface TrendLine {
  /** "" where the drawing has one line only. */
  readonly name: string;
  readonly tone: Tone;
  readonly figures: readonly Figure[];
  readonly marked?: readonly string[];
}

interface TrendFigureProps {
  /** Its name among the figures of its page, where its files have addresses. */
  readonly name?: string;
  readonly messages: Messages;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly remark?: string;
  readonly lines: readonly TrendLine[];
}

/** Figures over time as lines, or nothing where none has two values. */
export const TrendFigure = ({ name, messages, title, subtitle, source, remark, lines }: TrendFigureProps): VNode | null => {
  const drawn = lines.filter(({ figures }) => figures.filter(({ value }) => value !== null).length > 1);
  if (drawn.length === 0) return null;
  const unit = drawn[0]!.figures[0]?.unit ?? "PS";
  const reading = [remark, ...readingOf(drawn, messages)].filter(Boolean).join(" ");
  return (
    <ChartFigure
      {...(name === undefined ? {} : { name })}
      figures={drawn.flatMap(({ figures }) => figures)}
      messages={messages}
      title={title}
      subtitle={subtitle}
      source={source}
      {...(reading ? { remark: reading } : {})}
      draw={(width) => drawLines({ lines: drawn.map(lineOf), format: (value) => shortAmount(value, unit, messages), label: title }, width)}
      table={<TrendTable lines={drawn} caption={subtitle} messages={messages} />}
    />
  );
};

/** What the marks of the drawing mean that not every drawing has. */
const readingOf = (lines: readonly TrendLine[], { charts }: Messages): readonly string[] => {
  const hasGap = lines.some(({ figures }) => {
    const [first, last] = [figures.findIndex(isPresent), figures.findLastIndex(isPresent)];
    return figures.some((figure, place) => place > first && place < last && !isPresent(figure));
  });
  const provisional = lines.some(({ figures }) => figures.some(isProvisional));
  return [...(hasGap ? [charts.gapNote] : []), ...(provisional ? [charts.provisionalNote] : [])];
};

/** An amount at an axis or the end of a line. */
const shortAmount = (value: number, unit: string, { figures, locale }: Messages): string =>
  figures.withUnit(unit, isPercent(unit) ? formatDecimal(value, locale) : formatShort(value, locale));

const lineOf = ({ name, tone, figures, marked }: TrendLine): Line => ({
  name,
  tone,
  points: figures.map((figure) => {
    const period = parseTimePeriod(figure.period);
    return {
      time: period.quarter === undefined ? period.year : middleOf(period),
      value: figure.value,
      estimated: isEstimate(figure),
      provisional: isProvisional(figure),
      marked: marked?.includes(figure.period) ?? false,
    };
  }),
});

const TrendTable = ({
  lines,
  caption,
  messages,
}: {
  readonly lines: readonly TrendLine[];
  readonly caption: string;
  readonly messages: Messages;
}): VNode => {
  const periods = [...new Set(lines.flatMap(({ figures }) => figures.map(({ period }) => period)))].sort();
  const byPeriod = lines.map(({ figures }) => new Map(figures.map((figure) => [figure.period, figure])));
  return (
    <DataTable
      caption={caption}
      columns={[
        { name: messages.charts.year },
        ...lines.map(({ name }, place) => ({ name: name || caption.split(",")[0]! || String(place), number: true })),
      ]}
      rows={periods.map((period) => [
        period,
        ...byPeriod.map((figures) => <FigureValue figure={figures.get(period)} messages={messages} />),
      ])}
    />
  );
};
