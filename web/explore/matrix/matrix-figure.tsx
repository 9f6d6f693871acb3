import type { VNode } from "preact";
import type { MatrixCell, MatrixInput } from "../../charts/matrix/layout.ts";
import { drawMatrix } from "../../charts/matrix/matrix-chart.tsx";
import { isPresent, type Figure } from "../../figures/figure.ts";
import { aboutFigure } from "../../figures/figure-words.ts";
import { formatShort } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { figureOfCell } from "./cell-words.ts";
import { breaksOf, classOf } from "./classes.ts";
import { fillIn, type MatrixData } from "./matrix-data.ts";
import { kindOfCell } from "./matrix-year.ts";

interface MatrixFigureProps {
  readonly data: MatrixData;
  readonly messages: Messages;
}

/** Rows and columns of the widest drawing. */
const SHOWN = 30;

/** The beginning of the matrix as a drawing that can be taken away; nothing where it is not sorted by size, or has no value there. */
export const MatrixFigure = ({ data, messages }: MatrixFigureProps): VNode | null => {
  const { matrix } = messages;
  const { state, tone, year, areas } = data;
  const [rows, columns] = [data.rows.slice(0, SHOWN), data.columns.slice(0, SHOWN)];
  const figures = rows.flatMap((row) => columns.map((column) => figureAt(data, row, column))).filter(({ figure }) => isPresent(figure));
  if (state.sort !== "total" || figures.length === 0) return null;
  const largest = figures.reduce((most, one) => (one.figure.value! > most.figure.value! ? one : most));
  const title = matrix.drawnTitle[tone](areas[largest.row]!.name, areas[largest.column]!.name, aboutFigure(largest.figure, messages));
  const input: MatrixInput = {
    tone,
    label: title,
    direction: messages.direction,
    rows: rows.map((row) => areas[row]!.name),
    columns: columns.map((column) => areas[column]!.code),
    cell: (row, column) => lookAt(data, rows[row]!, columns[column]!),
    axes: { rows: `${matrix.rows[tone]} ${matrix.down}`, columns: `${matrix.columns[tone]} ${matrix.onward}` },
    legend: legendOf(data, messages),
  };
  return (
    <section class="section" id="drawn">
      <h2>{matrix.drawn}</h2>
      <ChartFigure
        name="largest"
        figures={figures.map(({ figure }) => figure)}
        selection="open"
        messages={messages}
        title={title}
        subtitle={matrix.drawnSubtitle[tone](year.period)}
        source={data.credit}
        remark={matrix.drawnColumns(columns.map((column) => `${areas[column]!.code} ${areas[column]!.name}`).join(messages.joined.comma))}
        full
        draw={(width) => drawMatrix(input, width)}
        table={
          <p>
            <a href="#table">{matrix.table}</a>
          </p>
        }
      />
    </section>
  );
};

interface PlacedFigure {
  readonly row: number;
  readonly column: number;
  readonly figure: Figure;
}

const figureAt = (data: MatrixData, row: number, column: number): PlacedFigure => {
  const { year, areas, addresses, state } = data;
  const explained = fillIn(addresses.explain[state.sex], { row: areas[row]!.code, column: areas[column]!.code, year: year.period });
  // What a figure is asked for by begins with /explain, whatever language and release the page leads on in.
  const explainHref = explained.slice(Math.max(0, explained.indexOf("/explain/")));
  return { row, column, figure: { ...figureOfCell({ year, row, column }), explainHref } };
};

const lookAt = ({ year }: MatrixData, row: number, column: number): MatrixCell => {
  const kind = kindOfCell(year, row, column);
  if (kind !== "value") return { kind };
  return { kind, grade: classOf(figureOfCell({ year, row, column }).value!, breaksOf(year.unit, "cells")) };
};

const legendOf = ({ year: { unit }, state }: MatrixData, { matrix, figures, locale }: Messages): MatrixInput["legend"] => {
  const breaks = breaksOf(unit, "cells");
  const amount = (value: number): string => figures.withUnit(unit, formatShort(value, locale));
  const classes = [undefined, ...breaks].map((from) => ({
    cell: { kind: "value" as const, grade: classOf(from ?? 0, breaks) },
    text: from === undefined ? matrix.legendBelow(amount(breaks[0] ?? 0)) : matrix.legendFrom(amount(from)),
  }));
  const kinds = ["absent", "zero", ...(state.indicator === "money-rule" ? (["assumed"] as const) : []), "diagonal"] as const;
  return [...classes, ...kinds.map((kind) => ({ cell: { kind }, text: matrix[kind] }))];
};
