import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { AsOfForm } from "../bodies/as-of-form.tsx";
import { SaidIn } from "../bodies/said-in.tsx";
import { gather } from "../gather.ts";
import type { PartnershipData } from "./partnership-data.ts";
import { MilestoneTable, PhaseTable } from "./phase-tables.tsx";
import { RiskTable } from "./risk-table.tsx";
import { StatementTable } from "./statement-table.tsx";
import { TimeLine } from "../bodies/time-line.tsx";

const texts = partnershipTexts.programme;

/** A store in which no partnership is set up. */
export const noPartnershipPage = (): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <div class="opening">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.none}</p>
      <p>{texts.noneHelp}</p>
    </div>
  ),
});

/** The partnership as a whole, as of a day: every fact with where it was said. */
export const partnershipPage = (data: PartnershipData, messages: Messages): Page => ({
  title: data.name,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{data.name}</h1>
        <p class="lead">
          {data.description}
          <SaidIn saidIn={data.saidIn} />
        </p>
        <p>
          {texts.notLive}{" "}
          {data.documents.length > 0 && <a href="#documents">{texts.lettersStandFor(data.documents.map(({ code }) => code))}</a>}
        </p>
        <AsOfForm asOf={data.asOf} action="/partnership" />
      </div>
      <div class="indexed">
        <PartnershipIndex data={data} />
        <div>
          <Sections data={data} messages={messages} />
        </div>
      </div>
    </>
  ),
});

/** Sections of the page, for whoever looks for one. */
const PartnershipIndex = ({ data }: { readonly data: PartnershipData }): VNode => {
  const ways: readonly (readonly [id: string, text: string, there: boolean])[] = [
    ["bodies", texts.bodies, true],
    ["phases", texts.phases.title, true],
    ["who-decides", texts.decides.title, data.decides.length > 0],
    ["statements", texts.statements.title, data.statements.length > 0],
    ["risks", texts.risks.title, data.risks.length > 0],
    ["donors", texts.donors.title, true],
    ["events", texts.events.title, data.events.length > 0],
    ["arrangements", texts.settings.title, data.settings.length > 0],
    ["documents", texts.documents.title, true],
  ];
  return (
    <nav class="index" aria-label={texts.sections}>
      <ul class="plain">
        {ways
          .filter(([, , there]) => there)
          .map(([id, text]) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
};

const Sections = ({ data, messages }: { readonly data: PartnershipData; readonly messages: Messages }): VNode => (
  <>
    <Bodies data={data} />
    <section class="section" id="phases">
      <h2>{texts.phases.title}</h2>
      <p class="soft">{texts.phases.help}</p>
      {data.lanes.length > 0 && <TimeLine lanes={data.lanes} today={data.today} title={texts.phases.line} />}
      <PhaseTable phases={data.phases} />
      <MilestoneTable milestones={data.milestones} />
    </section>
    <Decisions data={data} />
    <StatementTable statements={data.statements} messages={messages} />
    <RiskTable risks={data.risks} />
    <Donors data={data} />
    <Events data={data} />
    <Settings data={data} />
    <Documents data={data} />
  </>
);

const Bodies = ({ data: { bodies, counts } }: { readonly data: PartnershipData }): VNode => (
  <section class="section" id="bodies">
    <h2>{texts.bodies}</h2>
    <dl class="kept">
      {bodies.map(({ href, name, description, saidIn }) => (
        <>
          <dt>
            <a href={href}>{name}</a>
          </dt>
          <dd>
            {description}
            <SaidIn saidIn={saidIn} />
          </dd>
        </>
      ))}
    </dl>
    <p>
      <a href="/bodies">{texts.countGroups(counts.groups)}</a> ·{" "}
      <a href="/themes">{texts.countThemes(counts.themes, counts.crossCutting)}</a>
    </p>
  </section>
);

const Decisions = ({ data: { decides } }: { readonly data: PartnershipData }): VNode | null =>
  decides.length === 0 ? null : (
    <section class="section" id="who-decides">
      <h2>{texts.decides.title}</h2>
      <p class="soft">{texts.decides.help}</p>
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.decides.title}>
        <DataTable
          caption={texts.decides.title}
          headed
          class="said"
          columns={[{ name: texts.decides.matter }, { name: texts.decides.who }]}
          rows={gather(decides, ({ matter }) => matter).map(([matter, rows]) => [
            matter,
            <ul class="plain said-list">
              {rows.map(({ who, more, saidIn }, place) => (
                <li key={place}>
                  {more === "" ? who : `${who}. ${more}`} <SaidIn saidIn={saidIn} />
                </li>
              ))}
            </ul>,
          ])}
        />
      </div>
    </section>
  );

const Donors = ({ data: { donors } }: { readonly data: PartnershipData }): VNode => (
  <section class="section" id="donors">
    <h2>{texts.donors.title}</h2>
    <p class="soft">{donors.length === 0 ? texts.donors.none : texts.donors.help}</p>
    {donors.length > 0 && (
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.donors.title}>
        <DataTable
          class="wordy"
          caption={texts.donors.title}
          headed
          columns={[
            { name: texts.donors.donor },
            { name: texts.donors.amount, number: true },
            { name: texts.donors.note },
            { name: texts.donors.source },
          ]}
          rows={donors.map(({ name, amount, words, saidIn }) => [name, amount, words, <SaidIn saidIn={saidIn} headed />])}
        />
      </div>
    )}
  </section>
);

const Events = ({ data: { events } }: { readonly data: PartnershipData }): VNode | null =>
  events.length === 0 ? null : (
    <section class="section" id="events">
      <h2>{texts.events.title}</h2>
      <p class="soft">{texts.events.help}</p>
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.events.title}>
        <DataTable
          class="wordy"
          caption={texts.events.title}
          headed
          columns={[{ name: texts.events.what }, { name: texts.events.when }, { name: texts.events.where }, { name: texts.events.source }]}
          rows={events.map(({ name, when, where, saidIn }) => [name, when, where, <SaidIn saidIn={saidIn} headed />])}
        />
      </div>
    </section>
  );

const Settings = ({ data: { settings } }: { readonly data: PartnershipData }): VNode | null =>
  settings.length === 0 ? null : (
    <section class="section" id="arrangements">
      <h2>{texts.settings.title}</h2>
      <dl class="kept">
        {settings.map(({ label, rows }) => (
          <>
            <dt>{label}</dt>
            {rows.map(({ words, more, saidIn }) => (
              <dd>
                {more === "" ? words : `${words}. ${more}`}
                <SaidIn saidIn={saidIn} />
              </dd>
            ))}
          </>
        ))}
      </dl>
    </section>
  );

const Documents = ({ data: { documents } }: { readonly data: PartnershipData }): VNode => (
  <section class="section" id="documents">
    <h2>{texts.documents.title}</h2>
    <p class="soft">{texts.documents.help}</p>
    <dl class="kept">
      {documents.map(({ code, title, citation, href }) => (
        <>
          <dt id={`document-${code}`}>{code}</dt>
          <dd>
            <strong>{href === null ? title : <a href={href}>{title}</a>}</strong> {citation}
          </dd>
        </>
      ))}
    </dl>
  </section>
);
