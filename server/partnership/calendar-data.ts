import { allBodies, countByMonth, datedEvents, dueLines, readableWork, type DatedEvent, type DueLine } from "#partnership";
import type { Database } from "#store";
import { partnershipTexts, type CalendarData, type CalendarLine } from "#web";
import { bodyAddress } from "./bodies-data.ts";

const texts = partnershipTexts.due;
const PART = 200;
const MOST_YEARS = 6;
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/** What of the calendar is asked for. */
export interface CalendarAsked {
  readonly body: string;
  readonly year: number;
  /** "01" to "12"; undefined for the whole year as a list. */
  readonly month: string | undefined;
  readonly page: number;
  readonly today: string;
}

/** A part of the calendar; undefined for a body that is not there. */
export const calendarData = async (database: Database, asked: CalendarAsked): Promise<CalendarData | undefined> => {
  const { year, month, today, page } = asked;
  const bodies = await allBodies(database, today);
  const body = asked.body === "" ? undefined : bodies.find(({ slug }) => slug === asked.body);
  if (asked.body !== "" && !body) return undefined;
  const ofBody = body ? { bodyIds: [body.id] } : {};
  const days = month === undefined ? { from: `${year}-01-01`, until: `${year}-12-31` } : monthDays(year, month);
  const from = (page - 1) * PART;
  const [counts, due, events, programmes] = await Promise.all([
    countByMonth(database, { on: today, dueFrom: `${year}-01-01`, dueUntil: `${year}-12-31`, ...ofBody }),
    dueLines(database, { on: today, dueFrom: days.from, dueUntil: days.until, ...ofBody }, { from, most: PART }),
    page > 1 ? [] : datedEvents(database, days, { on: today, most: PART, ...ofBody }),
    body ? readableWork(database, body.id, MOST_YEARS) : [],
  ]);
  const href = (more: Readonly<Record<string, string>>): string => addressOf({ ...(body ? { body: body.slug } : {}), ...more });
  const view: Readonly<Record<string, string>> = month === undefined ? { view: "list" } : { month };
  const lines = [...due.lines.map(dueLine), ...events.map((event) => eventLine(event, days.from))];
  return {
    body: body && {
      slug: body.slug,
      name: body.name,
      href: bodyAddress(body),
      programmes: programmes.map((one) => ({ year: one.year, href: `/bodies/${body.slug}/programme/${one.year}` })),
    },
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
    year,
    view: month === undefined ? "list" : "month",
    months: MONTHS.map((one) => ({
      name: monthName(one),
      href: href({ year: String(year), month: one }),
      current: one === month,
      ...countWords(counts.filter((count) => count.month === `${year}-${one}`)),
    })),
    inYear: sumsOf(counts),
    next: lines.length > 0 ? undefined : await nextDay(database, { after: days.until, today, ...ofBody }, href),
    shown: month === undefined ? String(year) : `${monthName(month)} ${year}`,
    lines: lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    listHref: href({ year: String(year), view: "list" }),
    monthHref: href({ year: String(year), month: month ?? today.slice(5, 7) }),
    icsHref: body ? `/bodies/${body.slug}/calendar.ics` : "/calendar.ics",
    beforeHref: href({ year: String(year - 1), ...view }),
    afterHref: href({ year: String(year + 1), ...view }),
    laterHref: page > 1 ? href({ year: String(year), ...view, page: String(page - 1) }) : undefined,
    earlierHref: from + PART < due.total ? href({ year: String(year), ...view, page: String(page + 1) }) : undefined,
  };
};

const addressOf = (parts: Readonly<Record<string, string>>): string => `/calendar?${new URLSearchParams(parts).toString()}`;

const monthName = (month: string): string => MONTH.format(new Date(`2099-${month}-01T00:00:00Z`));

const monthDays = (year: number, month: string) => ({
  from: `${year}-${month}-01`,
  until: new Date(Date.UTC(year, Number(month), 0)).toISOString().slice(0, 10),
});

type Counts = Awaited<ReturnType<typeof countByMonth>>;

const sumsOf = (counts: Counts): CalendarData["inYear"] => {
  const sum = (some: Counts): number => some.reduce((all, { count }) => all + count, 0);
  return { due: sum(counts), late: sum(counts.filter(({ state }) => state === "late")) };
};

const countWords = (counts: Counts): { readonly words: string; readonly late: boolean } => {
  const { due, late } = sumsOf(counts);
  return { words: due === 0 ? "" : texts.calendar.count(due, late), late: late > 0 };
};

/** Where something is due after an empty stretch. */
const nextDay = async (
  database: Database,
  { after, today, ...ofBody }: { readonly after: string; readonly today: string; readonly bodyIds?: readonly string[] },
  href: (more: Readonly<Record<string, string>>) => string,
): Promise<CalendarData["next"]> => {
  const { lines } = await dueLines(database, { on: today, dueFrom: after, ...ofBody }, { from: 0, most: 1 });
  const [first] = lines;
  return first && { on: first.dueOn, href: href({ year: first.dueOn.slice(0, 4), month: first.dueOn.slice(5, 7) }) };
};

/** An obligation as calendars show it. */
export const dueLine = (line: DueLine): CalendarLine => ({
  key: line.id,
  on: line.dueOn,
  until: undefined,
  words: line.ruleName,
  bodyName: line.bodyName,
  bodyHref: `/bodies/${line.bodySlug}`,
  kind: "due",
  state: texts.states[line.state],
  shape: texts.shapes[line.state],
  late: line.state === "late",
  notes: [
    texts.period(line.from, line.until),
    ...(line.needed > 1 ? [texts.noted(line.noted, line.needed)] : []),
    ...(line.state === "met" && line.metOn !== null ? [texts.metOn(line.metOn)] : []),
  ],
});

/** An event as calendars show it. @param first the day from which it is shown */
export const eventLine = (event: DatedEvent, first: string): CalendarLine => ({
  key: event.id,
  on: event.from < first ? first : event.from,
  until: event.until === event.from ? undefined : event.until,
  words: event.words,
  bodyName: event.bodyName,
  bodyHref: event.bodySlug === "" ? undefined : `/bodies/${event.bodySlug}`,
  kind: "event",
  state: texts.eventStates[event.state],
  shape: "",
  late: event.state === "late",
  notes: [event.kind, ...(event.place === "" ? [] : [event.place])],
});
