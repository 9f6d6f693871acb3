import { sql, type RawBuilder } from "kysely";
import { namesOn } from "../bodies/body-records.ts";
import type { BodyKind } from "../bodies/body-kinds.ts";
import type { Readable } from "../bodies/readable.ts";

/** A body as pages of people name it. */
export interface BodyLabel {
  readonly id: string;
  readonly slug: string;
  readonly kind: BodyKind;
  readonly name: string;
}

/** Some bodies with their names of a day, by id. */
export const bodyLabels = async (from: Readable, ids: readonly string[], day: string): Promise<ReadonlyMap<string, BodyLabel>> =>
  ids.length === 0 ? new Map() : new Map((await labelsWhere(from, sql`b.id = any(${ids}::uuid[])`, day)).map((label) => [label.id, label]));

/** Bodies of a day to choose from: all that are open, or those of some kinds. */
export const openBodies = (from: Readable, day: string, kinds?: readonly BodyKind[]): Promise<readonly BodyLabel[]> =>
  labelsWhere(
    from,
    sql`(b.closed_on is null or b.closed_on >= ${day}) and ${kinds === undefined ? sql`true` : sql`b.kind = any(${kinds})`}`,
    day,
  );

/** Bodies of an organisation. */
export const bodiesOfOrganisation = (from: Readable, organisationId: string, day: string): Promise<readonly BodyLabel[]> =>
  labelsWhere(from, sql`b.organisation_id = ${organisationId}`, day);

const labelsWhere = async (from: Readable, condition: RawBuilder<unknown>, day: string): Promise<readonly BodyLabel[]> => {
  const { rows } = await sql<BodyLabel>`
    select b.id, b.slug, b.kind, coalesce(named.name, b.slug) as name
    from partnership.body b left join ${namesOn(day)} named on named.body_id = b.id where ${condition}
    order by name, b.id`.execute(from.tables());
  return rows;
};
