import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseOpenness, standingOf } from "#partnership";
import { openBlindWorld, type BlindWorld } from "../../../../tests/support/blind-world.ts";
import { STORE_KINDS } from "../../../../tests/support/test-store.ts";
import { NO_RELEASES } from "../../works/works-around.ts";
import { worksRoutes } from "../../works/index.ts";
import { reviewRoutes } from "../index.ts";

const RELEASED = "R-2099-0004";

describe.each(STORE_KINDS)("what readers see of reviews on %s", (kind) => {
  let world: BlindWorld;
  const around = { releases: NO_RELEASES };
  beforeAll(async () => {
    world = await openBlindWorld(kind, [...worksRoutes(around), ...reviewRoutes(around)], { author: 0, reviewer: 0 });
  }, 300_000);
  afterAll(() => world.site.remove());

  const text = async (path: string): Promise<string> => (await world.site.get(path)).text();
  const valueOf = (wanted: string): string => world.values.find(([what]) => what === wanted)![1];

  it("is the history of a released work alone, without anybody's name who did not sign", async () => {
    for (const reference of ["R-2099-0001", "R-2099-0002", "R-2099-0003", "R-none"])
      expect((await world.site.get(`/reviews/${reference}`)).status, reference).toBe(404);
    const page = await text(`/reviews/${RELEASED}`);
    for (const words of [
      "Round 1: experts",
      "Reviewer 1",
      "Reviewer 2",
      "It is sound.",
      "Explain the sample.",
      "Done.",
      "Every point is answered.",
    ])
      expect(page, words).toContain(words);
    expect(page).toContain(valueOf(`hash of ${RELEASED}`));
    for (const hidden of [...world.reviewers.flatMap(({ traces }) => traces), "For the editor only.", "Madeupthree"])
      expect(page).not.toContain(hidden);
    const editor = await world.site.get(`/reviews/${RELEASED}`, valueOf("person editor"));
    expect(await editor.text()).not.toContain(world.reviewers[0].traces[1]);
  });

  it("follows what reviewers choose: a review taken back is gone, a signed one has its name", async () => {
    const { database, surroundings } = world.site;
    const [{ id }] = world.reviewers;
    const doing = {
      database,
      surroundings,
      actor: { kind: "person", id } as const,
      standing: await standingOf(database, id, surroundings.now()),
    };
    const assignment = valueOf(`invitation ${RELEASED}1 1`);
    await chooseOpenness(doing, { id: assignment }, { publishText: true, sign: true, credit: true });
    expect(await text(`/reviews/${RELEASED}`)).toContain("Quuxcharlie Hiddencharlie");
    await chooseOpenness(doing, { id: assignment }, { publishText: false, sign: true, credit: true });
    const taken = await text(`/reviews/${RELEASED}`);
    expect(taken).not.toContain("Quuxcharlie");
    expect(taken).not.toContain("Reviewer 1");
  });

  it("is said and led to on the page of the work", async () => {
    const page = await text(`/library/${valueOf(`work of ${RELEASED}`)}`);
    expect(page).toContain(`href="/reviews/${RELEASED}"`);
    expect(page).toContain("Reviewed in one round; neither side knew the other");
  });

  it("counts nothing that is invented, and shows no number behind which fewer than five stand", async () => {
    const before = await text("/reviews");
    expect(before).toContain("No work but invented ones was sent to review yet, so there is nothing to count.");
    expect(before).toContain("Nobody is named yet.");
    expect(before).toContain(`href="/reviews/${RELEASED}"`);
    expect(before).not.toContain("R-2099-0001");
    await sql`update partnership.submission set fictitious = false`.execute(world.site.database.tables());
    const few = await text("/reviews");
    expect(few).toContain("fewer than 5 stand behind it");
    expect(few).toContain("Quuxcharlie Hiddencharlie");
  });
});
