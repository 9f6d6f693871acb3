import { Fragment, type VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import type { NamedLink } from "../../programme/bodies/bodies-data.ts";
import { Checklist } from "../../programme/bodies/checklist.tsx";
import { termWords } from "../../programme/bodies/term-words.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import type { BodiesDeskData, BodyDeskData, KindRulesData, MandateDeskData, RuleLine, SeatLine } from "./bodies-desk-data.ts";
import { MandateTable } from "./mandate-table.tsx";

const { bodiesDesk: texts, bodies: publicTexts } = partnershipTexts;

/** What waits for a confirmation, and every body. */
export const bodiesDeskPage = ({ waiting, kinds, ways }: BodiesDeskData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <Ways ways={ways} />
        <section class="section">
          <h2>{texts.waiting}</h2>
          {waiting.length === 0 ? <p>{texts.noneWaiting}</p> : <MandateTable caption={texts.waiting} mandates={waiting} withBody />}
        </section>
        {kinds.map(({ title, bodies }) => (
          <section key={title} class="section">
            <h2>{title}</h2>
            <ul class="body-list">
              {bodies.map(({ href, name, waiting: count }) => (
                <li key={href}>
                  <a href={href}>{name}</a>
                  {count > 0 && <span class="mark">{texts.waitingCount(count)}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });

/** One body on the desk: its mandates, seats and rules, and what may be changed. */
export const bodyDeskPage = (data: BodyDeskData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.name,
    body: (
      <>
        <p class="small">
          <a href="/desk/bodies">{texts.all}</a> · <a href={data.publicHref}>{texts.publicPage}</a>
        </p>
        <Ways ways={data.ways} />
        <section class="section" id="mandates">
          <h2>{texts.running}</h2>
          {data.current.length === 0 ? <p>{texts.none}</p> : <MandateTable caption={texts.running} mandates={data.current} />}
        </section>
        {data.checklist.length > 0 && (
          <section class="section" id="checklist">
            <h2>{publicTexts.checklist}</h2>
            <Checklist lines={data.checklist} />
          </section>
        )}
        {data.seats.length > 0 && <Seats seats={data.seats} />}
        {data.rules.length > 0 && (
          <section class="section" id="rules">
            <h2>{texts.rules}</h2>
            <Rules rules={data.rules} />
          </section>
        )}
        {data.past.length > 0 && (
          <section class="section" id="past">
            <h2>{texts.past}</h2>
            <MandateTable caption={texts.past} mandates={data.past} />
          </section>
        )}
      </>
    ),
  });

const Ways = ({ ways }: { readonly ways: readonly NamedLink[] }): VNode | null =>
  ways.length === 0 ? null : (
    <p class="ways">
      {ways.map(({ href, name }) => (
        <a key={href} href={href}>
          {name}
        </a>
      ))}
    </p>
  );

const Seats = ({ seats }: { readonly seats: readonly SeatLine[] }): VNode => (
  <section class="section" id="seats">
    <h2>{texts.seats}</h2>
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.seats}>
      <DataTable
        headed
        caption={texts.seats}
        columns={Object.values(texts.seatColumns).map((name) => ({ name }))}
        rows={seats.map((seat) => [
          <>
            {seat.label}
            <br />
            <span class="small soft">
              {[
                seat.role,
                ...(seat.votes ? [] : [publicTexts.withoutVote]),
                ...(seat.from === null && seat.until === null ? [] : [termWords(seat.from, seat.until)]),
              ].join(" · ")}
            </span>
          </>,
          seat.rule,
          seat.holder ? <a href={seat.holder.href}>{seat.holder.name}</a> : <span class="soft">{seat.vacancy ?? texts.vacant}</span>,
          <Ways ways={seat.ways} />,
        ])}
      />
    </div>
  </section>
);

const Rules = ({ rules }: { readonly rules: readonly RuleLine[] }): VNode => (
  <ul class="checklist">
    {rules.map(({ words, whose, effect, from, until, ways }, place) => (
      <li key={place}>
        <p>{words}</p>
        <p class="small soft">
          {[whose, ...(from === null && until === null ? [] : [termWords(from, until)]), publicTexts.effects[effect]].join(" · ")}
        </p>
        <Ways ways={ways} />
      </li>
    ))}
  </ul>
);

/** Rules for every body of a kind. */
export const kindRulesPage = ({ kinds }: KindRulesData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.rulesOfKinds,
    body: (
      <>
        <p class="small">
          <a href="/desk/bodies">{texts.all}</a>
        </p>
        {kinds.map(({ title, rules, ways }) => (
          <section key={title} class="section">
            <h2>{title}</h2>
            {rules.length === 0 ? <p>{texts.none}</p> : <Rules rules={rules} />}
            <Ways ways={ways} />
          </section>
        ))}
      </>
    ),
  });

/** Which rule to set. */
export const chooseRulePage = (
  { title, back, ways }: { readonly title: string; readonly back: NamedLink; readonly ways: readonly NamedLink[] },
  sides: DeskSides,
): Page =>
  deskPage({
    ...sides,
    title,
    body: (
      <>
        <p class="small">
          <a href={back.href}>{texts.back(back.name)}</a>
        </p>
        <ul class="found">
          {ways.map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  });

/** One mandate on the desk: what is known of it, and what may be done. */
export const mandateDeskPage = ({ title, facts, note, ways }: MandateDeskData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title,
    body: (
      <>
        <dl class="kept">
          {facts.map(({ label, value, href }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
            </Fragment>
          ))}
        </dl>
        {note !== undefined && <p class="state-note">{note}</p>}
        <Ways ways={ways} />
      </>
    ),
  });
