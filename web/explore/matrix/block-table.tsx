import type { VNode } from "preact";
import { figureWords } from "../../figures/figure-words.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Messages } from "../../messages/messages.ts";
import { AxesCorner } from "./axes-corner.tsx";
import { breaksOf, classOf } from "./classes.ts";
import type { MatrixData } from "./matrix-data.ts";
import { MatrixLegend } from "./matrix-legend.tsx";
import { matrixHref } from "./matrix-state.ts";

interface BlockTableProps {
  readonly data: MatrixData;
  readonly messages: Messages;
}

/** Regions by regions: each sum leads to the finer table. */
export const BlockTable = ({ data, messages }: BlockTableProps): VNode => {
  const { matrix } = messages;
  const { state, tone } = data;
  return (
    <section class="section" id="regions">
      <h2>{matrix.blocks}</h2>
      <Trail data={data} messages={messages} />
      <div class="scroller" tabIndex={0} role="region" aria-label={matrix.blocks}>
        <Sums data={data} messages={messages} />
      </div>
      <MatrixLegend data={data} of="blocks" messages={messages} />
      <p class="small soft">{matrix.blocksNote[tone]}</p>
      {state.indicator === "money-rule" && <p class="small soft">{matrix.assumedNote}</p>}
    </section>
  );
};

const total = (sums: readonly (number | null)[]): number | null =>
  sums.every((one) => one === null) ? null : sums.reduce<number>((sum, one) => sum + (one ?? 0), 0);

const Sums = ({ data, messages }: BlockTableProps): VNode => {
  const { matrix } = messages;
  const { blocks, tone } = data;
  const columnTotals = blocks.columns.map((_, place) => total(blocks.sums.map((line) => line[place] ?? null)));
  const caption = matrix.blocksCaption(matrix.rows[tone], matrix.columns[tone], data.year.period);
  return (
    <table class="heat blocks">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <AxesCorner data={data} messages={messages} />
          {blocks.columns.map((code) => (
            <th key={code} scope="col" class="number">
              <RegionLink data={data} change={{ destinations: code }} code={code} />
            </th>
          ))}
          <th scope="col" class="number">
            {matrix.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {blocks.rows.map((code, place) => (
          <tr key={code}>
            <th scope="row">
              <RegionLink data={data} change={{ origins: code }} code={code} />
            </th>
            {blocks.columns.map((column, at) => (
              <Block
                key={column}
                value={blocks.sums[place]![at] ?? null}
                href={hrefOf(data, { origins: code, destinations: column })}
                data={data}
                messages={messages}
              />
            ))}
            <Block value={total(blocks.sums[place]!)} data={data} messages={messages} />
          </tr>
        ))}
        {blocks.rows.length > 1 && (
          <tr class="totals">
            <th scope="row">{matrix.total}</th>
            {[...columnTotals, total(columnTotals)].map((value, place) => (
              <Block key={place} value={value} data={data} messages={messages} />
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
};

const hrefOf = ({ state, years, addresses }: MatrixData, change: { readonly origins?: string; readonly destinations?: string }): string =>
  `${matrixHref({ ...state, at: "", row: 1, column: 1, ...change }, years.at(-1)!, addresses.page)}#regions`;

interface BlockProps extends BlockTableProps {
  readonly value: number | null;
  readonly href?: string;
}

const Block = ({ value, href, data: { year }, messages }: BlockProps): VNode => {
  if (value === null)
    return (
      <td class="number absent">
        –<span class="unseen"> {messages.matrix.absent}</span>
      </td>
    );
  const figure: Figure = { value, unit: year.unit, period: year.period, status: "E", method: "SUM" };
  const words = figureWords(figure, messages);
  const shade = href === undefined ? "" : value > 0 ? ` k${classOf(value, breaksOf(year.unit, "blocks"))}` : " zero";
  return <td class={`number${shade}`}>{href === undefined ? words : <a href={href}>{words}</a>}</td>;
};

interface RegionLinkProps {
  readonly data: MatrixData;
  readonly code: string;
  readonly change: { readonly origins?: string; readonly destinations?: string };
}

const RegionLink = ({ data, code, change }: RegionLinkProps): VNode => {
  const name = data.regions.find((region) => region.code === code)?.name ?? code;
  const here = code === data.state.origins || code === data.state.destinations;
  return here ? <>{name}</> : <a href={hrefOf(data, change)}>{name}</a>;
};

/** Where one is on each axis, with the way back. */
const Trail = ({ data, messages: { matrix, joined } }: BlockTableProps): VNode | null => {
  const { state, regions, tone } = data;
  if (state.origins === "" && state.destinations === "") return null;
  const axes = [
    ["origins", matrix.rows[tone]],
    ["destinations", matrix.columns[tone]],
  ] as const;
  return (
    <ul class="plain trail small">
      {axes.map(([axis, label]) => {
        const here = regions.find(({ code }) => code === state[axis]);
        const above = here && regions.find(({ code }) => code === here.within);
        return (
          <li key={axis}>
            {joined.label(label)} {here ? <a href={hrefOf(data, { [axis]: "" })}>{matrix.world}</a> : matrix.world}
            {above && (
              <>
                {" › "}
                <a href={hrefOf(data, { [axis]: above.code })}>{above.name}</a>
              </>
            )}
            {here && ` › ${here.name}`}
          </li>
        );
      })}
    </ul>
  );
};
