import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { DatedEvent, DueLine } from "#partnership";
import { partnershipTexts } from "#web";

const texts = partnershipTexts.due;

/** An entry of a calendar for other programmes: whole days. */
export interface CalendarEntry {
  /** The same for the same record for ever. */
  readonly uid: string;
  readonly from: string;
  readonly until: string;
  readonly summary: string;
  readonly description: string;
  readonly href: string;
}

/** Entries as an iCalendar file (RFC 5545): all-day events that leave the time free. */
export const calendarFile = (
  entries: readonly CalendarEntry[],
  { name, address, now }: { readonly name: string; readonly address: string; readonly now: Date },
): string => {
  const calendar = ical({
    name,
    prodId: { company: "knomad", product: "calendar", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 60 * 60,
  });
  for (const { uid, from, until, summary, description, href } of entries)
    calendar.createEvent({
      id: uid,
      start: wholeDay(from),
      end: wholeDay(until, 1),
      allDay: true,
      summary,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: now,
      ...(address === "" ? {} : { url: `${address}${href}` }),
    });
  return calendar.toString();
};

/** A day as the generator takes it: it writes a date as it is in universal time. */
const wholeDay = (day: string, after = 0): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + after));
};

export const entryOfDue = (line: DueLine): CalendarEntry => ({
  uid: `${line.id}@obligation.knomad`,
  from: line.dueOn,
  until: line.dueOn,
  summary: `${line.ruleName} · ${line.bodyName} (${texts.states[line.state]})`,
  description: [
    `${texts.states[line.state]}; ${texts.period(line.from, line.until)}`,
    ...(line.needed > 1 ? [texts.noted(line.noted, line.needed)] : []),
  ].join("\n"),
  href: `/calendar?body=${encodeURIComponent(line.bodySlug)}&year=${line.dueOn.slice(0, 4)}&month=${line.dueOn.slice(5, 7)}`,
});

export const entryOfEvent = (event: DatedEvent): CalendarEntry => ({
  uid: `${event.id}@event.knomad`,
  from: event.from,
  until: event.until,
  summary: [event.words, event.bodyName].filter(Boolean).join(" · "),
  description: [texts.eventStates[event.state], event.kind, event.place].filter(Boolean).join("; "),
  href: `/calendar?year=${event.from.slice(0, 4)}&month=${event.from.slice(5, 7)}`,
});
