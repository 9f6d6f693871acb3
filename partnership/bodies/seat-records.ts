import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { PartnershipTables } from "../tables.ts";
import { isId } from "./is-id.ts";
import type { Readable } from "./readable.ts";
import type { SeatRule } from "./seat-parameters.ts";

/** A place of a body, with the rule by which it is filled. */
export interface Seat {
  readonly id: string;
  readonly bodyId: string;
  readonly number: number;
  readonly label: string;
  readonly rule: SeatRule;
  /** What a mandate in it lets its holder be. */
  readonly role: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly votes: boolean;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
  readonly version: number;
}

interface SeatRow {
  id: string;
  body_id: string;
  number: number;
  label: string;
  rule: SeatRule;
  role: string;
  parameters: Readonly<Record<string, unknown>>;
  votes: boolean;
  from_on: string | null;
  until_on: string | null;
  source_document: string | null;
  source_place: string;
  version: number;
}

const asSeat = (row: SeatRow): Seat => ({
  id: row.id,
  bodyId: row.body_id,
  number: row.number,
  label: row.label,
  rule: row.rule,
  role: row.role,
  parameters: row.parameters,
  votes: row.votes,
  fromOn: row.from_on,
  untilOn: row.until_on,
  sourceDocument: row.source_document,
  sourcePlace: row.source_place,
  version: row.version,
});

const seatsWhere = async (from: Readable, condition: RawBuilder<unknown>): Promise<readonly Seat[]> => {
  const { rows } =
    await sql<SeatRow>`select s.* from partnership.seat s where ${condition} order by s.number, s.from_on nulls first, s.id`.execute(
      from.tables(),
    );
  return rows.map(asSeat);
};

/** All seats of a body, of all times. */
export const seatsOf = (from: Readable, bodyId: string): Promise<readonly Seat[]> => seatsWhere(from, sql`s.body_id = ${bodyId}`);

export const findSeat = async (from: Readable, id: string): Promise<Seat | undefined> =>
  isId(id) ? (await seatsWhere(from, sql`s.id = ${id}`))[0] : undefined;

/** Every seat that fills itself, also one whose time is over, so that its mandates end. */
export const selfFillingSeats = (from: Readable): Promise<readonly Seat[]> =>
  seatsWhere(from, sql`s.rule in ('role holder', 'ex officio', 'top donor')`);

export const insertSeat = async (unit: UnitOfWork, seat: Seat): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.seat")
    .values({
      id: seat.id,
      body_id: seat.bodyId,
      number: seat.number,
      label: seat.label,
      rule: seat.rule,
      role: seat.role,
      parameters: JSON.stringify(seat.parameters),
      votes: seat.votes,
      from_on: seat.fromOn,
      until_on: seat.untilOn,
      source_document: seat.sourceDocument,
      source_place: seat.sourcePlace,
    })
    .execute();
};

/** What of a seat may change. */
export type SeatChange = Partial<Pick<Seat, "label" | "votes" | "untilOn">>;

/** @throws Problem changed-meanwhile */
export const changeSeat = async (unit: UnitOfWork, before: Seat, change: SeatChange): Promise<Seat> => {
  const after: Seat = { ...before, ...change, version: before.version + 1 };
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.seat")
    .set({ label: after.label, votes: after.votes, until_on: after.untilOn, version: after.version })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "seat", id: before.label });
  return after;
};
