import type { VNode } from "preact";
import type { CardFact } from "../../charts/card/card.tsx";
import { aboutFigure } from "../../figures/figure-words.ts";
import { formatFull } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import { BlockTable } from "./block-table.tsx";
import { CellCardPanel } from "./cell-card.tsx";
import { describeCell, figureOfCell } from "./cell-words.ts";
import { IslandData } from "./island-data.tsx";
import { MatrixControls } from "./matrix-controls.tsx";
import type { MatrixData } from "./matrix-data.ts";
import { MatrixFigure } from "./matrix-figure.tsx";
import { MatrixLegend } from "./matrix-legend.tsx";
import { matrixHref } from "./matrix-state.ts";
import { NO_VALUE } from "./matrix-year.ts";
import { PairTable } from "./pair-table.tsx";

/** Every pair of areas at once: complete as tables, and with script a grid over all of them. */
export const matrixPage = (data: MatrixData, { messages }: Frame): Page => {
  const title = messages.matrix.titles[data.state.indicator](data.year.period);
  return {
    title,
    description: leadOf(data, messages),
    section: "matrix",
    wide: true,
    islands: ["matrix"],
    ...(isAsItComes(data) ? { place: "matrix", cardFacts: [largestOf(data, messages)] } : {}),
    body: <Matrix data={data} messages={messages} title={title} />,
  };
};

/** Only the page as it comes has figures with addresses: files are asked for without a state. */
const isAsItComes = ({ state, years, lookedFor }: MatrixData): boolean =>
  lookedFor === undefined && matrixHref(state, years.at(-1) ?? "") === "/matrix";

const largestOf = ({ year, tone, areas, cell: { row, column } }: MatrixData, messages: Messages): CardFact => {
  const figure = figureOfCell({ year, row, column });
  const label = messages.joined.apart(messages.matrix.cell(areas[row]!.name, areas[column]!.name), year.period);
  return { tone, value: aboutFigure(figure, messages), label };
};

interface MatrixProps {
  readonly data: MatrixData;
  readonly messages: Messages;
  readonly title: string;
}

const Matrix = ({ data, messages, title }: MatrixProps): VNode => {
  const { matrix } = messages;
  const card = describeCell(data.year, data.cell.row, data.cell.column, data, messages);
  return (
    <div class={`matrix tone-${data.tone}`} id="matrix">
      <div class="opening matrix-opening" data-swap="opening">
        <h1>{title}</h1>
        <p class="lead">{leadOf(data, messages)}</p>
        {data.lookedFor && (
          <p class="state-note" role="status">
            {matrix.notFound(data.lookedFor)}
          </p>
        )}
      </div>
      <MatrixControls data={data} messages={messages} />
      <div class="matrix-view">
        <div class="matrix-stage" id="matrix-stage" hidden>
          <p class="matrix-waiting soft" role="status">
            {matrix.loading}
          </p>
        </div>
        <div class="matrix-side">
          <div data-swap="card">
            <CellCardPanel card={card} tone={data.tone} messages={messages} />
          </div>
          <div class="matrix-map" id="matrix-map" />
          <div data-swap="legend">
            <MatrixLegend data={data} of="cells" messages={messages} />
          </div>
        </div>
      </div>
      <p class="unseen" id="matrix-said" aria-live="polite" />
      <div data-swap="tables">
        <BlockTable data={data} messages={messages} />
        <PairTable data={data} messages={messages} />
        <MatrixFigure data={data} messages={messages} />
      </div>
      <IslandData data={data} messages={messages} />
    </div>
  );
};

const leadOf = ({ year, tone, areas }: MatrixData, { matrix, locale }: Messages): string => {
  const corridors = year.stored.reduce((sum, one) => sum + (one === NO_VALUE ? 0 : 1), 0);
  return matrix.lead[tone](formatFull(corridors, locale), formatFull(areas.length, locale));
};
