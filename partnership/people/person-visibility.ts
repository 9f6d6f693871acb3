import { sql } from "kysely";
import { can, THE_PROGRAMME, type Subject } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import type { Readable } from "../bodies/readable.ts";

/**
 * What permissions ask of a person's record: whose it is, and the bodies in which they hold a mandate now, with those above. A nomination
 * alone shows nothing more of a person to whoever nominated them.
 */
export const subjectOfPerson = async (from: Readable, personId: string, now: Date): Promise<Subject> => {
  const day = now.toISOString().slice(0, 10);
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select b.id, b.parent_id from partnership.mandate m join partnership.body b on b.id = m.body_id
      where m.person_id = ${personId} and m.state = 'active' and (m.from_on is null or m.from_on <= ${day})
        and (m.until_on is null or m.until_on >= ${day}) and (m.ended_at is null or m.ended_at > ${now})
      union
      select b.id, b.parent_id from partnership.body b join above on b.id = above.parent_id
    )
    select id from above`.execute(from.tables());
  return { bodies: rows.map(({ id }) => id), ownerId: personId };
};

/** Whether somebody sees a person's e-mail addresses: that person, or whoever may see private details of people of theirs. */
export const seesAddresses = (standing: Standing, subject: Subject): boolean =>
  isOwner(standing, subject) || can(standing, "see-private-details", subject).allowed;

/** Whether somebody sees ties of family and the like: the persons they are between, management and auditors; no chair does. */
export const seesPrivateTies = (standing: Standing, subject: Subject): boolean =>
  isOwner(standing, subject) || can(standing, "see-private-details", THE_PROGRAMME).allowed;

const isOwner = ({ personId }: Standing, { ownerId }: Subject): boolean => personId !== undefined && personId === ownerId;
