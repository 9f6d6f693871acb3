import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { AsOf } from "./bodies-data.ts";

const texts = partnershipTexts.bodies;

/** Chooses the day that a page shows, by a field or by the years in which something changed. */
export const AsOfForm = ({ asOf: { on, today, unread, years }, action }: { readonly asOf: AsOf; readonly action: string }): VNode => (
  <div class="as-of">
    {unread && <p class="state-note">{texts.badDay}</p>}
    {!today && (
      <p class="state-note">
        {texts.shownAsOf(on)} <a href={action}>{texts.toToday}</a>
      </p>
    )}
    <p class="printed">
      {texts.asOf} <Day on={on} />
    </p>
    <form class="choice" action={action} method="get">
      <label>
        <span>{texts.asOf}</span>
        <input type="date" name="on" value={on} min="1900-01-01" max="2200-12-31" />
      </label>
      <button type="submit">{texts.show}</button>
    </form>
    {years.length > 1 && (
      <nav aria-label={texts.years}>
        <p class="small soft">{`${texts.years}. ${texts.yearsHelp}`}</p>
        <ul class="letters">
          {years.map(({ year, href, current }) => (
            <li key={year}>
              <a href={href} {...(current ? { "aria-current": "true" as const } : {})}>
                {year}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
  </div>
);
