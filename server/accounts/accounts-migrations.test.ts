import { getMigrations } from "better-auth/db/migration";
import { expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS } from "#partnership";
import { migrate, STORE_MIGRATIONS } from "#store";
import { openTestStore, STORE_KINDS } from "../../tests/support/test-store.ts";
import { ACCOUNTS_MIGRATIONS } from "./accounts-migrations.ts";
import { libraryOptions } from "./sign-in-library.ts";

it.each(STORE_KINDS)("the committed tables are those the sign-in library compiles, and it misses none of them, on %s", async (kind) => {
  const store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
  try {
    const { database } = store;
    const options = libraryOptions({
      database,
      address: "http://localhost",
      secret: "a secret of tests",
      siteName: "Invented",
      oidc: undefined,
      now: () => new Date(),
    });
    const fresh = await getMigrations(options);
    expect(await fresh.compileMigrations()).toBe(ACCOUNTS_MIGRATIONS[0]!.sql);
    await migrate(database, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS, ...ACCOUNTS_MIGRATIONS], new Date());
    const after = await getMigrations(options);
    expect([after.toBeCreated, after.toBeAdded, after.toBeAddedIndexes]).toEqual([[], [], []]);
  } finally {
    await store.remove();
  }
});
