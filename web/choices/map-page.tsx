import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import type { ChoicesMapData, DirectionName, MapCell } from "./choices-data.ts";
import { DirectionArrow } from "./scales.tsx";

const texts = partnershipTexts.choices;
const words = texts.mapPage;
const DIRECTIONS: readonly DirectionName[] = ["increases", "decreases", "no clear effect", "mixed", "not known yet"];

/** Which instruments were looked at for which outcomes: a table, and on a phone a list for each instrument. */
export const choicesMapPage = (data: ChoicesMapData): Page => {
  const cells = data.instruments.flatMap((row) => row.cells);
  return {
    title: words.title,
    description: words.lead,
    section: "programme",
    wide: true,
    body: (
      <div class="evidence-map">
        <div class="opening">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p class="ways">
            <a href="/choices">{words.menu}</a>
          </p>
        </div>
        {cells.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <>
            <p class="soft">{words.filled(cells.filter(({ lines }) => lines > 0).length, cells.length)}</p>
            <Legend />
            <MapTable data={data} />
            <MapLists data={data} />
          </>
        )}
      </div>
    ),
  };
};

const Legend = (): VNode => (
  <ul class="plain map-legend small">
    {DIRECTIONS.map((direction) => (
      <li key={direction}>
        <DirectionArrow direction={direction} /> {texts.directionNames[direction]}
      </li>
    ))}
  </ul>
);

const MapTable = ({ data: { outcomes, instruments } }: { readonly data: ChoicesMapData }): VNode => (
  <div class="scroller map-table" tabIndex={0} role="region" aria-label={words.caption}>
    <table>
      <caption>
        <span class="unseen">{words.caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.instrument}</th>
          {outcomes.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {instruments.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell) => (
              <td key={cell.outcome} class={cell.lines > 0 ? "has-evidence" : "no-evidence"}>
                {cell.lines > 0 ? <Filled cell={cell} instrument={name} /> : <Empty cell={cell} instrument={name} text={words.empty} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface CellProps {
  readonly cell: MapCell;
  readonly instrument: string;
}

/** What is there, each in words; the way leads to the choices behind it. */
const Filled = ({ cell, instrument }: CellProps): VNode => (
  <>
    <a href={cell.href}>
      {words.lines(cell.lines)}
      <span class="unseen">{`: ${words.cell(instrument, cell.outcome)}`}</span>
    </a>
    <span class="line small">{words.certainty(texts.certainties[cell.strongest ?? "not judged"])}</span>
    <span class="line small">
      {cell.directions.map(({ direction, count }, place) => (
        <span key={direction} class="map-direction">
          {place > 0 && <span class="unseen">, </span>}
          <DirectionArrow direction={direction} />
          {count}
          <span class="unseen">{` ${texts.directionNames[direction]}`}</span>
        </span>
      ))}
    </span>
  </>
);

const Empty = ({ cell, instrument, text }: CellProps & { readonly text: string }): VNode => (
  <a class="soft" href={cell.href}>
    {text}
    <span class="unseen">{`: ${words.emptyOne(instrument, cell.outcome)}`}</span>
  </a>
);

const MapLists = ({ data: { instruments } }: { readonly data: ChoicesMapData }): VNode => (
  <div class="map-lists">
    {instruments.map(({ name, words: about, cells }) => {
      const filled = cells.filter(({ lines }) => lines > 0);
      const gaps = cells.filter(({ lines }) => lines === 0);
      return (
        <section key={name} class="section">
          <h2>{name}</h2>
          {about !== "" && <p class="small soft">{about}</p>}
          {filled.length > 0 && (
            <ul class="plain stack">
              {filled.map((cell) => (
                <li key={cell.outcome}>
                  <strong>{cell.outcome}</strong>
                  <span class="line">
                    <Filled cell={cell} instrument={name} />
                  </span>
                </li>
              ))}
            </ul>
          )}
          {gaps.length > 0 && (
            <details>
              <summary>{words.gaps(gaps.length)}</summary>
              <ul class="plain ways-list">
                {gaps.map((cell) => (
                  <li key={cell.outcome}>
                    <Empty cell={cell} instrument={name} text={cell.outcome} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      );
    })}
  </div>
);
