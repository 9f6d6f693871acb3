import type { VNode } from "preact";
import { Mark } from "../../commissions/calls-page.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import type { Link } from "../../programme/people/people-data.ts";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { Part } from "../works/work-frame.tsx";
import type { ApplicationData, ApplicationsData, CheckRow, CommissionPageData, DeedData, MilestoneRow } from "./commissions-desk-data.ts";

const texts = partnershipTexts.commissionsDesk;
const HERE = "/desk/commissions";

const factRows = (facts: readonly (readonly [string, string | Link])[]) =>
  facts.map(([name, value]) => [name, typeof value === "string" ? value : <TextLink key={name} link={value} />] as const);

/** One commission: what it says, what comes next, its milestones, and what was found between people. */
export const commissionPage = (data: CommissionPageData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    here: HERE,
    title: data.title,
    body: (
      <>
        <p class="small soft">
          {data.reference}
          {data.fictitious && <Mark />}
        </p>
        <FactList facts={factRows(data.facts)} />
        {data.waits !== "" && <p class="state-note">{data.waits}</p>}
        {data.ways.length > 0 && (
          <Part title={texts.ahead}>
            <ul>
              {data.ways.map((link) => (
                <li key={link.text}>
                  <TextLink link={link} />
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Part title={texts.milestones.title}>
          {data.milestones.length === 0 ? <p>{texts.milestones.none}</p> : <Milestones rows={data.milestones} />}
          {data.sumWords !== "" && <p class="state-note">{data.sumWords}</p>}
        </Part>
        <Part title={texts.terms}>
          <Paragraphs words={data.terms} />
        </Part>
        {data.checks.length > 0 && (
          <Part title={texts.checks.title}>
            <p>{texts.checks.lead}</p>
            <Checks rows={data.checks} />
          </Part>
        )}
      </>
    ),
  });

const Milestones = ({ rows }: { readonly rows: readonly MilestoneRow[] }): VNode => {
  const { milestones, columns } = { milestones: texts.milestones, columns: texts.fields };
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={milestones.title}>
      <DataTable
        class="wordy"
        stacked
        caption={milestones.title}
        headed
        columns={[
          { name: columns.milestone },
          { name: milestones.due },
          { name: milestones.share, number: true },
          { name: milestones.state },
        ]}
        rows={rows.map((row) => [
          <span key="title" id={`milestone-${row.id}`}>
            {row.title}
            {row.deliverable !== "" && <span class="line small soft">{row.deliverable}</span>}
          </span>,
          <Day key="due" on={row.dueOn} />,
          row.share === null ? "–" : `${row.share} %`,
          <>
            <span class={row.late ? "late" : undefined}>{row.state}</span>
            {row.words !== "" && <span class="line small">{row.words}</span>}
            {row.ways.map((link) => (
              <span key={link.text} class="line">
                <a href={link.href} aria-label={`${link.text}: ${row.title}`}>
                  {link.text}
                </a>
              </span>
            ))}
          </>,
        ])}
      />
    </div>
  );
};

const Checks = ({ rows }: { readonly rows: readonly CheckRow[] }): VNode => {
  const { checks } = texts;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={checks.title}>
      <DataTable
        class="wordy"
        stacked
        caption={checks.title}
        headed
        columns={[{ name: checks.person }, { name: checks.capacity }, { name: checks.found }, { name: checks.on }]}
        rows={rows.map((row) => [
          row.person,
          row.capacity,
          <span key="found" class={row.blocks ? "late" : undefined}>
            {row.found}
          </span>,
          <Day key="on" on={row.on} />,
        ])}
      />
    </div>
  );
};

/** One thing to do with a commission, on a page of its own. */
export const commissionDeedPage = (data: DeedData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    here: HERE,
    title: data.title,
    body: (
      <>
        <p>
          <TextLink link={data.back} />
        </p>
        <Deed data={data} />
      </>
    ),
  });

const Deed = ({ data }: { readonly data: Omit<DeedData, "back"> }): VNode => (
  <>
    {data.lead !== "" && <p>{data.lead}</p>}
    {data.instead === undefined ? (
      <Form
        action={data.action}
        fields={data.fields}
        state={data.state}
        words={partnershipTexts.desk.form}
        submit={data.submit}
        hidden={data.hidden}
        danger={data.danger}
      />
    ) : (
      <p class="state-note">{data.instead}</p>
    )}
  </>
);

/** Who applied for a commission, for those who choose. */
export const applicationsPage = (data: ApplicationsData, sides: DeskSides): Page => {
  const { applications } = texts;
  return deskPage({
    ...sides,
    here: HERE,
    title: `${applications.title}: ${data.commission.text}`,
    body: (
      <>
        <p>
          <TextLink link={data.commission} />
        </p>
        <p>{applications.lead}</p>
        {data.rows.length === 0 ? (
          <p>{applications.none}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={applications.title}>
            <DataTable
              class="wordy"
              stacked
              caption={applications.title}
              headed
              columns={[
                { name: applications.name },
                { name: applications.at },
                { name: applications.state },
                { name: applications.record },
              ]}
              rows={data.rows.map((row) => [
                <>
                  <a href={row.href}>{row.name}</a>
                  {row.organisation !== "" && <span class="line small">{row.organisation}</span>}
                  {row.mark !== "" && <span class="line small late">{row.mark}</span>}
                </>,
                <Day key="on" on={row.sentOn} />,
                row.state,
                row.record,
              ])}
            />
          </div>
        )}
      </>
    ),
  });
};

/** One application: what was written, what was found before choosing, and the choice. */
export const applicationPage = (data: ApplicationData, sides: DeskSides): Page => {
  const { applications } = texts;
  return deskPage({
    ...sides,
    here: HERE,
    title: data.name,
    body: (
      <>
        <p class="ways">
          <TextLink link={data.commission} />
          <TextLink link={data.applications} />
        </p>
        <FactList facts={factRows(data.facts)} />
        <Part title={applications.words}>
          <Paragraphs words={data.words} />
        </Part>
        {data.reasons !== "" && (
          <Part title={applications.reasons}>
            <Paragraphs words={data.reasons} />
          </Part>
        )}
        {data.checks && (
          <Part title={applications.conflicts}>
            {data.notes.map((note) => (
              <p key={note} class="state-note">
                {note}
              </p>
            ))}
            {data.checks.length === 0 ? <p>{applications.nothing}</p> : <Checks rows={data.checks} />}
          </Part>
        )}
        {data.forms.map((form) => (
          <Part key={form.action} title={form.title}>
            <Deed data={form} />
          </Part>
        ))}
      </>
    ),
  });
};
