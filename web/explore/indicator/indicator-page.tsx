import type { VNode } from "preact";
import type { Tone } from "../../charts/palette.ts";
import { aboutFigure } from "../../figures/figure-words.ts";
import { formatFull } from "../../figures/format-number.ts";
import { formatPeriod } from "../../figures/format-period.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { foreignText } from "../../parts/foreign-text.ts";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import { TrendFigure } from "../trend-figure.tsx";
import { ChoiceForm } from "./choice-form.tsx";
import { GroupsSection } from "./groups-section.tsx";
import type { IndicatorData } from "./indicator-data.ts";
import { IndicatorMap } from "./indicator-map.tsx";
import { RankingSection, type IndicatorProps } from "./ranking-section.tsx";

/** One indicator: what it is, who has most of it, groups, trends and how it is known. Data sets share names, so the title names both. */
export const indicatorPage = (data: IndicatorData, { messages }: Frame): Page => ({
  title: `${data.name} · ${data.family}`,
  description: messages.joined.sentences(data.name, data.description),
  section: "indicators",
  body: <Indicator data={data} messages={messages} />,
});

const Indicator = ({ data, messages }: IndicatorProps): VNode => {
  const { indicators } = messages;
  const [first] = data.ranked;
  return (
    <>
      <div class="opening">
        <p class="soft">
          <a href={`/indicators#${data.dataflow}`}>{data.family}</a>
        </p>
        <h1 {...foreignText(data.lang)}>{data.name}</h1>
        <p class="lead" {...foreignText(data.lang)}>
          {data.description}
        </p>
        {first && (
          <p>
            {indicators.highest(first.area.name, aboutFigure(first.figure, messages), formatPeriod(data.period, messages))}{" "}
            {indicators.ranked(data.ranked.length)}
          </p>
        )}
        {!data.preferred && <p class="state-note">{indicators.notPreferred}</p>}
        <ChoiceForm data={data} messages={messages} />
      </div>
      <Trends data={data} messages={messages} />
      <IndicatorMap data={data} messages={messages} />
      <GroupsSection data={data} messages={messages} />
      <RankingSection data={data} messages={messages} />
      <HowKnown data={data} messages={messages} />
    </>
  );
};

/** One line has the colour of its subject; several are told apart by tone and by their names at the end. */
const SEVERAL: readonly Tone[] = ["people", "money", "evidence", "cost", "people-soft", "money-soft"];

const Trends = ({ data, messages }: IndicatorProps): VNode | null => {
  const { indicators } = messages;
  const drawn = data.trends.filter(({ figures }) => figures.filter(({ value }) => value !== null).length > 1);
  const periods = drawn.flatMap(({ figures }) => figures.map(({ period }) => period)).sort();
  if (drawn.length === 0) return null;
  return (
    <section class="section" id="trend">
      <h2>{messages.country.trend}</h2>
      <div class="with-note">
        <TrendFigure
          name="trend"
          messages={messages}
          title={indicators.trendTitle(
            data.name,
            drawn.map(({ area }) => area.name),
          )}
          subtitle={indicators.trendSubtitle(
            indicators.units(data.unit),
            formatPeriod(periods[0] ?? "", messages),
            formatPeriod(periods.at(-1) ?? "", messages),
          )}
          source={data.source}
          remark={messages.charts.estimateNote}
          lines={drawn.map(({ area, figures }, place) => ({
            name: drawn.length === 1 ? "" : area.name,
            tone: drawn.length === 1 ? data.tone : (SEVERAL[place] ?? "context"),
            figures,
          }))}
        />
        <div class="note">
          <p>{indicators.trendNote}</p>
        </div>
      </div>
    </section>
  );
};

const HowKnown = ({ data, messages }: IndicatorProps): VNode => {
  const { indicators, methods, corridor, locale } = messages;
  return (
    <section class="section" id="known">
      <h2>{indicators.known}</h2>
      <div class="two">
        <DataTable
          caption={indicators.statusCaption}
          columns={[{ name: corridor.status }, { name: indicators.countries, number: true }]}
          rows={data.statuses.map(({ words, count }) => [words, formatFull(count, locale)])}
        />
        <DataTable
          caption={indicators.methodCaption}
          columns={[{ name: corridor.method }, { name: indicators.countries, number: true }]}
          rows={data.methods.map(({ code, name, count }) => [<a href={`/methods#${code}`}>{name}</a>, formatFull(count, locale)])}
        />
      </div>
      {data.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p class="soft small">
        {data.source} · <a href="/sources">{messages.charts.sources}</a> · <a href="/methods">{methods.title}</a> ·{" "}
        <code>
          {data.dataflow}/{data.id}
        </code>
      </p>
    </section>
  );
};
