import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import { Facts } from "../../parts/facts.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { AsOfForm } from "../bodies/as-of-form.tsx";
import { Interests, Links } from "../bodies/body-page.tsx";
import { Names } from "../bodies/history.tsx";
import { SaidIn } from "../bodies/said-in.tsx";
import { TextLink } from "../people/links.tsx";
import type { ThemeData, ThemeFigures } from "./theme-data.ts";
import { ThemeMissing } from "./theme-missing.tsx";
import { ThemeEvents, ThemeGroups } from "./theme-people.tsx";
import { ThemeChoices, ThemeGaps, ThemeWorks } from "./theme-sections.tsx";

const bodies = partnershipTexts.bodies;
const texts = partnershipTexts.themes;

/** One theme as of a day: what it is about, its figures, what is known and not, policy choices, who works on it, and what is missing. */
export const themePage = (data: ThemeData, messages: Messages): Page => ({
  title: data.name,
  description: data.description === "" ? `${bodies.kind.theme}: ${data.name}` : data.description.slice(0, 200),
  section: "programme",
  head: { feed: { href: data.works.feedHref, title: `${partnershipTexts.library.feedTitle}: ${data.name}` } },
  body: (
    <div class="theme-page">
      <Opening data={data} />
      <Figures figures={data.figures} messages={messages} />
      <ThemeGaps gaps={data.gaps} today={data.asOf.today} />
      <ThemeWorks works={data.works} today={data.asOf.today} />
      <ThemeChoices choices={data.choices} />
      <ThemeGroups groups={data.groups} />
      <ThemeEvents events={data.events} />
      <ThemeMissing missing={data.missing} address={`/themes/${data.slug}`} />
      {data.interests.length > 0 && <Interests interests={data.interests} />}
      {data.links.length > 0 && <Links links={data.links} />}
      <section class="section" id="names">
        <h2>{bodies.names}</h2>
        <Names names={data.names} />
      </section>
    </div>
  ),
});

const PARTS = [
  ["figures", texts.figures],
  ["gaps", texts.gaps],
  ["works", texts.works],
  ["choices", texts.choices],
  ["people", texts.people],
  ["events", texts.events],
  ["missing", texts.missing.title],
] as const;

const Opening = ({ data }: { readonly data: ThemeData }): VNode => (
  <div class="opening">
    <p class="small soft">
      <a href="/themes">{bodies.allThemes}</a>
      {data.fictitious && <span class="mark">{bodies.fictitious}</span>}
    </p>
    <h1>{data.name}</h1>
    {data.state === "not yet" && data.opened !== null && <p class="state-note">{bodies.notYet(data.opened)}</p>}
    {data.state === "closed" && data.closed !== null && <p class="state-note">{bodies.closed(data.closed)}</p>}
    {data.description !== "" && <Paragraphs words={data.description} />}
    <SaidIn saidIn={data.saidIn} />
    <p class="small soft">
      {data.started === null ? (
        bodies.notStartedYet
      ) : (
        <>
          {bodies.facts.started}: <Day on={data.started} />
        </>
      )}
    </p>
    <AsOfForm asOf={data.asOf} action={`/themes/${data.slug}`} />
    <nav aria-label={texts.parts}>
      <ul class="plain row-of-links small theme-parts">
        {PARTS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  </div>
);

const Figures = ({ figures, messages }: { readonly figures: ThemeFigures | undefined; readonly messages: Messages }): VNode => (
  <section class="section" id="figures">
    <h2>{texts.figures}</h2>
    {figures === undefined ? (
      <p>{texts.noFigures}</p>
    ) : (
      <>
        {figures.facts.length > 0 && <Facts facts={figures.facts} messages={messages} />}
        {figures.absent.length > 0 && (
          <div>
            <p>{texts.figuresAbsent}</p>
            <ul>
              {figures.absent.map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </div>
        )}
        <p class="small soft">
          {`${texts.figuresFrom} `}
          <TextLink link={figures.release} />
          {figures.past && ` ${texts.figuresPast}`}
        </p>
      </>
    )}
  </section>
);
