import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../../tests/support/test-store.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore("embedded", []);
}, 300_000);
afterAll(() => store.remove());

const kept = async (): Promise<number> => {
  const { rows } = await sql<{ kept: number }>`select count(*)::integer as kept from pg_prepared_statements`.execute(
    store.database.tables(),
  );
  return rows[0]?.kept ?? 0;
};

describe("plans of the embedded database", () => {
  it("are kept from the second use on, give what they gave before, and are not kept without end", async () => {
    const doubled = async (n: number): Promise<unknown> =>
      (await sql`select ${n}::integer * 2 as doubled`.execute(store.database.tables())).rows;
    const before = await kept();
    expect(await doubled(1)).toEqual([{ doubled: 2 }]);
    expect(await kept()).toBe(before);
    for (let n = 2; n < 12; n++) expect(await doubled(n)).toEqual([{ doubled: 2 * n }]);
    expect(await kept()).toBe(before + 1);
    for (let n = 0; n < 300; n++)
      for (let use = 0; use < 2; use++) await sql`select ${n}::integer + ${sql.lit(n)} as sum`.execute(store.database.tables());
    expect(await kept()).toBeLessThanOrEqual(500);
  }, 300_000);

  it("go on when tables change beneath them", async () => {
    const tables = store.database.tables();
    await sql`create table changing (n integer)`.execute(tables);
    const read = async (): Promise<unknown> => (await sql`select n from changing where n > ${0}`.execute(tables)).rows;
    for (let use = 0; use < 8; use++) expect(await read()).toEqual([]);
    await sql`alter table changing add column words text`.execute(tables);
    await sql`insert into changing values (1, 'one')`.execute(tables);
    await sql`create index changing_n on changing (n)`.execute(tables);
    expect(await read()).toEqual([{ n: 1 }]);
  });
});
