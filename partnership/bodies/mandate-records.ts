import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { PartnershipTables } from "../tables.ts";
import type { BodiesTables } from "./bodies-tables.ts";
import { isId } from "./is-id.ts";
import type { Term } from "./mandate-terms.ts";
import type { Readable } from "./readable.ts";

type Row = BodiesTables["partnership.mandate"];
export type MandateState = Row["state"];
export type MandateBasis = Row["basis"];

/** Who holds a mandate. A quoted holder is a name in a document, never an account. */
export type Holder =
  | { readonly kind: "person"; readonly id: string; readonly name: string; readonly slug: string; readonly listed: boolean }
  | { readonly kind: "organisation"; readonly id: string; readonly name: string; readonly slug: string }
  | { readonly kind: "quoted"; readonly id: string; readonly name: string };

export interface Mandate extends Term {
  readonly id: string;
  readonly bodyId: string;
  readonly seatId: string | null;
  readonly role: string;
  readonly holder: Holder;
  readonly state: MandateState;
  readonly endReason: string;
  readonly basis: MandateBasis;
  readonly basisMandate: string | null;
  readonly decisionId: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly grantWords: string;
  readonly fictitious: boolean;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
  readonly version: number;
}

interface MandateRow {
  id: string;
  body_id: string;
  seat_id: string | null;
  role: string;
  person_id: string | null;
  organisation_id: string | null;
  quoted_holder: string | null;
  state: MandateState;
  from_on: string | null;
  until_on: string | null;
  ended_at: Date | null;
  end_reason: string;
  basis: MandateBasis;
  basis_mandate: string | null;
  decision_id: string | null;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  grant_words: string;
  fictitious: boolean;
  source_document: string | null;
  source_place: string;
  version: number;
  person_name: string | null;
  person_slug: string | null;
  person_listed: boolean | null;
  organisation_name: string | null;
  organisation_slug: string | null;
}

const holderOf = (row: MandateRow): Holder => {
  if (row.person_id !== null)
    return {
      kind: "person",
      id: row.person_id,
      name: row.person_name ?? "",
      slug: row.person_slug ?? "",
      listed: row.person_listed ?? false,
    };
  if (row.organisation_id !== null)
    return { kind: "organisation", id: row.organisation_id, name: row.organisation_name ?? "", slug: row.organisation_slug ?? "" };
  const name = row.quoted_holder ?? "";
  return { kind: "quoted", id: name, name };
};

const asMandate = (row: MandateRow): Mandate => ({
  id: row.id,
  bodyId: row.body_id,
  seatId: row.seat_id,
  role: row.role,
  holder: holderOf(row),
  state: row.state,
  fromOn: row.from_on,
  untilOn: row.until_on,
  endedAt: row.ended_at,
  endReason: row.end_reason,
  basis: row.basis,
  basisMandate: row.basis_mandate,
  decisionId: row.decision_id,
  confirmedBy: row.confirmed_by,
  confirmedAt: row.confirmed_at,
  grantWords: row.grant_words,
  fictitious: row.fictitious,
  sourceDocument: row.source_document,
  sourcePlace: row.source_place,
  version: row.version,
});

/** Mandates that fit a condition over `m`, the oldest first. */
const mandatesWhere = async (from: Readable, condition: RawBuilder<unknown>): Promise<readonly Mandate[]> => {
  const { rows } = await sql<MandateRow>`
    select m.*, p.display_name as person_name, p.slug as person_slug, (p.listed and p.state = 'active') as person_listed,
      o.name as organisation_name, o.slug as organisation_slug
    from partnership.mandate m
    left join partnership.person p on p.id = m.person_id
    left join partnership.organisation o on o.id = m.organisation_id
    where ${condition}
    order by m.from_on nulls first, m.ended_at nulls last, m.id`.execute(from.tables());
  return rows.map(asMandate);
};

export const findMandate = async (from: Readable, id: string): Promise<Mandate | undefined> =>
  isId(id) ? (await mandatesWhere(from, sql`m.id = ${id}`))[0] : undefined;

/** All mandates of a body, of all times and states. */
export const mandatesOf = (from: Readable, bodyId: string): Promise<readonly Mandate[]> => mandatesWhere(from, sql`m.body_id = ${bodyId}`);

