import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import { applicationReceiptKey } from "./confirm-application.ts";
import type { CommissionsTables } from "./commissions-tables.ts";

type Rows = CommissionsTables["partnership.commission_application"];

/** Somebody's wish to hold a commission. Where they are reached is for those who choose alone. */
export interface Application {
  readonly id: string;
  readonly commissionId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly words: string;
  readonly state: Rows["state"];
  readonly reasons: string;
  readonly at: Date;
  readonly settledAt: Date | null;
  /** The organisation that they apply for; null for who applies alone. */
  readonly organisationId: string | null;
  /** The same as somebody without a record wrote it; "" where they wrote none. */
  readonly organisationWords: string;
  /** A link that was sent there was followed: mails may go there. */
  readonly confirmed: boolean;
  readonly version: number;
}

const COLUMNS: RawBuilder<unknown> = sql`a.id, a.commission_id as "commissionId", a.person_id as "personId", a.name, a.address, a.words, a.state,
  a.reasons, a.at, a.settled_at as "settledAt", a.organisation_id as "organisationId", a.organisation_words as "organisationWords",
  a.confirmed_at is not null as confirmed, a.version`;

/** Everybody who applied for a commission, in the order in which they did. */
export const applicationsOf = async (from: Readable, commissionId: string): Promise<readonly Application[]> => {
  const { rows } = await sql<Application>`
    select ${COLUMNS} from partnership.commission_application a where a.commission_id = ${commissionId} order by a.at, a.id`.execute(
    from.tables(),
  );
  return rows;
};

export const findApplication = async (
  from: Readable,
  key: { readonly id: string } | { readonly secretHash: string },
): Promise<Application | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const wanted = "id" in key ? sql`a.id = ${key.id}` : sql`a.secret_hash = ${key.secretHash}`;
  const { rows } = await sql<Application>`select ${COLUMNS} from partnership.commission_application a where ${wanted}`.execute(
    from.tables(),
  );
  return rows[0];
};

/** An application with the commission it is for, to whoever sent it. */
export interface OwnApplication extends Application {
  readonly title: string;
  readonly slug: string;
  readonly callUntil: string | null;
}

export const applicationsBy = async (from: Readable, personId: string): Promise<readonly OwnApplication[]> => {
  const { rows } = await sql<OwnApplication>`
    select ${COLUMNS}, k.title, k.slug, k.call_until as "callUntil"
    from partnership.commission_application a join partnership.commission k on k.id = a.commission_id
    where a.person_id = ${personId} order by a.at desc, a.id limit 200`.execute(from.tables());
  return rows;
};

type Sent = "id" | "commissionId" | "personId" | "name" | "address" | "words" | "organisationId" | "organisationWords";

export interface NewApplication extends Pick<Application, Sent> {
  readonly secretHash: string | null;
}

export const insertApplication = async (unit: UnitOfWork, application: NewApplication): Promise<void> => {
  const { id, commissionId, personId, name, address, words, organisationId, organisationWords, secretHash } = application;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.commission_application")
    .values({
      ...{ id, name, address, words, commission_id: commissionId, person_id: personId, secret_hash: secretHash },
      ...{ organisation_id: organisationId, organisation_words: organisationWords },
      ...{ state: "received", at: unit.now, settled_at: null },
    })
    .execute();
};

/** @throws Problem changed-meanwhile */
export const updateApplication = async (
  unit: UnitOfWork,
  { id, version }: Pick<Application, "id" | "version">,
  change: Partial<Pick<Rows, "person_id" | "state" | "settled_at">> & { readonly organisation_id?: string | null } & {
    readonly reasons?: string;
  },
): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.commission_application")
    .set({ ...change, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "application", id });
};

/** The choice is done: whoever was chosen stays so where it came to something, the others are told that they were not. */
export const settleApplications = async (
  unit: UnitOfWork,
  commissionId: string,
  outcome: "the chosen one holds it" | "nobody holds it",
): Promise<readonly Application[]> => {
  const chosen = outcome === "nobody holds it" ? sql`'not chosen'` : sql`case when a.state = 'chosen' then 'chosen' else 'not chosen' end`;
  const { rows } = await sql<Application>`
    update partnership.commission_application a set state = ${chosen}, settled_at = ${unit.now}, version = version + 1
    where a.commission_id = ${commissionId} and a.state in ('received', 'chosen') returning ${COLUMNS}`.execute(unit.tables());
  return rows;
};

/** Takes back who was chosen before, for another choice. */
export const unchoose = async (unit: UnitOfWork, commissionId: string): Promise<void> => {
  await sql`
    update partnership.commission_application set state = 'received', reasons = '', version = version + 1
    where commission_id = ${commissionId} and state = 'chosen'`.execute(unit.tables());
};

/**
 * Forgets whoever applied without a record and was settled before a moment: address and words, the name of those who were not chosen, and mails
 * that went there. Of those with a record only where they are reached.
 */
export const forgetApplicantsBefore = async (unit: UnitOfWork, moment: Date, name: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    update partnership.commission_application set address = null, secret_hash = null, confirmed_at = null,
      organisation_words = case when person_id is null then '' else organisation_words end,
      name = case when person_id is null then ${name} else name end, words = case when person_id is null then '' else words end,
      version = version + 1
    where settled_at < ${moment} and (address is not null or secret_hash is not null) returning id`.execute(unit.tables());
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await sql`delete from store.job where queue = 'send-mail' and state in ('done', 'dead')
      and exists (select 1 from unnest(${ids}::text[]) as id
        where starts_with(key, ${applicationReceiptKey("")} || id) or starts_with(key, 'application ' || id))`.execute(unit.tables());
  return ids;
};

/** Persons whom a commission concerns: whoever applied or holds it. */
export const concernedBy = async (from: Readable, commissionId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select holder_id as id from partnership.commission where id = ${commissionId} and holder_id is not null
    union select person_id from partnership.commission_application where commission_id = ${commissionId} and person_id is not null`.execute(
    from.tables(),
  );
  return rows.map(({ id }) => id);
};
