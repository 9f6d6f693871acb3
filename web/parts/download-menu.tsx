import type { VNode } from "preact";
import { formatApa } from "../citations/apa.ts";
import { citationOfFigure } from "../citations/citation-of-page.ts";
import { CITATION_FILES } from "../citations/citation-files.ts";
import { AnsweredLink } from "./answered-link.tsx";
import { addressesOf, dataAddress, questionAddress, wholeAddress } from "../downloads/addresses.ts";
import { apiCalls } from "../downloads/api-calls.ts";
import { areasOf, indicatorsOf, type DataSelection } from "../downloads/data-selection.ts";
import type { FigureSurroundings, PageFigure } from "../downloads/figure-context.ts";
import type { Messages } from "../messages/messages.ts";
import type { Frame } from "./frame.ts";

/** Formats of the API by the name a reader knows them under. */
const FORMATS = [
  ["csv", "CSV"],
  ["xlsx", "Excel"],
  ["json", "JSON"],
  ["parquet", "Parquet"],
] as const;

interface MenuProps {
  readonly figure: PageFigure;
  readonly around: FigureSurroundings;
}

/** Everything a figure can be taken away as, behind one button that works without script; beside it the way to contest the figure. */
export const DownloadMenu = ({ figure, around }: MenuProps): VNode => {
  const { downloads } = around.frame.messages;
  const [first] = figure.data;
  return (
    <div class="take">
      <details>
        <summary aria-label={downloads.openFor(figure.title)}>{downloads.open}</summary>
        <div class="menu">
          <Pictures figure={figure} around={around} />
          {figure.data.length > 0 && <Data figure={figure} around={around} />}
          <Links figure={figure} around={around} />
          <Cite figure={figure} around={around} />
          {first && <Calls selection={first} frame={around.frame} />}
        </div>
      </details>
      {first && (
        <a
          class="question-link"
          href={questionAddress(first.dataflow, first.key, around.frame.release.id, `${around.place}/${figure.name}`)}
          aria-label={downloads.questionFor(figure.title)}
        >
          {downloads.question}
        </a>
      )}
      {first && <AnsweredLink dataflow={first.dataflow} figureKey={first.key} frame={around.frame} />}
    </div>
  );
};

const Pictures = ({ figure: { name }, around: { place, frame } }: MenuProps): VNode => {
  const { downloads } = frame.messages;
  const pinned = addressesOf(place, frame.release.id);
  return (
    <section>
      <p class="menu-head">{downloads.picture}</p>
      <p class="choices">
        <a href={pinned.chart(name, "png")} download>
          {downloads.png}
        </a>
        <a href={pinned.chart(name, "svg")} download>
          {downloads.svg}
        </a>
      </p>
    </section>
  );
};

const Data = ({ figure: { data }, around: { place, frame } }: MenuProps): VNode => {
  const { downloads } = frame.messages;
  const { id } = frame.release;
  const indicators = [...new Set(data.flatMap((one) => indicatorsOf(one).map((indicator) => `${one.dataflow}/${indicator}`)))];
  return (
    <section>
      <p class="menu-head">{downloads.data}</p>
      {data.map((one) => (
        <p key={one.dataflow + one.key} class="choices">
          <span>{describe(one, frame.messages)}</span>
          {FORMATS.map(([format, name]) => (
            <a key={format} href={dataAddress(one, id, format)} aria-label={downloads.dataOf(name, describe(one, frame.messages))} download>
              {name}
            </a>
          ))}
        </p>
      ))}
      <p class="choices">
        {indicators.map((one) => {
          const [dataflow = "", indicator = ""] = one.split("/");
          return (
            <a key={one} href={wholeAddress(dataflow, indicator, id)} download>
              {downloads.wholeOf(downloads.indicators[indicator] ?? indicator)}
            </a>
          );
        })}
        <a href={addressesOf(place, id).manifest}>{downloads.manifest}</a>
      </p>
    </section>
  );
};

/** "Migrants, Mexico, 1990–2024": what a selection holds, as short as it can be said. */
const describe = (selection: DataSelection, { downloads: { indicators: names }, joined, locale }: Messages): string => {
  const { startPeriod, endPeriod } = selection;
  const areas = areasOf(selection, locale);
  const period = startPeriod === endPeriod ? startPeriod : `${startPeriod}–${endPeriod}`;
  const measures = indicatorsOf(selection).map((one) => names[one] ?? one);
  return [...measures, ...(areas.length > 3 ? [] : areas), period].join(joined.comma);
};

const Links = ({ figure: { name, title }, around: { place, frame } }: MenuProps): VNode => {
  const { downloads } = frame.messages;
  const { address, release, links } = frame;
  const pinned = addressesOf(place, release.id);
  const page = links.localised(pinned.page);
  const frames = [
    [downloads.embedLive, links.localised(addressesOf(place).embed(name))],
    [downloads.embedFrozen(release.id), links.localised(pinned.embed(name))],
  ] as const;
  return (
    <section>
      <p class="menu-head">{downloads.link}</p>
      <p>
        <a href={`${page}#figure-${name}`} title={downloads.linkWords(release.id)}>
          {`${address}${page}#figure-${name}`}
        </a>
      </p>
      <p class="menu-head">{downloads.embed}</p>
      {frames.map(([words, href]) => (
        <p key={href}>
          <a href={href}>{words}</a>
          <Code>{embedCode(address + href, title)}</Code>
        </p>
      ))}
    </section>
  );
};

const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const embedCode = (href: string, title: string): string =>
  `<iframe src="${href}" title="${attribute(title)}" width="100%" height="560" loading="lazy"></iframe>`;

const Cite = ({ figure, around: { place, title, frame } }: MenuProps): VNode => {
  const { downloads } = frame.messages;
  const pinned = addressesOf(place, frame.release.id);
  return (
    <section>
      <p class="menu-head">{downloads.cite}</p>
      <p class="code-text">{formatApa(citationOfFigure(figure, title, place, frame))}</p>
      <p class="choices">
        {CITATION_FILES.map(({ extension, name }) => (
          <a key={extension} href={pinned.citation(figure.name, extension)} download>
            {name}
          </a>
        ))}
      </p>
    </section>
  );
};

const Calls = ({
  selection,
  frame: { address, release, messages },
}: {
  readonly selection: DataSelection;
  readonly frame: Frame;
}): VNode => {
  const of = (format: string): string => address + dataAddress(selection, release.id, format);
  return (
    <section>
      <p class="menu-head">{messages.downloads.calls}</p>
      <dl class="calls">
        {apiCalls(of("csv"), of("json")).flatMap(({ language, code }) => [
          <dt key={language}>{language}</dt>,
          <dd key={`${language}-code`}>
            <Code>{code}</Code>
          </dd>,
        ])}
      </dl>
    </section>
  );
};

const Code = ({ children }: { readonly children: string }): VNode => <code class="copy">{children}</code>;
