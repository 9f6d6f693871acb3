import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { TextLink } from "../../programme/people/links.tsx";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import type { DeskRelease, DeskReleaseData } from "./releases-desk-data.ts";

const texts = partnershipTexts.dataReleases;

/** Every release, with where its review stands. */
export const deskReleasesPage = (releases: readonly DeskRelease[], sides: DeskSides): Page => {
  const { release, frozen, state, review } = texts.columns;
  return deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        {releases.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
            <DataTable
              class="wordy"
              caption={texts.title}
              headed
              columns={[{ name: release }, { name: frozen }, { name: state }, { name: review }]}
              rows={releases.map((one) => [
                <a key="release" href={one.href}>
                  {one.id}
                </a>,
                <Day key="day" on={one.frozenOn} />,
                one.state,
                one.review,
              ])}
            />
          </div>
        )}
      </>
    ),
  });
};

/** One release: what its manifest says, and the form that begins its review. */
export const deskReleasePage = (data: DeskReleaseData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.one(data.id),
    body: (
      <>
        {data.altered && (
          <p class="notice" role="alert">
            {texts.review.changed}
          </p>
        )}
        <FactList
          facts={data.facts.map(
            ([name, value]) => [name, typeof value === "string" ? value : <TextLink key={name} link={value} />] as const,
          )}
        />
        <Begin data={data} />
        <Invite data={data} />
        <Changes data={data} />
        <section class="section">
          <h2>{texts.checks}</h2>
          <div class="scroller" tabIndex={0} role="region" aria-label={texts.checks}>
            <DataTable
              class="wordy"
              caption={texts.checks}
              headed
              columns={[{ name: texts.check }, { name: texts.looked, number: true }]}
              rows={data.checks.map(({ words, looked }) => [words, looked])}
            />
          </div>
        </section>
        <section class="section">
          <h2>{texts.sources}</h2>
          <ul>
            {data.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </section>
      </>
    ),
  });

const Begin = ({ data: { id, begin } }: { readonly data: DeskReleaseData }): VNode | null =>
  begin ? (
    <section class="section">
      <h2>{texts.begin}</h2>
      <p>{texts.beginLead}</p>
      <Form
        action={`/desk/releases/${encodeURIComponent(id)}`}
        fields={[{ name: "body", label: texts.body, help: texts.bodyHelp, kind: "choice", required: true, options: begin.bodies }]}
        state={begin.state}
        words={partnershipTexts.desk.form}
        submit={texts.begin}
      />
    </section>
  ) : null;

const Invite = ({ data: { id, invite, invited } }: { readonly data: DeskReleaseData }): VNode | null => {
  const { fields } = texts;
  if (!invite && invited.length === 0) return null;
  return (
    <section class="section">
      <h2>{invite ? texts.invite : texts.invited}</h2>
      {invited.length > 0 && (
        <div class="scroller" tabIndex={0} role="region" aria-label={texts.invited}>
          <DataTable
            caption={texts.invited}
            columns={[{ name: fields.office }, { name: fields.area }, { name: texts.invitedOn }]}
            rows={invited.map(({ office, area, on }) => [office, area, <Day key="day" on={on} />])}
          />
        </div>
      )}
      {invite && (
        <>
          <p>{texts.inviteLead}</p>
          <Form
            action={`/desk/releases/${encodeURIComponent(id)}/invite`}
            fields={[
              { name: "office", label: fields.office, kind: "text", required: true, longest: 200 },
              { name: "area", label: fields.area, kind: "choice", options: invite.areas },
              { name: "address", label: fields.address, kind: "email", required: true, longest: 254 },
            ]}
            state={invite.state}
            words={partnershipTexts.desk.form}
            submit={texts.invite}
          />
        </>
      )}
    </section>
  );
};

const Changes = ({ data: { before } }: { readonly data: DeskReleaseData }): VNode => (
  <section class="section">
    <h2>{texts.changes}</h2>
    {before === undefined ? (
      <p>{texts.first}</p>
    ) : (
      <>
        <p>{texts.since(before.id)}</p>
        {before.changes.length === 0 ? (
          <p>{texts.same}</p>
        ) : (
          <ul>
            {before.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </>
    )}
  </section>
);
