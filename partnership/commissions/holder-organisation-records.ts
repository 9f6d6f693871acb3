import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";

/** An organisation that somebody may act for. */
export interface OwnOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** How somebody has to belong to an organisation to apply for it, or hold a commission for it. */
const ACTS_FOR: readonly string[] = ["employed by", "seconded to", "member of"];

/** Organisations that somebody has such a tie to on a day, by name. */
export const organisationsActedFor = async (from: Readable, personId: string, day: string): Promise<readonly OwnOrganisation[]> => {
  const { rows } = await sql<OwnOrganisation>`
    select distinct o.id, o.slug, o.name from partnership.tie t join partnership.organisation o on o.id = t.organisation_id and o.state = 'active'
    where t.person_id = ${personId} and t.kind = any(${ACTS_FOR})
      and (t.from_on is null or t.from_on <= ${day}) and (t.until_on is null or t.until_on >= ${day})
    order by o.name, o.id`.execute(from.tables());
  return rows;
};

/** An organisation of the directory by the last part of its address. */
export const organisationToHold = async (from: Readable, slug: string): Promise<OwnOrganisation | undefined> => {
  const { rows } = await sql<OwnOrganisation>`
    select o.id, o.slug, o.name from partnership.organisation o where o.slug = ${slug} and o.state = 'active'`.execute(from.tables());
  return rows[0];
};
