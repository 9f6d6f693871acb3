import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { MemberRow } from "../bodies/bodies-data.ts";
import { termWords } from "../bodies/term-words.ts";
import { gather } from "../gather.ts";
import type { CalendarLine } from "../obligations/calendar-data.ts";
import { TextLink } from "../people/links.tsx";
import type { ThemeData, ThemeGroup } from "./theme-data.ts";

const texts = partnershipTexts.themes;
const bodies = partnershipTexts.bodies;

/** Groups that work on a theme, with who holds a mandate in each. */
export const ThemeGroups = ({ groups }: Pick<ThemeData, "groups">): VNode => (
  <section class="section" id="people">
    <h2>{texts.people}</h2>
    {groups.length === 0 && <p>{texts.noGroups}</p>}
    {groups.map((group) => (
      <Group key={group.href} group={group} />
    ))}
  </section>
);

const Group = ({ group: { name, href, members, vacant } }: { readonly group: ThemeGroup }): VNode => (
  <div class="stack-tight">
    <h3>
      <a href={href}>{name}</a>
    </h3>
    {members.length === 0 && <p>{texts.nobody}</p>}
    {members.length > 0 && (
      <dl class="kept theme-people">
        {gather(members, ({ role }) => role).map(([role, rows]) => (
          <Role key={role} role={role} rows={rows} />
        ))}
      </dl>
    )}
    {vacant > 0 && <p class="small soft">{texts.seatsVacant(vacant)}</p>}
  </div>
);

const Role = ({ role, rows }: { readonly role: string; readonly rows: readonly MemberRow[] }): VNode => {
  const named = rows.filter(({ name }) => name !== undefined);
  const unlisted = rows.length - named.length;
  return (
    <>
      <dt>{texts.role(role)}</dt>
      <dd>
        <ul class="plain">
          {named.map(({ name, href, from, until, quotedFrom }, place) => (
            <li key={place}>
              <TextLink link={{ text: name ?? "", href }} />
              <span class="small soft">
                {` · ${termWords(from, until)}`}
                {quotedFrom && ` · ${bodies.quoted(bodies.at(quotedFrom.document, quotedFrom.place))}`}
              </span>
            </li>
          ))}
          {unlisted > 0 && <li class="soft">{texts.unlisted(unlisted)}</li>}
        </ul>
      </dd>
    </>
  );
};

/** Events and planned work of those who work on a theme. */
export const ThemeEvents = ({ events: { coming, past, calendars } }: Pick<ThemeData, "events">): VNode => (
  <section class="section" id="events">
    <h2>{texts.events}</h2>
    {coming.length + past.length === 0 && <p>{texts.noEvents}</p>}
    <Events title={texts.coming} lines={coming} />
    <Events title={texts.held} lines={past} />
    {calendars.length > 0 && (
      <p class="ways">
        {calendars.map((link) => (
          <TextLink key={link.text} link={link} />
        ))}
      </p>
    )}
  </section>
);

const Events = ({ title, lines }: { readonly title: string; readonly lines: readonly CalendarLine[] }): VNode | null =>
  lines.length === 0 ? null : (
    <div class="stack-tight">
      <h3>{title}</h3>
      <ul class="plain lined">
        {lines.map(({ key, on, words, state, notes, late }) => (
          <li key={key}>
            {words}
            <span class="line small soft">
              <Day on={on} />
              {` · ${notes.join(" · ")} · `}
              {late ? <strong class="late">{state}</strong> : state}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
