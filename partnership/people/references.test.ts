import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SITE_MIGRATIONS } from "../../tests/support/site-migrations.ts";
import { openTestStore, STORE_KINDS, type TestStore } from "../../tests/support/test-store.ts";
import { ORGANISATION_REFERENCES, PERSON_REFERENCES } from "./person-references.ts";

/** Columns that a merge leaves: accounts find the kept record by `merged_into`, and that is the merge itself. */
const LEFT = [
  "accounts.access_token.person_id",
  "accounts.holder.person_id",
  "accounts.invitation.invited_by",
  "accounts.invitation.person_id",
  "partnership.person.merged_into",
  "partnership.organisation.merged_into",
];

describe.each(STORE_KINDS)("references to people and organisations on %s", (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind, SITE_MIGRATIONS);
  }, 300_000);
  afterAll(() => store.remove());

  it.each([
    ["person", PERSON_REFERENCES],
    ["organisation", ORGANISATION_REFERENCES],
  ] as const)("to a %s are all moved by a merge, or left for a reason", async (table, references) => {
    const { rows } = await sql<{ place: string }>`
      select k.table_schema || '.' || k.table_name || '.' || k.column_name as place
      from information_schema.referential_constraints r
      join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
      join information_schema.table_constraints u on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
      where u.table_schema = 'partnership' and u.table_name = ${table}`.execute(store.database.tables());
    const moved = references.map((one) => `${one.table}.${one.column}`);
    const found = [...new Set(rows.map(({ place }) => place))].filter((place) => !LEFT.includes(place));
    expect(found.toSorted()).toEqual(moved.toSorted());
  });

  it("tell rows apart by their key", async () => {
    for (const { table, key } of [...PERSON_REFERENCES, ...ORGANISATION_REFERENCES]) {
      const { rows } = await sql<{ columns: string[] }>`
        select array_agg(a.attname::text order by a.attname) as columns from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
        where i.indrelid = ${table}::regclass and i.indisprimary group by i.indexrelid`.execute(store.database.tables());
      expect(rows[0]?.columns, table).toEqual(key.toSorted());
    }
  });
});
