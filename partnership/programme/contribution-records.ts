import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { Contribution } from "./programme-records.ts";

/** A contribution as it was noted, with what became of it. */
export interface NotedContribution extends Contribution {
  /** The contribution that this row reverses. */
  readonly reverses: string | null;
  /** From when on another row reverses this one. */
  readonly reversedOn: string | null;
}

/** Every row there ever was, reversals among them, the newest first. */
export const notedContributions = async (from: Readable): Promise<readonly NotedContribution[]> => {
  const { rows } = await sql<NotedContribution>`
    select c.id, c.organisation_id as "organisationId", o.name as organisation, c.amount_minor as "amountMinor", c.currency, c.declared_on as "declaredOn",
      c.words, c.source_document as "sourceDocument", c.source_place as "sourcePlace", c.version, c.reverses, r.declared_on as "reversedOn"
    from partnership.declared_contribution c
    join partnership.organisation o on o.id = c.organisation_id
    left join partnership.declared_contribution r on r.reverses = c.id
    order by c.declared_on desc nulls last, o.sort_name, c.id`.execute(from.tables());
  return rows;
};

export const findContribution = async (from: Readable, id: string): Promise<NotedContribution | undefined> =>
  isId(id) ? (await notedContributions(from)).find((one) => one.id === id) : undefined;

interface ContributionRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly amount_minor: number;
  readonly currency: string;
  readonly declared_on: string | null;
  readonly reverses?: string;
  readonly words: string;
  readonly source_document: string | null;
  readonly source_place: string;
}

export const insertContribution = (unit: UnitOfWork, row: ContributionRow): Promise<unknown> =>
  unit.tables<PartnershipTables>().insertInto("partnership.declared_contribution").values(row).execute();
