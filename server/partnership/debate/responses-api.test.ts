import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPartnershipContract } from "#contract";
import { removeResponse, writeAuthorsAnswer } from "#partnership";
import { openDebateWorld, type DebateWorld } from "../../../tests/support/debate-world.ts";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";

const { PARTNERSHIP_PROMISES } = await loadPartnershipContract();
/** An answer, once it is what was promised. */
const kept = (operation: keyof typeof PARTNERSHIP_PROMISES, answer: unknown): any => PARTNERSHIP_PROMISES[operation].answer.parse(answer);

describe.each(STORE_KINDS)("responses by the API on %s", (kind) => {
  let site: TestSite;
  let world: DebateWorld;
  let api: TestApi;
  beforeAll(async () => {
    site = await openTestSite(kind, []);
    world = await openDebateWorld(site.database, site.surroundings);
    api = await openTestApi(site);
  }, 300_000);
  afterAll(() => site.remove());

  it("are those that a moderator published, the newest first, in parts; none that waits or was declined", async () => {
    const waiting = await world.send({ title: "Waits for a moderator" });
    const declined = await world.send({ title: "Was declined" });
    await world.decide(declined.id, "decline");
    for (const title of ["The first", "The second", "The third"]) await world.published({ title });
    const { items, total } = kept("listResponses", await api.json("/responses"));
    expect([total, items.map(({ title }: { readonly title: string }) => title)]).toEqual([3, ["The third", "The second", "The first"]]);
    expect(items[0]).toMatchObject({
      stance: "qualifies",
      viewpoint: "unions",
      of: "work",
      ofVersion: 1,
      answered: false,
      name: "Invented reader",
    });
    const first = await api.json("/responses?limit=2");
    expect((await api.json(first.next)).items).toMatchObject([{ title: "The first" }]);
    expect((await api.json("/responses?stance=disagrees")).total).toBe(0);
    expect((await api.json(`/responses?work=${world.work.slug}&viewpoint=unions&area=MEX`)).total).toBe(3);
    for (const { reference } of [waiting, declined])
      expect((await api.ask(`/responses/${reference}`, world.people.director)).status, reference).toBe(404);
    expect(JSON.stringify(items)).not.toContain("Rhea Writer");
  });

  it("tell what the authors answered in public, and nothing of what was taken off the pages but why", async () => {
    const response = await world.published({ title: "Answered by the authors" });
    const at = async () => ({ id: response.id, version: (await world.response(response.id)).version });
    await writeAuthorsAnswer(await world.as("author"), await at(), "We thank the invented reader.");
    expect(await api.json(`/responses/${response.reference}`)).toMatchObject({ answered: false, answer: null });
    await world.decideAnswer(response.id, "publish");
    const answered = kept("getResponse", await api.json(`/responses/${response.reference}`));
    expect(answered).toMatchObject({ state: "published", answered: true, answer: { words: "We thank the invented reader." } });
    await removeResponse(await world.as("officer"), await at(), "It broke the invented rules.");
    const removed = kept("getResponse", await api.json(`/responses/${response.reference}`));
    expect(removed).toMatchObject({ state: "removed", words: "", name: "", endedReason: "It broke the invented rules." });
    expect(
      (await api.json("/responses")).items.some(({ reference }: { readonly reference: string }) => reference === response.reference),
    ).toBe(false);
  });
});
