import { sql } from "kysely";
import type { EndAccounts } from "#partnership";
import { endAccountOf } from "../accounts/open-account.ts";

/** Ends every account of an erased person, with their tokens for programmes and the invitations that went to their addresses. */
export const endAccounts: EndAccounts = async (unit, people) => {
  for (const person of people) while (await endAccountOf(unit, person));
  await sql`delete from accounts.access_token where person_id = any(${people}::uuid[])`.execute(unit.tables());
  await sql`delete from accounts.invitation where person_id = any(${people}::uuid[])`.execute(unit.tables());
};
