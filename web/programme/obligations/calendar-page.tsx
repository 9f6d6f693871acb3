import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import type { CalendarData, CalendarLine } from "./calendar-data.ts";
import { gather } from "../gather.ts";
import { DueState } from "./due-state.tsx";

const { calendar: texts, parts } = partnershipTexts.due;

/** What is due and what happens, by month or as a list of the year. */
export const calendarPage = (data: CalendarData): Page => {
  const title = data.body ? texts.ofBody(data.body.name) : texts.title;
  return {
    title: `${title}, ${data.shown}`,
    description: texts.lead,
    section: "programme",
    body: (
      <>
        <div class="opening">
          <h1>{title}</h1>
          <p class="lead">{texts.lead}</p>
          {data.body && <OfBody body={data.body} />}
          <Choice data={data} />
        </div>
        <Year data={data} />
        <section class="section calendar" id="shown">
          <h2>{data.shown}</h2>
          {data.lines.length === 0 ? <Nothing data={data} /> : <Lines lines={data.lines} ofOneBody={data.body !== undefined} />}
          <PartLinks label={parts.label} later={[data.laterHref, parts.later]} earlier={[data.earlierHref, parts.earlier]} />
        </section>
      </>
    ),
  };
};

const OfBody = ({ body: { href, programmes } }: { readonly body: NonNullable<CalendarData["body"]> }): VNode => (
  <p class="ways">
    <a href={href}>{texts.about}</a>
    {programmes.map((one) => (
      <a key={one.year} href={one.href}>
        {texts.programme(one.year)}
      </a>
    ))}
  </p>
);

const Choice = ({ data }: { readonly data: CalendarData }): VNode => (
  <form class="choice" action="/calendar" method="get">
    <label>
      <span>{texts.body}</span>
      <select name="body">
        <option value="">{texts.everyBody}</option>
        {data.bodies.map(({ slug, name }) => (
          <option key={slug} value={slug} selected={slug === data.body?.slug}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <input type="hidden" name="year" value={String(data.year)} />
    {data.view === "list" && <input type="hidden" name="view" value="list" />}
    <button type="submit">{texts.show}</button>
  </form>
);

/** The year that is shown with its months, and the years beside it. */
const Year = ({ data }: { readonly data: CalendarData }): VNode => (
  <div class="calendar-year">
    <nav class="year-ways" aria-label={texts.years}>
      <a href={data.beforeHref}>{texts.yearBefore(data.year - 1)}</a>
      <strong>{data.year}</strong>
      <a href={data.afterHref}>{texts.yearAfter(data.year + 1)}</a>
    </nav>
    <Months data={data} />
    <div class="calendar-foot">
      <p class="small soft">{texts.inYear(data.year, data.inYear.due, data.inYear.late)}</p>
      <nav class="ways small" aria-label={texts.ways}>
        {data.view === "month" ? <a href={data.listHref}>{texts.list}</a> : <a href={data.monthHref}>{texts.byMonth}</a>}
        <a href={data.icsHref}>{texts.subscribe}</a>
      </nav>
    </div>
  </div>
);

const Months = ({ data }: { readonly data: CalendarData }): VNode => (
  <nav aria-label={texts.months}>
    <ul class="plain months">
      {data.months.map(({ name, href, current, words, late }) => (
        <li key={name}>
          <a href={href} {...(current ? { "aria-current": "page" as const } : {})} {...(words === "" ? { class: "empty" } : {})}>
            {name}
            <span class={late ? "small late" : "small soft"}>{words}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** What stands where nothing has a day: where something has. */
const Nothing = ({ data }: { readonly data: CalendarData }): VNode => (
  <p>
    {texts.none(data.shown)}{" "}
    {data.next ? (
      <>
        {texts.next}{" "}
        <a href={data.next.href}>
          <Day on={data.next.on} />
        </a>
        .
      </>
    ) : (
      <span class="soft">{texts.noneAtAll}</span>
    )}
  </p>
);

/** Lines under the day they have in common; the same of several bodies is said once. */
const Lines = ({ lines, ofOneBody }: { readonly lines: readonly CalendarLine[]; readonly ofOneBody: boolean }): VNode => (
  <>
    {gather(lines, ({ on }) => on).map(([day, ofDay]) => (
      <section key={day} class="calendar-day">
        <h3>
          <Day on={day} />
        </h3>
        <ul class="plain">
          {gather(ofDay, sameOf).map(([same, rows]) => (
            <Line key={same} rows={rows} named={!ofOneBody} />
          ))}
        </ul>
      </section>
    ))}
  </>
);

const sameOf = ({ kind, words, state, notes, until }: CalendarLine): string => JSON.stringify([kind, words, state, notes, until]);

const Line = ({ rows, named }: { readonly rows: readonly CalendarLine[]; readonly named: boolean }): VNode | null => {
  const [line] = rows;
  if (!line) return null;
  return (
    <li class="calendar-line">
      <DueState line={line} />
      <div class="stack-tight">
        <p>
          <strong>{line.words}</strong>{" "}
          <span class="small soft">
            {line.notes.join(" · ")}
            {line.until !== undefined && (
              <>
                {" – "}
                <Day on={line.until} />
              </>
            )}
          </span>
        </p>
        {named && <Bodies rows={rows.filter(({ bodyName }) => bodyName !== "")} />}
      </div>
    </li>
  );
};

const Bodies = ({ rows }: { readonly rows: readonly CalendarLine[] }): VNode | null =>
  rows.length === 0 ? null : (
    <ul class="plain calendar-bodies">
      {rows.map(({ key, bodyHref, bodyName }) => (
        <li key={key}>{bodyHref === undefined ? <span class="soft">{bodyName}</span> : <a href={bodyHref}>{bodyName}</a>}</li>
      ))}
    </ul>
  );
