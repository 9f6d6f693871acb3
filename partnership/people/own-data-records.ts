import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { tracesOf } from "./erasure-records.ts";
import { PERSON_REFERENCES, type Reference } from "./person-references.ts";

type Json = Readonly<Record<string, unknown>>;

/** Everything of one kind that refers to a person. */
export interface OwnRows {
  readonly table: string;
  readonly column: string;
  /** What the rows say, to the person. */
  readonly words: string;
  readonly count: number;
  /** Without those that are not the person's alone to see. */
  readonly rows: readonly Json[];
}

/** A line of the log about a person's record, or about something they did. */
export interface OwnLogLine {
  readonly at: Date;
  readonly action: string;
  readonly about: string;
  readonly object: string;
  /** Whether the person did it, somebody else, the system or a command. */
  readonly by: "you" | "somebody else" | "the system" | "a command";
  /** Null once it was erased; only of lines about the person's own record. */
  readonly detail: unknown;
}

/** The record, with those that were merged into it. */
export const ownRecords = async (from: Readable, personId: string): Promise<readonly Json[]> => {
  const { ids } = await tracesOf(from, personId);
  const { rows } = await sql<{ row: Json }>`
    select to_jsonb(p) as row from partnership.person p where p.id = any(${ids}::uuid[]) order by p.created_at, p.id`.execute(
    from.tables(),
  );
  return rows.map(({ row }) => row);
};

/** Everything that refers to a person, kind by kind. */
export const ownRows = async (from: Readable, personId: string): Promise<readonly OwnRows[]> => {
  const { ids } = await tracesOf(from, personId);
  const found: OwnRows[] = [];
  for (const reference of PERSON_REFERENCES) found.push(await rowsOf(from, reference, ids));
  return found.filter(({ count }) => count > 0);
};

const rowsOf = async (
  from: Readable,
  { table, column, words, countedOnly, without = [] }: Reference,
  ids: readonly string[],
): Promise<OwnRows> => {
  const { rows } = await sql<{ row: Json }>`
    select to_jsonb(t) - ${without}::text[] as row from ${sql.table(table)} t where ${sql.ref(`t.${column}`)} = any(${ids}::uuid[])`.execute(
    from.tables(),
  );
  return { table, column, words, count: rows.length, rows: countedOnly ? [] : rows.map(({ row }) => row) };
};

/** Lines of the log about the person's record and about what they did, the newest first. */
export const ownLog = async (from: Readable, personId: string, most: number): Promise<readonly OwnLogLine[]> => {
  const { ids } = await tracesOf(from, personId);
  const { rows } = await sql<{
    at: Date;
    action: string;
    object_kind: string;
    object: string;
    actor_kind: string;
    actor: string;
    detail: unknown;
  }>`
    with own as (
      (select seq from store.log where object_kind = 'person' and object = any(${ids}) order by seq desc limit ${most})
      union
      (select seq from store.log where actor = any(${ids}) order by seq desc limit ${most})
    )
    select l.at, l.action, l.object_kind, l.object, l.actor_kind, l.actor, case when l.object_kind = 'person' and l.object = any(${ids}) then d.detail end as detail
    from own join store.log l on l.seq = own.seq left join store.log_detail d on d.seq = l.seq
    order by l.seq desc limit ${most}`.execute(from.tables());
  return rows.map((row) => ({
    at: row.at,
    action: row.action,
    about: row.object_kind,
    object: row.object,
    by: doerOf(row.actor_kind, ids.includes(row.actor)),
    detail: row.detail,
  }));
};

const doerOf = (kind: string, own: boolean): OwnLogLine["by"] => {
  if (own) return "you";
  if (kind === "system") return "the system";
  return kind === "command" ? "a command" : "somebody else";
};
