import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { IS_PUBLIC } from "../commissions/commission-list-records.ts";
import { linksOfFigure } from "./chain-figure-records.ts";
import { PUBLIC_WORK } from "./chain-link-records.ts";
import { figureId, readFigureId, type ChainKind, type ChainThing } from "./chain-shape.ts";

type RecordKind = Exclude<ChainKind, "figure">;

/** Public records of each kind by the last part of their address, or by their number. */
const FOUND: Readonly<Record<RecordKind, (key: string, reference: string) => RawBuilder<unknown>>> = {
  gap: (key, reference) =>
    sql`select g.id::text as id from partnership.knowledge_gap g where g.public and (g.slug = ${key} or g.reference = ${reference})`,
  commission: (key, reference) =>
    sql`select k.id::text as id from partnership.commission k where ${IS_PUBLIC} and (k.slug = ${key} or k.reference = ${reference})`,
  work: (key, reference) =>
    sql`select w.id::text as id from partnership.work w where ${PUBLIC_WORK} and w.public_version is not null
      and (w.slug = ${key} or w.reference = ${reference})`,
  choice: (key, reference) =>
    sql`select c.id::text as id from partnership.policy_choice c where c.public_version is not null
      and (c.slug = ${key} or c.reference = ${reference})`,
  pilot: (_, reference) =>
    sql`select p.id::text as id from partnership.choice_pilot p where p.reference = ${reference} and exists (
      select from partnership.choice_version_evidence e join partnership.policy_choice c on c.public_version = e.version_id where e.pilot_id = p.id)`,
  use: (_, reference) =>
    sql`select u.id::text as id from partnership.uptake u where u.reference = ${reference} and u.verified_at is not null
      and u.state in ('verified', 'withdrawn')`,
};

/** Addresses are no longer. */
const LONGEST = 250;

/** Something public that a chain can be read from; undefined for what is not there, or not public, and for a figure that nothing public is bound to. */
export const findCentre = async (from: Readable, kind: ChainKind, key: string): Promise<ChainThing | undefined> => {
  if (key.length > LONGEST) return undefined;
  if (kind === "figure") {
    const figure = readFigureId(key);
    return figure && (await linksOfFigure(from, figure)).length > 0 ? { kind, id: figureId(figure) } : undefined;
  }
  const { rows } = await sql<{ id: string }>`${FOUND[kind](key, key.toUpperCase())}`.execute(from.tables());
  return rows[0] && { kind, id: rows[0].id };
};
