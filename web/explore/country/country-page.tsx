import type { VNode } from "preact";
import { isPresent } from "../../figures/figure.ts";
import { formatPeriod } from "../../figures/format-period.ts";
import { aboutFigure } from "../../figures/figure-words.ts";
import type { Messages } from "../../messages/messages.ts";
import { AskedSection, isAskedAbout } from "../../parts/asked-section.tsx";
import { ChoicesSection, hasChoices } from "../../parts/choices-section.tsx";
import { Facts } from "../../parts/facts.tsx";
import type { Frame } from "../../parts/frame.ts";
import { LibrarySection, libraryFeedOf, worksAbout } from "../../parts/library-section.tsx";
import { NotesSection } from "../../parts/notes-section.tsx";
import type { Page } from "../../parts/page.ts";
import { CostSection } from "./cost-section.tsx";
import type { CountryData } from "./country-data.ts";
import { DisplacedSection } from "./displaced-section.tsx";
import { MoneySection } from "./money-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { QualitySection } from "./quality-section.tsx";

/** All about one country or area: five facts, people, money, the cost of sending, refugees, and how good the figures are. */
export const countryPage = (data: CountryData, frame: Frame): Page => {
  const { messages } = frame;
  return {
    title: data.name,
    place: `country/${data.code}`,
    cardFacts: data.facts
      .filter(({ figure }) => isPresent(figure))
      .map(({ tone, figure, label }) => ({
        tone,
        value: figure ? aboutFigure(figure, messages) : "",
        label: figure ? messages.joined.apart(label, formatPeriod(figure.period, messages)) : label,
      })),
    description: messages.country.description(data.name),
    section: "countries",
    ...(worksAbout(frame, data.code) > 0
      ? { head: { feed: { href: libraryFeedOf(data.code), title: messages.library.title(data.name) } } }
      : {}),
    body: <Country data={data} messages={messages} frame={frame} />,
  };
};

export interface SectionProps {
  readonly data: CountryData;
  readonly messages: Messages;
}

interface CountryProps extends SectionProps {
  readonly frame: Frame;
}

const Country = ({ data, messages, frame }: CountryProps): VNode => (
  <>
    <div class="opening">
      <h1>{data.name}</h1>
      <Facts facts={data.facts} messages={messages} />
    </div>
    <div class="indexed">
      <SectionIndex data={data} messages={messages} frame={frame} />
      <div>
        <PeopleSection data={data} messages={messages} />
        <MoneySection data={data} messages={messages} />
        <CostSection data={data} messages={messages} />
        <DisplacedSection data={data} messages={messages} />
        <QualitySection data={data} messages={messages} />
        <AskedSection areas={[data]} frame={frame} />
        <ChoicesSection code={data.code} name={data.name} frame={frame} />
        <LibrarySection code={data.code} name={data.name} frame={frame} />
        <NotesSection notes={data.notes} messages={messages} />
      </div>
    </div>
  </>
);

const SectionIndex = ({ data, messages: { country, asked, library }, frame }: CountryProps): VNode => {
  const ways: readonly (readonly [string, string])[] = [
    ["people", country.people],
    ["money", country.money],
    ["cost", country.costSection],
    ...(data.displaced ? [["displaced", country.displaced] as const] : []),
    ["quality", country.quality],
    ...(isAskedAbout(frame, [data]) ? [["questions", asked.inIndex] as const] : []),
    ...(hasChoices(frame) ? [["choices", country.choices] as const] : []),
    ...(worksAbout(frame, data.code) > 0 ? [["library", library.inIndex] as const] : []),
    ...(data.notes.length > 0 ? [["notes", country.notes] as const] : []),
  ];
  return (
    <nav class="index" aria-label={country.sections}>
      <ul class="plain">
        {ways.map(([id, text]) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
