import type { VNode } from "preact";
import { ChoicesOfTheme } from "../../choices/choice-item.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { AsOfForm } from "./as-of-form.tsx";
import type { ThemeCard, ThemeData, ThemesData } from "./bodies-data.ts";
import { BodyCourses } from "./body-courses.tsx";
import { Gaps, Interests, Links, Works } from "./body-page.tsx";
import { Names } from "./history.tsx";
import { SaidIn } from "./said-in.tsx";

const texts = partnershipTexts.bodies;

/** All themes as of a day, in the order of priority, and those that cut across. */
export const themesPage = ({ asOf, themes, crossCutting, courses }: ThemesData): Page => ({
  title: texts.themes,
  description: texts.themesLead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.themes}</h1>
        <p class="lead">{texts.themesLead}</p>
        <AsOfForm asOf={asOf} action="/themes" />
      </div>
      <Cards themes={themes} level={2} />
      {crossCutting.length > 0 && (
        <section class="section" id="across">
          <h2>{texts.crossCutting}</h2>
          <Cards themes={crossCutting} level={3} />
        </section>
      )}
      {courses.length > 0 && <BodyCourses courses={courses} today={asOf.on} />}
    </>
  ),
});

const Cards = ({ themes, level }: { readonly themes: readonly ThemeCard[]; readonly level: 2 | 3 }): VNode => {
  const Heading = `h${level}` as const;
  if (themes.length === 0)
    return (
      <p>
        {texts.noThemes} <span class="soft">{texts.noneHelp}</span>
      </p>
    );
  const noneStarted = themes.every(({ started }) => !started);
  return (
    <div class="topics themes">
      {themes.map(({ name, href, description, started, groups }) => (
        <div key={href} class="topic">
          <Heading class="theme-name">
            <a href={href}>{name}</a>
          </Heading>
          {description !== "" && <p>{description}</p>}
          <p class="small soft">
            {!started && !noneStarted && `${texts.notStartedYet} `}
            {groups.map((group, place) => (
              <span key={group.href}>
                {place > 0 && ", "}
                <a href={group.href}>{group.name}</a>
              </span>
            ))}
          </p>
        </div>
      ))}
    </div>
  );
};

/** One theme: its names, who works on it, who asked to join. */
export const themePage = (data: ThemeData): Page => ({
  title: data.name,
  description: data.description === "" ? `${texts.kind.theme}: ${data.name}` : data.description.slice(0, 200),
  section: "programme",
  head: { feed: { href: data.works.feedHref, title: `${partnershipTexts.library.feedTitle}: ${data.name}` } },
  body: (
    <>
      <div class="opening">
        <p class="small soft">
          <a href="/themes">{texts.allThemes}</a>
          {data.fictitious && <span class="mark">{texts.fictitious}</span>}
        </p>
        <h1>{data.name}</h1>
        {data.state === "not yet" && data.opened !== null && <p class="state-note">{texts.notYet(data.opened)}</p>}
        {data.state === "closed" && data.closed !== null && <p class="state-note">{texts.closed(data.closed)}</p>}
        {data.description !== "" && <Paragraphs words={data.description} />}
        <SaidIn saidIn={data.saidIn} />
        <p class="small soft">
          {data.started === null ? (
            texts.notStartedYet
          ) : (
            <>
              {texts.facts.started}: <Day on={data.started} />
            </>
          )}
        </p>
        <AsOfForm asOf={data.asOf} action={`/themes/${data.slug}`} />
      </div>
      <section class="section" id="groups">
        <h2>{texts.themeGroups}</h2>
        {data.groups.length === 0 && <p>{texts.noGroups}</p>}
        <ul class="body-list">
          {data.groups.map(({ name, href, members }) => (
            <li key={href}>
              <a href={href}>{name}</a>
              <span class="small soft">{texts.members(members)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Gaps gaps={data.gaps} />
      <ChoicesOfTheme data={data.choices} />
      <p class="ways">
        <a href="/choices/for">{partnershipTexts.choicesForCountry.pick.title}</a>
      </p>
      <Works works={data.works} />
      {data.interests.length > 0 && <Interests interests={data.interests} />}
      {data.links.length > 0 && <Links links={data.links} />}
      <section class="section" id="names">
        <h2>{texts.names}</h2>
        <Names names={data.names} />
      </section>
    </>
  ),
});
