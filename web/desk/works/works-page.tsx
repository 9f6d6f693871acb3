import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { TextLink } from "../../programme/people/links.tsx";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { Part, workFrame } from "./work-frame.tsx";
import type { NewWorkData, OwnWork, WorkAround, WorkOverviewData } from "./works-desk-data.ts";

const texts = partnershipTexts.worksDesk;

/** Works that somebody contributes to. */
export const ownWorksPage = (works: readonly OwnWork[], published: string | undefined, sides: DeskSides): Page => {
  const { title, kind, state, saved } = texts.columns;
  return deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        <ul class="plain row-of-links">
          <li>
            <a href="/desk/works/new">{texts.begin}</a>
          </li>
          {published !== undefined && (
            <li>
              <a href={published}>{texts.published.title}</a>
            </li>
          )}
        </ul>
        {works.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
            <DataTable
              class="wordy"
              caption={texts.title}
              headed
              columns={[{ name: title }, { name: kind }, { name: state }, { name: saved }]}
              rows={works.map((work) => [
                <a key="title" href={work.href}>
                  {work.title}
                </a>,
                work.kind,
                work.state,
                <Day key="day" on={work.begunOn} />,
              ])}
            />
          </div>
        )}
      </>
    ),
  });
};

/** The form that begins a work. */
export const newWorkPage = ({ state, kinds, bodies, languages, licences }: NewWorkData, sides: DeskSides): Page => {
  const { fields } = texts;
  return deskPage({
    ...sides,
    title: texts.begin,
    body: (
      <>
        <p>{texts.beginLead}</p>
        <Form
          action="/desk/works/new"
          fields={[
            { name: "title", label: fields.title, kind: "text", required: true, longest: 300 },
            { name: "kind", label: fields.kind, kind: "choice", required: true, options: kinds },
            { name: "body", label: fields.body, help: fields.bodyHelp, kind: "choice", required: true, options: bodies },
            { name: "language", label: fields.language, kind: "choice", required: true, options: languages },
            { name: "licence", label: fields.licence, kind: "choice", required: true, options: licences },
          ]}
          state={state}
          words={partnershipTexts.desk.form}
          submit={texts.begin}
        />
      </>
    ),
  });
};

/** A work at a glance: what it is, what is missing, and taking it back. */
export const workAtAGlancePage = (around: WorkAround, data: WorkOverviewData, sides: DeskSides): Page => {
  const { overview } = texts;
  return workFrame(
    around,
    "overview",
    sides,
    <>
      <FactList
        facts={data.facts.map(([name, value]) => [name, typeof value === "string" ? value : <TextLink key={name} link={value} />] as const)}
      />
      {data.wantsReadiness && (
        <Part title={data.missing.length > 0 ? overview.next : overview.ready}>
          <ul>
            {data.missing.map((link) => (
              <li key={link.text}>
                <TextLink link={link} />
              </li>
            ))}
            {data.missing.length === 0 && (
              <li>
                <a href={`/desk/works/${around.id}/versions`}>{texts.versions.make}</a>
              </li>
            )}
          </ul>
        </Part>
      )}
      {data.withdraw && (
        <Part title={overview.withdraw}>
          <p>{overview.withdrawLead}</p>
          <Form
            action={`/desk/works/${around.id}/withdraw`}
            fields={[
              { name: "reason", label: texts.fields.reason, kind: "long text", rows: 2, required: true, longest: 1000 },
              { name: "confirm", label: overview.confirm, kind: "yes", required: true },
            ]}
            state={data.withdraw}
            words={partnershipTexts.desk.form}
            submit={overview.withdraw}
            danger
          />
        </Part>
      )}
    </>,
  );
};
