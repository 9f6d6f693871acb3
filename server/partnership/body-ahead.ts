import { dueLines, readableWork, type Body, type DueState } from "#partnership";
import type { Database } from "#store";
import type { BodyAhead } from "#web";
import type { askedDay } from "./as-of.ts";
import { dueLine } from "./calendar-data.ts";

const MOST_DUE = 3;
const MOST_YEARS = 6;
const NOTHING: Awaited<ReturnType<typeof dueLines>> = { lines: [], total: 0 };

/** What a body owes next and has planned, with ways to the rest; for a day that is past or to come only the ways. */
export const bodyAhead = async (
  database: Database,
  { id, slug }: Pick<Body, "id" | "slug">,
  { on, today }: ReturnType<typeof askedDay>,
): Promise<BodyAhead> => {
  const dueIn = (states: readonly DueState[], most: number): ReturnType<typeof dueLines> | typeof NOTHING =>
    today ? dueLines(database, { on, bodyIds: [id], states }, { from: 0, most }) : NOTHING;
  const [next, late, programmes] = await Promise.all([
    dueIn(["due", "not yet due"], MOST_DUE),
    dueIn(["late"], 1),
    readableWork(database, id, MOST_YEARS),
  ]);
  const [oldest] = late.lines;
  return {
    lines: next.lines.map(dueLine),
    late: oldest && {
      count: late.total,
      since: oldest.dueOn,
      href: `/calendar?body=${encodeURIComponent(slug)}&year=${oldest.dueOn.slice(0, 4)}&view=list`,
    },
    calendarHref: `/calendar?body=${encodeURIComponent(slug)}&view=list`,
    icsHref: `/bodies/${slug}/calendar.ics`,
    programmes: programmes.map(({ year }) => ({ year, href: `/bodies/${slug}/programme/${year}` })),
  };
};
