import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { AsOfForm } from "./as-of-form.tsx";
import type { ThemeCard, ThemesData } from "./bodies-data.ts";
import { BodyCourses } from "./body-courses.tsx";

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
