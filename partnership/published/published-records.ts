import { sql } from "kysely";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { peopleBehind } from "../policy-menu/choice-doing.ts";

/** What readers can use, question and answer: a work, or a policy choice. */
export const PUBLISHED_KINDS = ["work", "choice"] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

/** Names one of them by its id. */
export interface PublishedThing {
  readonly kind: PublishedKind;
  readonly id: string;
}

/** A work or a policy choice as readers see it now. */
export interface Published extends PublishedThing {
  readonly slug: string;
  readonly reference: string;
  readonly title: string;
  readonly language: string;
  readonly bodyId: string;
  /** The version that readers see, its number and its hash. */
  readonly versionId: string;
  readonly number: number;
  readonly hash: string;
  readonly fictitious: boolean;
}

/** A public work or policy choice by the last part of its address, its number or its id; undefined for what is not public. */
export const findPublished = async (
  from: Readable,
  kind: PublishedKind,
  key: { readonly slug: string } | { readonly id: string } | { readonly reference: string },
): Promise<Published | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const condition = "id" in key ? sql`t.id = ${key.id}` : "slug" in key ? sql`t.slug = ${key.slug}` : sql`t.reference = ${key.reference}`;
  const { rows } = await sql<Omit<Published, "kind">>`${
    kind === "work"
      ? sql`select t.id, t.slug, t.reference, t.title, t.language, t.body_id as "bodyId", v.id as "versionId", v.number, v.hash, t.fictitious
          from partnership.work t join partnership.work_version v on v.id = t.public_version
          where t.state in ('published', 'retracted') and ${condition}`
      : sql`select t.id, t.slug, t.reference, v.content ->> 'title' as title, 'en' as language, t.body_id as "bodyId", v.id as "versionId", v.number,
            coalesce(v.published_hash, v.hash) as hash, t.fictitious
          from partnership.policy_choice t join partnership.choice_version v on v.id = t.public_version where ${condition}`
  }`.execute(from.tables());
  return rows[0] && { ...rows[0], kind };
};

/** Whoever made a work or is behind a policy choice: they never decide on what others say of it. */
export const whoMade = async (from: Readable, { kind, id }: PublishedThing): Promise<readonly string[]> => {
  if (kind === "choice") return peopleBehind(from, id);
  const { rows } = await sql<{ id: string }>`
    select w.opened_by as id from partnership.work w where w.id = ${id} and w.opened_by is not null
    union select c.person_id from partnership.work_contributor c where c.work_id = ${id} and c.person_id is not null
    union select c.person_id from partnership.version_contributor c join partnership.work_version v on v.id = c.version_id
      where v.work_id = ${id} and c.person_id is not null
    order by 1`.execute(from.tables());
  return rows.map((row) => row.id);
};
