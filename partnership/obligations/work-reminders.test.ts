import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBodiesWorld, type BodiesWorld } from "../../tests/support/bodies-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { openItems } from "./reminder-records.ts";

const ON = "2099-06-01";

describe.each(STORE_KINDS)("who is reminded of planned work that nobody was named for (%s)", (kind) => {
  let world: BodiesWorld;
  beforeAll(async () => {
    world = await openBodiesWorld(kind);
  }, 300_000);
  afterAll(() => world.remove());

  it.each([
    ["the co-chair", "co-chair", {}],
    ["the chair, where there is no co-chair", "chair", { role: "expert" }],
    ["the chair, where the co-chair's term is over", "chair", { until_on: "2099-05-31" }],
  ])("is %s", async (name, role, other) => {
    const slug = name.replaceAll(/[^a-z]+/g, "-");
    const group = await world.addBody(slug, "group", { opened_on: "2098-01-01" });
    await world.addMandate(group, "chair", await world.addPerson(`Chair ${slug}`));
    const { role: held = "co-chair", ...term } = other as { role?: string; until_on?: string };
    await world.addMandate(group, held, await world.addPerson(`Other ${slug}`), term);
    const plan = await world.add("partnership.work_programme", {
      body_id: group,
      year: 2099,
      state: "approved",
      approved_on: "2099-01-01",
    });
    const item = await world.add("partnership.work_item", {
      programme_id: plan,
      number: 1,
      kind: "output",
      title: slug,
      planned_on: "2099-06-05",
    });
    expect(await openItems(world.database, ON)).toContainEqual(
      expect.objectContaining({ id: item, kind: "work item", role, bodyId: group }),
    );
  });
});
