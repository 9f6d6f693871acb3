import { createHmac, timingSafeEqual } from "node:crypto";
import { inOneUnit, type Database, type Surroundings } from "#store";
import { stopReminders } from "./mail-records.ts";

/** Where mails to a person are stopped without signing in; signed, so that nobody stops another's. */
export const stopPath = (key: Uint8Array, personId: string): string => `/mail/stop?person=${personId}&sign=${signatureOf(key, personId)}`;

export const isSigned = (key: Uint8Array, personId: string, signature: string): boolean => {
  const expected = Buffer.from(signatureOf(key, personId));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Sends a person no more reminders; done twice it changes nothing. */
export const stopMails = (database: Database, surroundings: Surroundings, personId: string): Promise<void> =>
  inOneUnit(database, { kind: "person", id: personId }, surroundings, async (unit) => {
    if (await stopReminders(unit, personId))
      unit.log({ action: "stop-mails", objectKind: "person", object: personId, after: { reminders: "none" } });
  });

const signatureOf = (key: Uint8Array, personId: string): string =>
  createHmac("sha256", key).update(`stop mails to ${personId}`).digest("base64url");
