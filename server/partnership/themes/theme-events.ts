import { datedEvents } from "#partnership";
import type { Database } from "#store";
import { partnershipTexts, type ThemeData, type ThemeGroup } from "#web";
import type { askedDay } from "../as-of.ts";
import { eventLine } from "../calendar-data.ts";

const SHOWN = 5;
const MOST = 200;
const FIRST = "1900-01-01";
const LAST = "2200-12-31";

/** Events and planned work of those who work on a theme, around a day; what was planned then is only known for today. */
export const themeEvents = async (
  database: Database,
  bodyIds: readonly string[],
  groups: readonly ThemeGroup[],
  { on, today }: ReturnType<typeof askedDay>,
): Promise<ThemeData["events"]> => {
  const all = await datedEvents(database, { from: FIRST, until: LAST }, { on, bodyIds, most: MOST });
  const known = today ? all : all.filter(({ state, from }) => state === "held" && from <= on);
  const coming = known.filter(({ until }) => until >= on).slice(0, SHOWN);
  const past = known.filter(({ until }) => until < on).slice(-SHOWN);
  const line = (event: (typeof all)[number]) => eventLine(event, event.from);
  return {
    coming: coming.map(line),
    past: past.toReversed().map(line),
    calendars: groups.map(({ name, slug }) => ({
      text: partnershipTexts.themes.calendarOf(name),
      href: `/calendar?${new URLSearchParams({ body: slug, view: "list" }).toString()}`,
    })),
  };
};
