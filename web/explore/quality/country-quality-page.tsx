import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import type { Frame } from "../../parts/frame.ts";
import { NotesSection } from "../../parts/notes-section.tsx";
import type { Page } from "../../parts/page.ts";
import { QualityTable } from "../country/quality-section.tsx";
import { MovesSection } from "./moves-section.tsx";
import { OtherSection } from "./other-section.tsx";
import type { CountryQualityData } from "./quality-data.ts";
import { VintagesSection } from "./vintages-section.tsx";

/** What the figures of a country rest on, and where to look first. */
export const countryQualityPage = (data: CountryQualityData, { messages }: Frame): Page => ({
  title: messages.quality.title(data.name),
  description: messages.quality.lead(data.name),
  section: "countries",
  place: `country/${data.code}/quality`,
  body: <CountryQuality data={data} messages={messages} />,
});

export interface QualityProps {
  readonly data: CountryQualityData;
  readonly messages: Messages;
}

const CountryQuality = ({ data, messages }: QualityProps): VNode => {
  const { quality } = messages;
  return (
    <>
      <div class="opening">
        <p class="soft">
          <a href={`/country/${data.code}`}>{data.name}</a>
        </p>
        <h1>{quality.title(data.name)}</h1>
        <p class="lead">{quality.lead(data.name)}</p>
      </div>
      <Missing data={data} messages={messages} />
      <Base data={data} messages={messages} />
      <MovesSection data={data} messages={messages} />
      <OtherSection data={data} messages={messages} />
      <VintagesSection data={data} messages={messages} />
      <NotesSection notes={data.notes} messages={messages} />
    </>
  );
};

const Missing = ({ data, messages: { quality, methodology } }: QualityProps): VNode => (
  <section class="section" id="missing">
    <h2>{quality.missing}</h2>
    {data.missing.length === 0 ? (
      <p>{quality.nothingMissing}</p>
    ) : (
      <ul>
        {data.missing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    )}
    <p>
      <a href="/unknown">{methodology.unknownLink}</a>
    </p>
  </section>
);

const Base = ({ data: { name, quality: known }, messages }: QualityProps): VNode => {
  const { quality, country } = messages;
  const types = [...known.dataType].map((letter) => country.dataTypes[letter]).filter(Boolean);
  return (
    <section class="section" id="base">
      <h2>{quality.base}</h2>
      {types.length > 0 ? (
        <p>
          {country.dataType(types.join(messages.joined.semicolon))} {quality.typeNote}
        </p>
      ) : (
        <p>{quality.noType}</p>
      )}
      <h3>{quality.corridors}</h3>
      {known.inward.length + known.outward.length === 0 && <p>{country.qualityNone(name)}</p>}
      <div class="two">
        <QualityTable caption={country.qualityCaption(country.qualityIn(name), known.period)} rows={known.inward} messages={messages} />
        <QualityTable caption={country.qualityCaption(country.qualityOut(name), known.period)} rows={known.outward} messages={messages} />
      </div>
      <p>
        <a href="/methods">{messages.methods.title}</a>
      </p>
    </section>
  );
};
