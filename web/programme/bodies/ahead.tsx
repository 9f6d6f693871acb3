import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import { DueState } from "../obligations/due-state.tsx";
import type { BodyAhead } from "./bodies-data.ts";

const texts = partnershipTexts.bodies;

/** What a body owes and plans, with ways to its calendar and its work programmes. */
export const Ahead = ({ ahead, today }: { readonly ahead: BodyAhead; readonly today: boolean }): VNode => (
  <section class="section" id="ahead">
    <h2>{texts.ahead}</h2>
    {ahead.late && (
      <p class="state-note">
        <a href={ahead.late.href}>{texts.aheadLate(ahead.late.count, ahead.late.since)}</a>
      </p>
    )}
    {ahead.lines.length === 0 && <p class="soft">{today ? texts.nothingAhead : texts.aheadThen}</p>}
    {ahead.lines.length > 0 && (
      <ul class="due-rows">
        {ahead.lines.map((line) => (
          <li key={line.key}>
            <Day on={line.on} />
            <span class="due-row-what">
              {line.words}
              <span class="small soft">{line.notes.join(" · ")}</span>
            </span>
            <DueState line={line} />
          </li>
        ))}
      </ul>
    )}
    <nav class="ways" aria-label={texts.aheadWays}>
      {ahead.programmes.map(({ year, href }) => (
        <a key={year} href={href}>
          {texts.toProgramme(year)}
        </a>
      ))}
      <a href={ahead.calendarHref}>{texts.toCalendar}</a>
      <a href={ahead.icsHref}>{texts.toFeed}</a>
    </nav>
  </section>
);
