import { freeSlug, plainName, type PartnershipTables } from "#partnership";
import type { Database, UnitOfWork } from "#store";

/** Adds the record of somebody who opens an account. */
export const insertPerson = async (unit: UnitOfWork, name: string): Promise<string> => {
  const id = unit.newId();
  const slug = await freeSlug(unit, "person", name);
  const person = { id, slug, display_name: name, sort_name: plainName(name) || name, created_at: unit.now };
  await unit.tables<PartnershipTables>().insertInto("partnership.person").values(person).execute();
  return id;
};

export interface PersonAddress {
  readonly id: string;
  readonly address: string;
  readonly confirmed: boolean;
  readonly bounced: boolean;
  readonly preferred: boolean;
}

export const addressesOf = async (database: Pick<Database, "tables">, personId: string): Promise<readonly PersonAddress[]> => {
  const rows = await database
    .tables<PartnershipTables>()
    .selectFrom("partnership.email_address")
    .select(["id", "address", "confirmed_at", "bounced_at", "preferred"])
    .where("person_id", "=", personId)
    .orderBy("preferred", "desc")
    .orderBy("address")
    .execute();
  return rows.map(({ id, address, confirmed_at, bounced_at, preferred }) => ({
    id,
    address,
    confirmed: confirmed_at !== null,
    bounced: bounced_at !== null,
    preferred,
  }));
};

/** Adds an address to a person, or finds the one that is there; confirmed and, as their first, preferred. */
export const keepAddress = async (unit: UnitOfWork, personId: string, address: string, confirmed: boolean): Promise<string> => {
  const tables = unit.tables<PartnershipTables>();
  const there = await tables
    .selectFrom("partnership.email_address")
    .select(["id"])
    .where("person_id", "=", personId)
    .where("address", "=", address)
    .executeTakeFirst();
  const id = there?.id ?? unit.newId();
  if (!there) {
    const row = { id, person_id: personId, address, confirmed_at: null, bounced_at: null, added_at: unit.now };
    await tables.insertInto("partnership.email_address").values(row).execute();
  }
  if (confirmed) await confirmAddress(unit, id, personId);
  return id;
};

/** Marks an address as confirmed; the first confirmed one is preferred. */
export const confirmAddress = async (unit: UnitOfWork, emailId: string, personId: string): Promise<void> => {
  const tables = unit.tables<PartnershipTables>();
  await tables
    .updateTable("partnership.email_address")
    .set({ confirmed_at: unit.now, bounced_at: null })
    .where("id", "=", emailId)
    .execute();
  const preferred = await tables
    .selectFrom("partnership.email_address")
    .select("id")
    .where("person_id", "=", personId)
    .where("preferred", "=", true)
    .executeTakeFirst();
  if (!preferred) await tables.updateTable("partnership.email_address").set({ preferred: true }).where("id", "=", emailId).execute();
};

export const preferAddress = async (unit: UnitOfWork, emailId: string, personId: string): Promise<void> => {
  const tables = unit.tables<PartnershipTables>();
  await tables.updateTable("partnership.email_address").set({ preferred: false }).where("person_id", "=", personId).execute();
  await tables
    .updateTable("partnership.email_address")
    .set({ preferred: true })
    .where("id", "=", emailId)
    .where("person_id", "=", personId)
    .execute();
};

export const removeAddress = async (unit: UnitOfWork, emailId: string, personId: string): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .deleteFrom("partnership.email_address")
    .where("id", "=", emailId)
    .where("person_id", "=", personId)
    .execute();
};

export interface NamedPerson {
  readonly name: string;
  readonly version: number;
  readonly orcid: string | null;
}

export const findPerson = async (database: Pick<Database, "tables">, personId: string): Promise<NamedPerson | undefined> => {
  const row = await database
    .tables<PartnershipTables>()
    .selectFrom("partnership.person")
    .select(["display_name", "version", "orcid"])
    .where("id", "=", personId)
    .where("state", "=", "active")
    .executeTakeFirst();
  return row && { name: row.display_name, version: row.version, orcid: row.orcid };
};

/** Renames a person whose record nobody changed meanwhile; false when somebody did. */
export const renamePerson = async (unit: UnitOfWork, personId: string, name: string, version: number): Promise<boolean> => {
  const changed = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.person")
    .set({ display_name: name, sort_name: plainName(name) || name, version: version + 1 })
    .where("id", "=", personId)
    .where("version", "=", version)
    .where("state", "=", "active")
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
};

/** Notes a proved ORCID iD; false where it stands on another person's record. */
export const keepOrcid = async (unit: UnitOfWork, personId: string, orcid: string): Promise<boolean> => {
  const tables = unit.tables<PartnershipTables>();
  const other = await tables
    .selectFrom("partnership.person")
    .select("id")
    .where("orcid", "=", orcid)
    .where("id", "<>", personId)
    .executeTakeFirst();
  if (other) return false;
  await tables
    .updateTable("partnership.person")
    .set(({ eb }) => ({ orcid, version: eb("version", "+", 1) }))
    .where("id", "=", personId)
    .execute();
  return true;
};
