import { sql } from "kysely";
import type { RecordSupplier, SuppliedRecord } from "./record-supplier.ts";

/** Events that are part of the programme's record, as meetings that were held. */
export const pastEvents: RecordSupplier = async (from, { kinds, since }) => {
  const { rows } = await sql<{ id: string; kind: string; name: string; body_id: string; from_on: string; until_on: string }>`
    select id, kind, name, body_id, from_on, coalesce(until_on, from_on) as until_on from partnership.past_event
    where body_id is not null and kind = any(${kinds}) and from_on >= ${since}`.execute(from.tables());
  return rows.map(({ id, kind, name, body_id, from_on, until_on }): SuppliedRecord => ({
    bodyId: body_id,
    kind,
    recordKind: "past event",
    record: id,
    words: name,
    days: { from: from_on, until: until_on },
  }));
};
