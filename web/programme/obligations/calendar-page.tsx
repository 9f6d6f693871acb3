import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import type { CalendarData, CalendarLine } from "./calendar-data.ts";

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
        </div>
        <Choice data={data} />
        <nav class="ways" aria-label={texts.years}>
          <a href={data.beforeHref}>{texts.yearBefore(data.year - 1)}</a>
          <strong>{data.year}</strong>
          <a href={data.afterHref}>{texts.yearAfter(data.year + 1)}</a>
          {data.view === "month" ? <a href={data.listHref}>{texts.list}</a> : <a href={data.monthHref}>{texts.byMonth}</a>}
          <a href={data.icsHref}>{texts.subscribe}</a>
        </nav>
        <Months data={data} />
        <h2>{data.shown}</h2>
        {data.lines.length === 0 ? <p>{texts.none}</p> : <Lines lines={data.lines} />}
        <PartLinks label={parts.label} later={[data.laterHref, parts.later]} earlier={[data.earlierHref, parts.earlier]} />
      </>
    ),
  };
};

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

const Months = ({ data }: { readonly data: CalendarData }): VNode => (
  <nav aria-label={texts.months}>
    <ul class="plain months">
      {data.months.map(({ name, href, current, words }) => (
        <li key={name}>
          <a href={href} {...(current ? { "aria-current": "page" as const } : {})}>
            {name}
            <span class="small soft">{words}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Lines under the day they have in common. */
const Lines = ({ lines }: { readonly lines: readonly CalendarLine[] }): VNode => {
  const days = [...new Set(lines.map(({ on }) => on))];
  return (
    <div class="calendar">
      {days.map((day) => (
        <section key={day} class="calendar-day">
          <h3>
            <Day on={day} />
          </h3>
          <ul class="lines">
            {lines
              .filter(({ on }) => on === day)
              .map((line) => (
                <Line key={line.key} line={line} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const Line = ({ line }: { readonly line: CalendarLine }): VNode => (
  <li>
    <span>
      <span class={line.late ? "state late" : "state"}>
        {line.shape !== "" && <span aria-hidden="true">{`${line.shape} `}</span>}
        {line.state}
      </span>{" "}
      <strong>{line.words}</strong>{" "}
      {line.bodyHref === undefined ? <span class="soft">{line.bodyName}</span> : <a href={line.bodyHref}>{line.bodyName}</a>}
    </span>
    <span class="small soft">
      {line.notes.join(" · ")}
      {line.until !== undefined && (
        <>
          {" – "}
          <Day on={line.until} />
        </>
      )}
    </span>
  </li>
);
