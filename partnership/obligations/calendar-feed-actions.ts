import { createHash } from "node:crypto";
import { inOneUnit } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { AtDesk } from "../desk/desk-actions.ts";
import type { PartnershipTables } from "../tables.ts";

const SECRET_BYTES = 24;

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Gives somebody's own calendar an address with a new secret, which is shown this once; the address before it opens nothing any more. */
export const openCalendarFeed = async ({ database, actor, surroundings, personId }: AtDesk): Promise<string> => {
  const secret = Buffer.from(surroundings.randomBytes(SECRET_BYTES)).toString("base64url");
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const made = { hash: hashOf(secret), made_at: unit.now };
    await unit
      .tables<PartnershipTables>()
      .insertInto("partnership.calendar_feed")
      .values({ person_id: personId, ...made })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(made))
      .execute();
    unit.log({ action: "open-calendar-feed", objectKind: "person", object: personId });
  });
  return secret;
};

/** Closes the address of somebody's own calendar; nothing happens where there is none. */
export const closeCalendarFeed = ({ database, actor, surroundings, personId }: AtDesk): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { numDeletedRows } = await unit
      .tables<PartnershipTables>()
      .deleteFrom("partnership.calendar_feed")
      .where("person_id", "=", personId)
      .executeTakeFirst();
    if (numDeletedRows > 0n) unit.log({ action: "close-calendar-feed", objectKind: "person", object: personId });
  });

/** Since when somebody's own calendar has an address; null where it has none. */
export const calendarFeedSince = async (from: Readable, personId: string): Promise<Date | null> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.calendar_feed")
    .select("made_at")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.made_at ?? null;
};

/** Whose calendar a secret opens; undefined for none. */
export const calendarFeedOwner = async (from: Readable, secret: string): Promise<string | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.calendar_feed as f")
    .innerJoin("partnership.person as p", "p.id", "f.person_id")
    .select("f.person_id")
    .where("f.hash", "=", hashOf(secret))
    .where("p.state", "=", "active")
    .executeTakeFirst();
  return row?.person_id;
};
