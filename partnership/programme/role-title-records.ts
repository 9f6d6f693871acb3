import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";

/** What roles are called on a day: the title that a setting gives, the newest where there are several; else the role itself. */
export const roleTitles = async (from: Readable, day: string): Promise<(role: string) => string> => {
  const { rows } = await sql<{ role: string; title: string }>`
    select distinct on (value ->> 'role') value ->> 'role' as role, value ->> 'title' as title from partnership.setting
    where key = 'title of a role' and (from_on is null or from_on <= ${day}) and (until_on is null or until_on >= ${day})
    order by value ->> 'role', from_on desc nulls last, id`.execute(from.tables());
  const titles = new Map(rows.map(({ role, title }) => [role, title]));
  return (role) => titles.get(role) ?? role;
};
