import { calendarFeedOwner, datedEvents, dueLines, findBodyBySlug, ownItems, rolesHeld, standingOf, type DueQuestion } from "#partnership";
import { calendarPage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../desk/desk-route.ts";
import { calendarData } from "./calendar-data.ts";
import { calendarFile, entryOfDue, entryOfEvent, type CalendarEntry } from "./calendar-ics.ts";
import { dayOf } from "./case-words.ts";
import { pageNumber } from "./page-number.ts";

const texts = partnershipTexts.due.calendar;
const TYPE = "text/calendar; charset=utf-8";
const MOST_ENTRIES = 3_000;
const DAY = 86_400_000;
const DAYS_BACK = 366;
const DAYS_AHEAD = 400;

/** The calendar as a page and as feeds: of everything, of a body, and of one's own by a secret address. */
export const CALENDAR_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "public",
    path: "/calendar",
    answer: async ({ database, query, now }) => {
      const today = dayOf(now);
      const year = yearOf(query("year"), today);
      const month = query("view") === "list" ? undefined : monthOf(query("month"), year, today);
      const data = await calendarData(database, { body: query("body"), year, month, page: pageNumber(query("page")), today });
      return data ? { page: calendarPage(data) } : { nothing: texts.unknown };
    },
  },
  {
    kind: "public",
    path: "/calendar.ics",
    answer: (request) => feed(request, {}, texts.feedName(request.frame.siteName)),
  },
  {
    kind: "public",
    path: "/bodies/:slug/calendar.ics",
    answer: async (request) => {
      const body = await findBodyBySlug(request.database, request.part("slug"), dayOf(request.now));
      if (!body) return { nothing: texts.unknown };
      return feed(request, { bodyIds: [body.id] }, texts.feedOfBody(request.frame.siteName, body.name));
    },
  },
  { kind: "public", path: "/calendar/:file", answer: (request) => ownFeed(request) },
];

const yearOf = (text: string, today: string): number => {
  const year = Number.parseInt(text, 10);
  return year >= 1900 && year <= 2200 ? year : Number(today.slice(0, 4));
};

const monthOf = (text: string, year: number, today: string): string => {
  if (/^(0[1-9]|1[0-2])$/.test(text)) return text;
  return String(year) === today.slice(0, 4) ? today.slice(5, 7) : "01";
};

const days = (now: Date) => ({
  from: dayOf(new Date(now.getTime() - DAYS_BACK * DAY)),
  until: dayOf(new Date(now.getTime() + DAYS_AHEAD * DAY)),
});

const feed = async (request: PartnershipRequest, which: Pick<DueQuestion, "bodyIds">, name: string): Promise<PartnershipAnswer> => {
  const { database, now } = request;
  const shown = days(now);
  const on = dayOf(now);
  const [{ lines }, events] = await Promise.all([
    dueLines(database, { on, dueFrom: shown.from, dueUntil: shown.until, ...which }, { from: 0, most: MOST_ENTRIES }),
    datedEvents(database, shown, { on, most: MOST_ENTRIES, ...which }),
  ]);
  return answerFile(request, [...lines.map(entryOfDue), ...events.map(entryOfEvent)], name);
};

/** What somebody has to do, for whoever has the secret address; everybody else learns nothing. */
const ownFeed = async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
  const { database, now, part, frame } = request;
  const secret = /^([\w-]{20,60})\.ics$/.exec(part("file"))?.[1];
  const personId = secret === undefined ? undefined : await calendarFeedOwner(database, secret);
  if (personId === undefined) return { nothing: texts.unknown };
  const standing = await standingOf(database, personId, now);
  const shown = days(now);
  const question: DueQuestion = { on: dayOf(now), responsible: rolesHeld(standing), dueFrom: shown.from, dueUntil: shown.until };
  const [{ lines }, items] = await Promise.all([
    dueLines(database, { ...question, states: ["late", "due", "not yet due"] }, { from: 0, most: MOST_ENTRIES }),
    ownItems(database, personId),
  ]);
  const own = items.map(({ id, kind, words, href, dueOn }): CalendarEntry => ({
    uid: `${id}@${kind.replaceAll(" ", "-")}.knomad`,
    from: dueOn,
    until: dueOn,
    summary: words,
    description: kind,
    href,
  }));
  return answerFile(
    request,
    [...lines.map((line) => ({ ...entryOfDue(line), href: `/desk/due/${line.id}` })), ...own],
    texts.ownFeed(frame.siteName),
  );
};

const answerFile = ({ frame, now }: PartnershipRequest, entries: readonly CalendarEntry[], name: string): PartnershipAnswer => ({
  file: calendarFile(entries, { name, address: frame.address, now }),
  type: TYPE,
});
