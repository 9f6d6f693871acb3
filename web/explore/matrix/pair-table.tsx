import type { VNode } from "preact";
import { formatFull } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { AxesCorner } from "./axes-corner.tsx";
import { figureOfCell, shortCell } from "./cell-words.ts";
import { breaksOf, classOf } from "./classes.ts";
import { fillIn, TABLE_STEP, type MatrixData } from "./matrix-data.ts";
import { matrixHref } from "./matrix-state.ts";
import { kindOfCell } from "./matrix-year.ts";

interface PairTableProps {
  readonly data: MatrixData;
  readonly messages: Messages;
}

/** A page of the matrix as a table: thirty rows and columns at a time, each figure leads to its corridor. */
export const PairTable = ({ data, messages }: PairTableProps): VNode => {
  const { matrix } = messages;
  const { state, tone } = data;
  const rows = data.rows.slice(state.row - 1, state.row - 1 + TABLE_STEP);
  const columns = data.columns.slice(state.column - 1, state.column - 1 + TABLE_STEP);
  const caption = matrix.tableCaption(matrix.rows[tone], matrix.columns[tone], data.year.period);
  return (
    <section class="section matrix-table" id="table">
      <h2>{matrix.table}</h2>
      <Pages data={data} messages={messages} />
      <div class="scroller" tabIndex={0} role="region" aria-label={matrix.table}>
        <table class="heat pairs">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <AxesCorner data={data} messages={messages} />
              {columns.map((column) => (
                <th key={column} scope="col" class="number">
                  <abbr title={data.areas[column]!.name}>{data.areas[column]!.code}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">
                  <a href={`/country/${data.areas[row]!.code}`}>{data.areas[row]!.name}</a>
                </th>
                {columns.map((column) => (
                  <Pair key={column} row={row} column={column} data={data} messages={messages} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small soft">
        {matrix.abbreviations}
        {state.indicator === "money-rule" && ` ${matrix.assumedNote}`} {data.credit}
      </p>
      <p class="small soft codes-list">
        {columns.map((column, place) => (
          <span key={column}>
            {place > 0 && " · "}
            <span class="code">{data.areas[column]!.code}</span> {data.areas[column]!.name}
          </span>
        ))}
      </p>
    </section>
  );
};

interface PairProps extends PairTableProps {
  readonly row: number;
  readonly column: number;
}

const Pair = ({ row, column, data, messages }: PairProps): VNode => {
  const { year, areas, addresses } = data;
  const kind = kindOfCell(year, row, column);
  if (kind === "absent" || kind === "diagonal") return <td class={kind} aria-label={messages.matrix[kind]} />;
  const figure = figureOfCell({ year, row, column });
  const href = fillIn(addresses.corridor, { row: areas[row]!.code, column: areas[column]!.code });
  const shade = kind === "value" ? `k${classOf(figure.value!, breaksOf(year.unit, "cells"))}` : kind;
  return (
    <td class={shade}>
      <a href={href}>{shortCell(figure, messages.locale)}</a>
    </td>
  );
};

/** Ways to the other pages of the table, along both axes. */
const Pages = ({ data, messages }: PairTableProps): VNode => {
  const { matrix, joined, locale } = messages;
  const axes = [
    ["row", "rows", data.rows.length],
    ["column", "columns", data.columns.length],
  ] as const;
  return (
    <nav class="pages" aria-label={matrix.pages}>
      {axes.map(([name, axis, all]) => {
        const from = data.state[name];
        const to = Math.min(all, from + TABLE_STEP - 1);
        const go = (start: number): string =>
          `${matrixHref({ ...data.state, at: "", [name]: start }, data.years.at(-1)!, data.addresses.page)}#table`;
        return (
          <p key={axis}>
            {joined.label(matrix[axis][data.tone])}{" "}
            {matrix.tableNote(formatFull(from, locale), formatFull(to, locale), formatFull(all, locale))}
            {from > 1 && <a href={go(Math.max(1, from - TABLE_STEP))}>{matrix.before[axis]}</a>}
            {to < all && <a href={go(from + TABLE_STEP)}>{matrix.after[axis]}</a>}
          </p>
        );
      })}
    </nav>
  );
};