/** Mandates that rest on another. */
export const mandatesResting = (from: Readable, basisMandate: string): Promise<readonly Mandate[]> =>
  mandatesWhere(from, sql`m.basis_mandate = ${basisMandate}`);

/** Mandates of several seats. */
export const mandatesOfSeats = (from: Readable, seatIds: readonly string[]): Promise<readonly Mandate[]> =>
  mandatesWhere(from, sql`m.seat_id = any(${seatIds}::uuid[])`);

/** Mandates that were ever active in a role of some bodies. */
export const mandatesOfRoles = (from: Readable, bodyIds: readonly string[]): Promise<readonly Mandate[]> =>
  mandatesWhere(from, sql`m.body_id = any(${bodyIds}::uuid[]) and m.state = 'active'`);

/** Mandates that wait for a referral or a confirmation. */
export const waitingMandates = (from: Readable): Promise<readonly Mandate[]> =>
  mandatesWhere(from, sql`m.state in ('nominated', 'awaiting confirmation') and m.ended_at is null`);

/** Reference of the case in which leading members refer a nominee; undefined where none was opened. */
export const referralReference = async (from: Readable, mandateId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ reference: string }>`
    select reference from partnership.case_file where subject_kind = 'mandate' and subject = ${mandateId} and kind = 'referral'
    order by opened_at desc limit 1`.execute(from.tables());
  return rows[0]?.reference;
};

/**
 * Holds back every other change of mandates in these bodies until the unit of work is done, so that what is checked stays true. Bodies are
 * taken in one order, so that two actions do not wait for each other. Looking alone writes nothing, as a lock on rows would.
 */
export const lockBodies = (unit: UnitOfWork, bodyIds: readonly string[]): Promise<void> => lock(unit, "body", bodyIds);

/** The same for a person, who might be given two mandates that exclude each other at the same time. */
export const lockPerson = (unit: UnitOfWork, personId: string): Promise<void> => lock(unit, "mandates of person", [personId]);

const lock = async (unit: UnitOfWork, what: string, ids: readonly string[]): Promise<void> => {
  for (const id of ids.toSorted()) await sql`select pg_advisory_xact_lock(hashtextextended(${`${what} ${id}`}, 0))`.execute(unit.tables());
};

/** Adds a mandate. The holder's name is told by its row. */
export const insertMandate = async (unit: UnitOfWork, mandate: Mandate): Promise<void> => {
  const { holder } = mandate;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.mandate")
    .values({
      id: mandate.id,
      body_id: mandate.bodyId,
      seat_id: mandate.seatId,
      role: mandate.role,
      person_id: holder.kind === "person" ? holder.id : null,
      organisation_id: holder.kind === "organisation" ? holder.id : null,
      quoted_holder: holder.kind === "quoted" ? holder.name : null,
      state: mandate.state,
      from_on: mandate.fromOn,
      until_on: mandate.untilOn,
      ended_at: mandate.endedAt,
      end_reason: mandate.endReason,
      basis: mandate.basis,
      basis_mandate: mandate.basisMandate,
      decision_id: mandate.decisionId,
      confirmed_by: mandate.confirmedBy,
      confirmed_at: mandate.confirmedAt,
      grant_words: mandate.grantWords,
      fictitious: mandate.fictitious,
      source_document: mandate.sourceDocument,
      source_place: mandate.sourcePlace,
    })
    .execute();
};

/** What of a mandate may change. */
export type MandateChange = Partial<
  Pick<Mandate, "state" | "basis" | "untilOn" | "endedAt" | "endReason" | "decisionId" | "confirmedBy" | "confirmedAt" | "grantWords">
>;

/**
 * Changes a mandate as it was read.
 * @returns it as it is now
 * @throws Problem changed-meanwhile
 */
export const changeMandate = async (unit: UnitOfWork, before: Mandate, change: MandateChange): Promise<Mandate> => {
  const after: Mandate = { ...before, ...change, version: before.version + 1 };
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.mandate")
    .set({
      state: after.state,
      basis: after.basis,
      until_on: after.untilOn,
      ended_at: after.endedAt,
      end_reason: after.endReason,
      decision_id: after.decisionId,
      confirmed_by: after.confirmedBy,
      confirmed_at: after.confirmedAt,
      grant_words: after.grantWords,
      version: after.version,
    })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "mandate", id: before.id });
  return after;
};
