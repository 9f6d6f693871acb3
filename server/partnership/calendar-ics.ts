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

/**
 * Entries as an iCalendar file (RFC 5545): all-day events that leave the time free. Written here, since the generators there are take half a
 * second for a thousand entries, in which nobody else is answered.
 */
export const calendarFile = (
  entries: readonly CalendarEntry[],
  { name, address, now }: { readonly name: string; readonly address: string; readonly now: Date },
): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//knomad//calendar//EN",
    "METHOD:PUBLISH",
    `NAME:${asText(name)}`,
    `X-WR-CALNAME:${asText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...entries.flatMap((entry) => eventLines(entry, address, stampOf(now))),
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");

const eventLines = ({ uid, from, until, summary, description, href }: CalendarEntry, address: string, stamp: string): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${asText(uid)}`,
  "SEQUENCE:0",
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${from.replaceAll("-", "")}`,
  `DTEND;VALUE=DATE:${dayAfter(until).replaceAll("-", "")}`,
  "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
  "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
  `SUMMARY:${asText(summary)}`,
  "TRANSP:TRANSPARENT",
  `DESCRIPTION:${asText(description)}`,
  ...(address === "" ? [] : [`URL;VALUE=URI:${address}${href}`]),
  "END:VEVENT",
];

const asText = (words: string): string =>
  words
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r?\n/g, "\\n")
    // oxlint-disable-next-line no-control-regex -- they have no place in a line
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** 2099-01-02T03:04:05.678Z as 20990102T030405Z. */
const stampOf = (moment: Date): string => moment.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");

/** The end of a whole day is the day after it. */
const dayAfter = (day: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

const LONGEST_LINE = 75;

/** A line in parts of at most 75 bytes, each but the first after a space, and no character in two parts. */
const folded = (line: string): string => {
  const bytes = Buffer.byteLength(line);
  if (bytes <= LONGEST_LINE) return line;
  return (bytes === line.length ? partsOfBytes(line) : partsOfCharacters(line)).join("\r\n ");
};

/** Where every character is one byte. */
const partsOfBytes = (line: string): readonly string[] => {
  const parts = [line.slice(0, LONGEST_LINE)];
  for (let at = LONGEST_LINE; at < line.length; at += LONGEST_LINE - 1) parts.push(line.slice(at, at + LONGEST_LINE - 1));
  return parts;
};

const partsOfCharacters = (line: string): readonly string[] => {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LONGEST_LINE) {
      parts.push(part);
      part = "";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part];
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
