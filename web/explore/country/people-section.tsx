import type { VNode } from "preact";
import { figureWords } from "../../figures/figure-words.ts";
import { TrendFigure } from "../trend-figure.tsx";
import { BreakdownFigure } from "./breakdown-figure.tsx";
import type { SectionProps } from "./country-page.tsx";
import { leads, spanOf } from "./paired-trend.ts";

/** People out and in by corridor, and both over time. */
export const PeopleSection = ({ data, messages }: SectionProps): VNode => (
  <section class="section" id="people">
    <h2>{messages.country.people}</h2>
    <PeopleOut data={data} messages={messages} />
    <PeopleIn data={data} messages={messages} />
    <PeopleTrend data={data} messages={messages} />
  </section>
);

const PeopleOut = ({ data: { name, peopleOut, peopleNote }, messages }: SectionProps): VNode => {
  const { country, charts } = messages;
  const [largest] = peopleOut.rows;
  return (
    <div class="with-note">
      {largest ? (
        <BreakdownFigure
          name="people-out"
          breakdown={peopleOut}
          messages={messages}
          tone="people"
          title={country.outTitle(name, largest.area.name)}
          subtitle={country.outSubtitle(name, peopleOut.period)}
          unnamed={charts.unnamed}
          measure={charts.people}
        />
      ) : (
        <p>{country.nobodyOut(name)}</p>
      )}
      <aside class="note">
        {peopleNote && <p>{peopleNote}</p>}
        <p>{country.stockMargin}</p>
      </aside>
    </div>
  );
};

const PeopleIn = ({ data: { name, peopleIn }, messages }: SectionProps): VNode => {
  const { country, charts } = messages;
  const [largest] = peopleIn.rows;
  if (!largest) return <p>{country.nobodyIn(name)}</p>;
  return (
    <div class="with-note">
      <BreakdownFigure
        name="people-in"
        breakdown={peopleIn}
        messages={messages}
        tone="people"
        title={country.inTitle(name, largest.area.name)}
        subtitle={country.inSubtitle(name, peopleIn.period)}
        unnamed={charts.unnamed}
        measure={charts.people}
      />
      {peopleIn.unnamed && (
        <aside class="note">
          <p>{country.unnamedNote(figureWords(peopleIn.unnamed, messages), name)}</p>
        </aside>
      )}
    </div>
  );
};

const PeopleTrend = ({ data: { name, peopleTrend }, messages }: SectionProps): VNode => {
  const { country } = messages;
  const [from, to] = spanOf(peopleTrend);
  return (
    <div class="with-note">
      <TrendFigure
        name="people-trend"
        messages={messages}
        title={country.peopleTrendTitle(name, leads(peopleTrend) === "outward" ? "abroad" : "here")}
        subtitle={country.peopleTrendSubtitle(from, to)}
        source={peopleTrend.source}
        remark={country.peopleTrendNote}
        lines={[
          { name: country.lineAbroad, tone: "people", ...peopleTrend.outward },
          { name: country.lineHere, tone: "people-soft", ...peopleTrend.inward },
        ]}
      />
    </div>
  );
};
