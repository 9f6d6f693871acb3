import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { RiskTable } from "../../programme/partnership/risk-table.tsx";
import { SaidIn } from "../../programme/bodies/said-in.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import type { NewSettingData, ProgrammeRisksData, ProgrammeSettingsData, ScaleDownData } from "./programme-desk-data.ts";

const { desk: texts, scaleDown: money, risks: risk } = partnershipTexts.programme;
const words = partnershipTexts.desk.form;
const SETTINGS = "/desk/programme/settings";

/** Dated values by kind, as of a day, with ways to add one and to let one end. */
export const programmeSettingsPage = (data: ProgrammeSettingsData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.settings,
    body: (
      <>
        <p class="lead">{texts.settingsLead}</p>
        <form class="filter" action={SETTINGS} method="get">
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
              <SettingLine key={row.id} row={row} data={data} />
            ))}
            {data.may && (
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
  readonly data: ProgrammeSettingsData;
}

const SettingLine = ({ row, data: { may, today, csrf } }: SettingLineProps): VNode => (
  <div class="stack-tight">
    <p>
      {row.words} <span class="small soft">{[row.term, row.more].filter(Boolean).join(". ")}</span>
      <SaidIn saidIn={row.saidIn} />
    </p>
    {may && row.running && (
      <details>
        <summary>{texts.close}</summary>
        <form class="filter" action={`${SETTINGS}/${row.id}/close`} method="post">
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="version" value={row.version} />
          <label>
            <span>{texts.lastDay}</span>
            <input type="date" name="lastDay" value={today} required />
          </label>
          <button type="submit">{texts.close}</button>
        </form>
      </details>
    )}
  </div>
);

/** A form for a value of one kind. */
export const newSettingPage = ({ key, label, fields, state }: NewSettingData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.addOf(label),
    body: <Form action={`${SETTINGS}/new`} fields={fields} state={state} words={words} submit={texts.add} hidden={{ kind: key }} />,
  });

/** Risks, each with a form that assesses it anew. */
export const programmeRisksPage = ({ risks, may, csrf }: ProgrammeRisksData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.risks,
    body: (
      <>
        <p class="lead">{texts.risksLead}</p>
        <RiskTable risks={risks} />
        {may &&
          risks.map(({ id, version, area }) => (
            <details key={id}>
              <summary>{`${texts.assess}: ${area}`}</summary>
              <form class="form" action={`/desk/programme/risks/${id}`} method="post">
                <input type="hidden" name="csrf" value={csrf} />
                <input type="hidden" name="version" value={version} />
                <label>
                  <span>{risk.rating}</span>
                  <select name="rating">
                    {Object.entries(risk.ratings).map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </label>
                <label>
                  <span>{texts.why}</span>
                  <textarea name="words" rows={3} required />
                </label>
                <p>
                  <button type="submit">{texts.assess}</button>
                </p>
              </form>
            </details>
          ))}
      </>
    ),
  });

/** Which groups the money at hand pays for. */
export const scaleDownPage = ({ available, currency, wrong, rows }: ScaleDownData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: money.title,
    body: (
      <>
        <p class="lead">{money.lead}</p>
        {wrong && <p class="state-note">{money.wrong}</p>}
        <form class="filter" action="/desk/programme/scale-down" method="get">
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
      </>
    ),
  });

const Scaled = ({ rows }: { readonly rows: NonNullable<ScaleDownData["rows"]> }): VNode => (
  <>
    <p>
      {rows.every(({ verdict }) => verdict === "cost unknown")
        ? money.noCosts
        : money.summary(rows.filter(({ verdict }) => verdict === "fits").length, rows.length)}
    </p>
    <div class="scroller">
      <DataTable
        caption={money.title}
        headed
        columns={[{ name: money.body }, { name: money.cost, number: true }, { name: money.left, number: true }, { name: money.verdict }]}
        rows={rows.map(({ name, cost, left, verdict }) => [name, cost, left, money.verdicts[verdict]])}
      />
    </div>
  </>
);
