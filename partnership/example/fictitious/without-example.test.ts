import { expect, it } from "vitest";
import { STORE_MIGRATIONS } from "#store";
import { openTestStore, testSurroundings } from "../../../tests/support/test-store.ts";
import { PARTNERSHIP_MIGRATIONS } from "../../migrations.ts";
import { loadFictitious } from "./load-fictitious.ts";
import { POPULATION_SIZES } from "./population-sizes.ts";

it("invented people come into a store that has no partnership, without what needs a theme", async () => {
  const store = await openTestStore("embedded", [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
  try {
    const actor = { kind: "command", id: "test" } as const;
    const { people, rows } = await loadFictitious(store.database, actor, testSurroundings(), { size: POPULATION_SIZES.small, seed: 1 });
    expect(people).toBe(120);
    expect(rows).toBeGreaterThan(500);
  } finally {
    await store.remove();
  }
}, 60_000);
