import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Part } from "../works/work-frame.tsx";
import { EvidenceTable, Viewpoints } from "./choice-parts.tsx";
import type { ChoiceDeskData } from "./choices-desk-data.ts";

const texts = partnershipTexts.choicesDesk;

/** A policy choice as it is being written, with what can be done with it. */
export const choiceDeskPage = (data: ChoiceDeskData, sides: DeskSides): Page => {
  const path = `/desk/choices/${data.id}`;
  const changing = data.mayWrite ? { path, version: data.version, csrf: data.csrf } : undefined;
  return deskPage({
    ...sides,
    here: "/desk/choices",
    title: data.title,
    body: (
      <>
        <Causes data={data} />
        <FactList
          facts={data.facts.map(
            ([name, value]) => [name, typeof value === "string" ? value : <TextLink key={name} link={value} />] as const,
          )}
        />
        <Doing data={data} path={path} />
        <Words title={texts.choice.problem} words={data.problem} />
        <Words title={texts.choice.mechanism} words={data.mechanism} />
        <Part title={texts.choice.ratings}>
          <ul>
            {data.ratings.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Part>
        <Part title={texts.choice.evidence}>
          <EvidenceTable lines={data.evidence} changing={changing} />
          {changing && (
            <p>
              <a href={`${path}/evidence`}>{texts.choice.addEvidence}</a>
            </p>
          )}
        </Part>
        <Part title={texts.choice.viewpoints}>
          <Viewpoints lines={data.viewpoints} changing={changing} />
          {changing && (
            <p>
              <a href={`${path}/viewpoints`}>{texts.choice.addViewpoint}</a>
            </p>
          )}
        </Part>
        <History data={data} />
      </>
    ),
  });
};

interface Of {
  readonly data: ChoiceDeskData;
}

const Causes = ({ data: { causes, recheck } }: Of): VNode | null =>
  causes.length === 0 ? null : (
    <section class="state-note" aria-labelledby="causes">
      <h2 id="causes">{texts.choice.causes}</h2>
      <ul>
        {causes.map(({ words, on }) => (
          <li key={words}>
            {`${words} `}
            <span class="small soft">
              <Day on={on} />
            </span>
          </li>
        ))}
      </ul>
      <p>
        {texts.choice.causesLead} {recheck && <TextLink link={recheck} />}
      </p>
    </section>
  );

const Doing = ({ data, path }: Of & { readonly path: string }): VNode | null => {
  const ways = [
    ...(data.mayWrite ? [[`${path}/edit`, texts.choice.edit] as const] : []),
    ...(data.mayAppoint ? [[`${path}/appraisal`, texts.choice.appoint] as const] : []),
    ...(data.mayWithdraw ? [[`${path}/withdraw`, texts.choice.withdraw] as const] : []),
  ];
  if (ways.length === 0) return null;
  return (
    <ul class="plain row-of-links" aria-label={texts.choice.doing}>
      {ways.map(([href, text]) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
};

const Words = ({ title, words }: { readonly title: string; readonly words: string }): VNode | null =>
  words === "" ? null : (
    <Part title={title}>
      <Paragraphs words={words} />
    </Part>
  );

const History = ({ data: { appraisals, steps } }: Of): VNode => (
  <>
    {appraisals.length > 0 && (
      <Part title={texts.choice.appraisals}>
        <ul>
          {appraisals.map((link) => (
            <li key={link.text}>
              <TextLink link={link} />
            </li>
          ))}
        </ul>
      </Part>
    )}
    <Part title={texts.choice.history}>
      <ol class="plain stack">
        {steps.map(({ state, on, words }, place) => (
          <li key={place}>
            <strong>{state}</strong> <Day on={on} />
            {words !== "" && <span class="line small soft">{words}</span>}
          </li>
        ))}
      </ol>
    </Part>
  </>
);
