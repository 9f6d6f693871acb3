import type { VNode } from "preact";
import { figureWords } from "../../figures/figure-words.ts";
import { TrendFigure } from "../trend-figure.tsx";
import { BreakdownFigure } from "./breakdown-figure.tsx";
import type { SectionProps } from "./country-page.tsx";
import { leads, spanOf } from "./paired-trend.ts";

/** People out and in by corridor, and both over time. */
export const PeopleSection = ({ data, messages }: SectionProps): VNode => {
  const { country, charts } = messages;
  const { name, peopleIn, peopleOut, peopleTrend } = data;
  const [from, to] = spanOf(peopleTrend);
  return (
    <section class="section" id="people">
      <h2>{country.people}</h2>
      <div class="with-note">
        <div class="stack">
          {peopleOut.rows[0] ? (
            <BreakdownFigure
              breakdown={peopleOut}
              messages={messages}
              tone="people"
              title={country.outTitle(name, peopleOut.rows[0].area.name)}
              subtitle={country.outSubtitle(name, peopleOut.period)}
              unnamed={charts.unnamed}
              measure={charts.people}
            />
          ) : (
            <p>{country.nobodyOut(name)}</p>
          )}
        </div>
        <aside class="note">
          <p>{country.stockMargin}</p>
        </aside>
      </div>
      {peopleIn.rows[0] ? (
        <div class="with-note">
          <BreakdownFigure
            breakdown={peopleIn}
            messages={messages}
            tone="people"
            title={country.inTitle(name, peopleIn.rows[0].area.name)}
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
      ) : (
        <p>{country.nobodyIn(name)}</p>
      )}
      <div class="with-note">
        <TrendFigure
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
    </section>
  );
};
