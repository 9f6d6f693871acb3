import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCommissionWorld, PLAN, type CommissionWorld } from "../../tests/support/commission-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { planCommission } from "../commissions/commission-actions.ts";
import { bodiesWithin, reachOf } from "./reach.ts";

describe.each(STORE_KINDS)("where a mandate lets somebody do a thing on %s", (kind) => {
  let world: CommissionWorld;
  beforeAll(async () => {
    world = await openCommissionWorld(kind);
  }, 300_000);
  afterAll(() => world.remove());

  it("is its body and every body below it: a programme officer above plans commissions below, and nowhere else", async () => {
    const below = await world.addBody("below", "group", { parent_id: world.group });
    const lowest = await world.addBody("lowest", "panel", { parent_id: below });
    const beside = await world.addBody("beside", "group");
    const officer = await world.doing("officer");
    const within = await bodiesWithin(world.database, reachOf(officer.standing, "plan-commission"));
    expect(within).toEqual([world.group, below, lowest].toSorted());
    await planCommission(officer, { ...PLAN, body: lowest, gap: world.gap });
    await expect(planCommission(officer, { ...PLAN, body: beside, gap: world.gap })).rejects.toMatchObject({ code: "not-allowed" });
    const { standing } = await world.doing("stranger");
    expect(await bodiesWithin(world.database, reachOf(standing, "plan-commission"))).toEqual([]);
  });
});
