import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STORE_MIGRATIONS, verifyLog } from "#store";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../../tests/support/test-store.ts";
import { TIDEWATCH } from "../../../tests/support/tidewatch-partnership.ts";
import { PARTNERSHIP_MIGRATIONS } from "../../migrations.ts";
import type { PartnershipTables } from "../../tables.ts";
import { loadConfiguration } from "../load-configuration.ts";
import { hasFictitious, loadFictitious, removeFictitious } from "./load-fictitious.ts";

const ACTOR = { kind: "command", id: "test" } as const;

describe.each(STORE_KINDS)("the fictitious population (%s)", (kind) => {
  let store: TestStore;
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    await loadConfiguration(store.database, ACTOR, surroundings, TIDEWATCH);
  });
  afterAll(() => store.remove());

  const names = async (): Promise<readonly string[]> => {
    const rows = await store.database.tables<PartnershipTables>().selectFrom("partnership.person").selectAll().orderBy("slug").execute();
    expect(rows.every((row) => row.fictitious && row.display_name.endsWith("(fictitious)"))).toBe(true);
    return rows.map((row) => row.display_name);
  };

  it("comes whole, once, and is the same for the same seed", async () => {
    expect(await hasFictitious(store.database)).toBe(false);
    expect(await loadFictitious(store.database, ACTOR, surroundings, { people: 30, seed: 7 })).toBe(30);
    expect(await hasFictitious(store.database)).toBe(true);
    const first = await names();
    expect(first.length).toBe(30);
    await expect(loadFictitious(store.database, ACTOR, surroundings, { people: 1, seed: 7 })).rejects.toMatchObject({
      code: "fictitious-already",
    });
    const mandates = await store.database.tables<PartnershipTables>().selectFrom("partnership.mandate").selectAll().execute();
    expect(mandates.filter(({ fictitious }) => fictitious).length).toBe(14);
    expect(await removeFictitious(store.database, ACTOR, surroundings)).toBe(30);
    expect(await hasFictitious(store.database)).toBe(false);
    await loadFictitious(store.database, ACTOR, surroundings, { people: 30, seed: 7 });
    expect(await names()).toEqual(first);
    await removeFictitious(store.database, ACTOR, surroundings);
    await loadFictitious(store.database, ACTOR, surroundings, { people: 30, seed: 8 });
    expect(await names()).not.toEqual(first);
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });
});
