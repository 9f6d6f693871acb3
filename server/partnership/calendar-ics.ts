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
): string => {
  const stamp = stampOf(now);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//knomad//calendar//EN",
    "METHOD:PUBLISH",
    folded(`NAME:${asText(name)}`),
    folded(`X-WR-CALNAME:${asText(name)}`),
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
  ];
  for (const entry of entries) lines.push(eventLines(entry, address, stamp));
  lines.push("END:VCALENDAR", "");
  return lines.join("\r\n");
};

const eventLines = ({ uid, from, until, summary, description, href }: CalendarEntry, address: string, stamp: string): string =>
  `BEGIN:VEVENT\r\n${folded(`UID:${asText(uid)}`)}\r\nSEQUENCE:0\r\nDTSTAMP:${stamp}\r\n` +
  `DTSTART;VALUE=DATE:${from.replaceAll("-", "")}\r\nDTEND;VALUE=DATE:${dayAfter(until).replaceAll("-", "")}\r\n` +
  "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\nX-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE\r\n" +
  `${folded(`SUMMARY:${asText(summary)}`)}\r\nTRANSP:TRANSPARENT\r\n${folded(`DESCRIPTION:${asText(description)}`)}\r\n` +
  `${address === "" ? "" : `${folded(`URL;VALUE=URI:${address}${href}`)}\r\n`}END:VEVENT`;

// oxlint-disable-next-line no-control-regex -- they have no place in a line
const WRITTEN_OTHERWISE = /[\\;,\u0000-\u001f\u007f]/;

const asText = (words: string): string =>
  WRITTEN_OTHERWISE.test(words)
    ? words
        .replaceAll(/[\\;,]/g, "\\$&")
        .replaceAll(/\r?\n/g, "\\n")
        // oxlint-disable-next-line no-control-regex -- they have no place in a line
        .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    : words;

/** 2099-01-02T03:04:05.678Z as 20990102T030405Z. */
const stampOf = (moment: Date): string => moment.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");

/** The end of a whole day is the day after it. */
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const LONGEST_LINE = 75;

/** A line in parts of at most 75 bytes, each but the first after a space, and no character in two parts. */
const folded = (line: string): string => {
  if (line.length * MOST_BYTES_OF_A_UNIT <= LONGEST_LINE) return line;
  let parts = "";
  let begin = 0;
  let bytes = 0;
  for (let at = 0; at < line.length; at++) {
    const size = bytesAt(line, at);
    if (bytes + size > LONGEST_LINE) {
      parts += `${line.slice(begin, at)}\r\n `;
      begin = at;
      bytes = 1;
    }
    bytes += size;
  }
  return begin === 0 ? line : parts + line.slice(begin);
};

const MOST_BYTES_OF_A_UNIT = 3;

/** Bytes that a character takes, counted where its first half stands; the second half of a pair adds none. */
const bytesAt = (line: string, at: number): number => {
  const unit = line.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x8_00) return 2;
  if (isFirstHalf(unit) && isSecondHalf(line.charCodeAt(at + 1))) return 4;
  return isSecondHalf(unit) && at > 0 && isFirstHalf(line.charCodeAt(at - 1)) ? 0 : 3;
};

const isFirstHalf = (unit: number): boolean => unit >= 0xd8_00 && unit < 0xdc_00;

const isSecondHalf = (unit: number): boolean => unit >= 0xdc_00 && unit < 0xe0_00;

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
