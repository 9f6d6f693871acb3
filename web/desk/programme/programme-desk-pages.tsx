import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { RiskTable } from "../../programme/partnership/risk-table.tsx";
import { SaidIn } from "../../programme/bodies/said-in.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { KeptDraft } from "../kept-draft.tsx";
import { ProgrammeParts } from "./facts-page.tsx";
import type { NewSettingData, ProgrammeRisksData, ProgrammeSettingsData, ScaleDownData } from "./programme-desk-data.ts";

const { desk: texts, scaleDown: money } = partnershipTexts.programme;
const { programmeDesk: forms } = partnershipTexts;
const words = partnershipTexts.desk.form;
const SETTINGS = "/desk/programme/settings";

/** Dated values by kind, as of a day, with ways to add one and to let one end. */
export const programmeSettingsPage = (data: ProgrammeSettingsData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.settings,
    body: (
      <>
        <ProgrammeParts here={SETTINGS} />
        <p class="lead">{texts.settingsLead}</p>
        <form class="choice" action={SETTINGS} method="get">
          <label>
            <span>{partnershipTexts.bodies.asOf}</span>
            <input type="date" name="on" value={data.on} />
          </label>
          <button type="submit">{partnershipTexts.bodies.show}</button>
        </form>
        {data.kinds.map((kind) => (
          <section key={kind.key} class="section">
            <h2>{kind.label}</h2>
            {kind.rows.map((row) => (
              <SettingLine key={row.id} row={row} />
            ))}
            {kind.others.length > 0 && (
              <details>
                <summary>{forms.settings.history}</summary>
                {kind.others.map((row) => (
                  <SettingLine key={row.id} row={row} />
                ))}
              </details>
            )}
            {kind.may && (
              <p>
                <a href={`${SETTINGS}/new?kind=${encodeURIComponent(kind.key)}`}>{texts.addOf(kind.label)}</a>
              </p>
            )}
          </section>
        ))}
      </>
    ),
  });

interface SettingLineProps {
  readonly row: ProgrammeSettingsData["kinds"][number]["rows"][number];
}

const SettingLine = ({ row }: SettingLineProps): VNode => (
  <div class="stack-tight">
    <p>
      {row.words} <span class="small soft">{[row.term, row.more].filter(Boolean).join(". ")}</span>
      <SaidIn saidIn={row.saidIn} />
    </p>
    {row.endHref !== undefined && (
      <a class="small" href={row.endHref} aria-label={`${texts.close}: ${row.words}`}>
        {texts.close}
      </a>
    )}
  </div>
);

/** A form for a value of one kind. */
export const newSettingPage = ({ key, label, fields, state, savedOn }: NewSettingData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.addOf(label),
    body: (
      <>
        {savedOn !== undefined && (
          <KeptDraft
            savedOn={savedOn}
            action={`${SETTINGS}/new?kind=${encodeURIComponent(key)}`}
            csrf={state.csrf}
            hidden={{ kind: key }}
          />
        )}
        <Form
          action={`${SETTINGS}/new`}
          fields={fields}
          state={state}
          words={words}
          submit={texts.add}
          hidden={{ kind: key }}
          also={{ name: "step", value: "draft", text: partnershipTexts.desk.drafts.save }}
        />
      </>
    ),
  });

/** Risks, each with the ways to assess and to change it. */
export const programmeRisksPage = ({ risks, may }: ProgrammeRisksData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.risks,
    body: (
      <>
        <ProgrammeParts here="/desk/programme/risks" />
        <p class="lead">{texts.risksLead}</p>
        {may && (
          <p class="ways">
            <a href="/desk/programme/risks/new">{forms.risks.add}</a>
          </p>
        )}
        <RiskTable risks={risks} />
        {may && (
          <ul class="plain">
            {risks.map(({ id, area }) => (
              <li key={id} class="ways">
                <a href={`/desk/programme/risks/${id}`}>{`${texts.assess}: ${area}`}</a>
                <a href={`/desk/programme/risks/${id}/correct`}>{`${forms.change}: ${area}`}</a>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  });

/** Which groups the money at hand pays for. */
export const scaleDownPage = ({ available, currency, wrong, rows, atHand, waiting }: ScaleDownData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: money.title,
    body: (
      <>
        <ProgrammeParts here="/desk/programme/scale-down" />
        <p class="lead">{money.lead}</p>
        <p>{atHand === undefined ? forms.money.noneSaid : forms.money.atHand(atHand)}</p>
        {wrong && <p class="state-note">{money.wrong}</p>}
        <form class="choice" action="/desk/programme/scale-down" method="get">
          <label>
            <span>{money.available}</span>
            <input name="available" inputMode="decimal" value={available} />
          </label>
          <label>
            <span>{money.currency}</span>
            <input name="currency" maxLength={3} value={currency} />
          </label>
          <button type="submit">{money.show}</button>
        </form>
        {rows && <Scaled rows={rows} />}
        {waiting.length > 0 && <NotBegun waiting={waiting} />}
      </>
    ),
  });

const NotBegun = ({ waiting }: Pick<ScaleDownData, "waiting">): VNode => (
  <section class="section">
    <h2>{forms.money.waiting}</h2>
    <p>{forms.money.waitingLead}</p>
    <ul class="found">
      {waiting.map(({ name, href, startHref }) => (
        <li key={href}>
          <a href={href}>{name}</a>{" "}
          {startHref !== undefined && (
            <a class="small" href={startHref} aria-label={`${forms.money.start}: ${name}`}>
              {forms.money.start}
            </a>
          )}
        </li>
      ))}
    </ul>
  </section>
);

const Scaled = ({ rows }: { readonly rows: NonNullable<ScaleDownData["rows"]> }): VNode => (
  <>
    <p>
      {rows.every(({ verdict }) => verdict === "cost unknown")
        ? money.noCosts
        : money.summary(rows.filter(({ verdict }) => verdict === "fits").length, rows.length)}
    </p>
    <div class="scroller" tabIndex={0} role="region" aria-label={money.title}>
      <DataTable
        caption={money.title}
        headed
        columns={[{ name: money.body }, { name: money.cost, number: true }, { name: money.left, number: true }, { name: money.verdict }]}
        rows={rows.map(({ name, cost, left, verdict }) => [name, cost, left, money.verdicts[verdict]])}
      />
    </div>
  </>
);
