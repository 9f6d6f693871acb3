import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

export interface EmailAddress {
  readonly id: string;
  readonly address: string;
  readonly confirmedAt: Date | null;
  readonly bouncedAt: Date | null;
  readonly preferred: boolean;
}

export const addressesOf = async (from: Readable, personId: string): Promise<readonly EmailAddress[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.email_address")
    .select(["id", "address", "confirmed_at", "bounced_at", "preferred"])
    .where("person_id", "=", personId)
    .orderBy("preferred", "desc")
    .orderBy("address")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    address: row.address,
    confirmedAt: row.confirmed_at,
    bouncedAt: row.bounced_at,
    preferred: row.preferred,
  }));
};

/** Adds an address that nobody has confirmed yet; false where the person has it already. */
export const insertAddress = async (unit: UnitOfWork, personId: string, address: string): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.email_address")
    .values({ id: unit.newId(), person_id: personId, address, confirmed_at: null, bounced_at: null, added_at: unit.now })
    .onConflict((conflict) => conflict.columns(["person_id", "address"]).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** Takes out an address that is not confirmed; false where it is, or is not there. */
export const deleteUnconfirmed = async (unit: UnitOfWork, personId: string, addressId: string): Promise<boolean> => {
  const { numDeletedRows } = await unit
    .tables<PartnershipTables>()
    .deleteFrom("partnership.email_address")
    .where("id", "=", addressId)
    .where("person_id", "=", personId)
    .where("confirmed_at", "is", null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
