import type { VNode } from "preact";
import { ChoiceListItem } from "../../choices/choice-item.tsx";
import { ChoiceState } from "../../choices/scales.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import { TextLink } from "../people/links.tsx";
import type { PastChoiceLine, ThemeData, ThemeGapGroup } from "./theme-data.ts";

const texts = partnershipTexts.themes;
const library = partnershipTexts.library;
const menu = partnershipTexts.choices;

/** Questions on a theme by where they stand. */
export const ThemeGaps = ({
  gaps: { groups, allHref, askHref },
  today,
}: {
  readonly gaps: ThemeData["gaps"];
  readonly today: boolean;
}): VNode => (
  <section class="section" id="gaps">
    <h2>{texts.gaps}</h2>
    {groups.length === 0 && <p>{today ? texts.noGaps : texts.noGapsThen}</p>}
    {groups.map((group) => (
      <GapGroup key={group.state} group={group} />
    ))}
    {groups.length > 0 && !today && <p class="small soft">{texts.gapsThen}</p>}
    <p class="ways">
      {groups.length > 0 && <a href={allHref}>{texts.allGaps}</a>}
      <a href={askHref}>{texts.ask}</a>
    </p>
  </section>
);

const GapGroup = ({ group: { state, count, lines, href } }: { readonly group: ThemeGapGroup }): VNode => {
  const title = texts.gapGroup(partnershipTexts.gaps.states[state], count);
  return (
    <div class="stack-tight">
      <h3>{href === undefined || count <= lines.length ? title : <a href={href}>{title}</a>}</h3>
      <ul class="plain lined">
        {lines.map((line) => (
          <li key={line.href}>
            <a href={line.href} {...line.text}>
              {line.title}
            </a>
            <span class="line small soft">
              <Day on={line.on} />
              {line.fictitious && <Mark title={partnershipTexts.gaps.fictitious} words={partnershipTexts.gaps.fictitiousMark} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Mark = ({ title, words }: { readonly title: string; readonly words: string }): VNode => (
  <span class="mark" title={title}>
    {words}
  </span>
);

/** Works on a theme, the newest of them by name. */
export const ThemeWorks = ({ works, today }: { readonly works: ThemeData["works"]; readonly today: boolean }): VNode => (
  <section class="section" id="works">
    <h2>{texts.works}</h2>
    {works.total === 0 ? (
      <p>{today ? texts.noWorks : texts.noWorksThen}</p>
    ) : (
      <>
        <ul class="plain row-of-links">
          {works.kinds.map((kind) => (
            <li key={kind.text}>{today ? <TextLink link={kind} /> : kind.text}</li>
          ))}
        </ul>
        <ul class="plain lined">
          {works.lines.map((work) => (
            <li key={work.href}>
              <a href={work.href} {...work.text}>
                {work.title}
              </a>
              <span class="line small soft">
                {`${[work.kind, ...(work.language === "" ? [] : [work.language]), ...(work.authors === "" ? [] : [work.authors])].join(" · ")} · `}
                <Day on={work.on} />
                {work.retracted && <strong class="late">{` · ${library.retracted}`}</strong>}
                {work.fictitious && <Mark title={library.fictitious} words={library.fictitiousMark} />}
              </span>
            </li>
          ))}
        </ul>
        {!today && <p class="small soft">{texts.worksThen}</p>}
        <p class="ways">
          {today && <a href={works.href}>{texts.allWorks(works.total)}</a>}
          <a href={works.feedHref}>{library.feedOfBody}</a>
        </p>
      </>
    )}
  </section>
);

/** Policy choices on a theme, today as the menu has them and before as it had them. */
export const ThemeChoices = ({ choices }: { readonly choices: ThemeData["choices"] }): VNode => (
  <section class="section" id="choices">
    <h2>{texts.choices}</h2>
    {"past" in choices ? (
      <PastChoices choices={choices.past} />
    ) : choices.total === 0 ? (
      <p>{texts.noChoices}</p>
    ) : (
      <>
        <ol class="plain works policy-choices">
          {choices.choices.map((item) => (
            <ChoiceListItem key={item.slug} item={item} level={3} />
          ))}
        </ol>
        <p>
          <a href={choices.href}>{menu.allOfTheme(choices.total)}</a>
        </p>
      </>
    )}
    <p class="ways">
      <a href="/choices/for">{texts.forCountry}</a>
    </p>
  </section>
);

const PastChoices = ({ choices }: { readonly choices: readonly PastChoiceLine[] }): VNode =>
  choices.length === 0 ? (
    <p>{texts.noChoicesThen}</p>
  ) : (
    <>
      <ul class="plain lined">
        {choices.map(({ title, href, state, fictitious }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <span class="line small soft">
              {state === undefined ? texts.unknownState : <ChoiceState state={state} />}
              {fictitious && <Mark title={menu.fictitious} words={menu.fictitiousMark} />}
            </span>
          </li>
        ))}
      </ul>
      <p class="small soft">{texts.choicesThen}</p>
    </>
  );
