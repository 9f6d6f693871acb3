import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSubmission, respondToPoint } from "#partnership";
import { openTestSite, type TestSite } from "../../../../tests/support/partnership-site.ts";
import { inventReviews, type Name } from "../../../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../../../tests/support/test-store.ts";
import { NO_RELEASES } from "../../works/works-around.ts";
import { reviewDeskRoutes } from "./review-desk-routes.ts";

describe.each(STORE_KINDS)("answering all points on one page, on %s", (kind) => {
  let site: TestSite;
  let world: Awaited<ReturnType<typeof inventReviews>>;
  let id = "";
  let path = "";
  beforeAll(async () => {
    site = await openTestSite(kind, reviewDeskRoutes({ releases: NO_RELEASES }));
    world = await inventReviews(site, site.surroundings);
    const work = await world.works.work();
    id = await world.submitted(work.id, "both hidden");
    await world.toReview(id);
    await world.reviewed(id, "one");
    await world.reviewed(id, "two");
    path = `/desk/review/${(await findSubmission(site.database, { id }))!.reference}`;
  }, 300_000);
  afterAll(() => site.remove());

  const open = (name: Name): Promise<Response> => site.get(`${path}/answers`, world.people[name]);
  const text = async (name: Name): Promise<string> => (await open(name)).text();
  const hiddenIn = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(/name="((?:answer|was)-[^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    );
  /** What stands in the page's fields, as a browser would send it, with what somebody writes. */
  const formOf = (html: string, written: Record<string, string>): Record<string, string> => {
    const areas = [...html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map(([, name = "", value = ""]) => [name, value]);
    const chosen = [...html.matchAll(/<select[^>]*name="([^"]+)".*?<\/select>/gs)].map(([all, name = ""]) => [
      name,
      /<option value="([^"]*)" selected/.exec(all)?.[1] ?? "",
    ]);
    return { ...hiddenIn(html), ...Object.fromEntries([...areas, ...chosen]), ...written };
  };
  const send = (fields: Record<string, string>, name: Name = "author"): Promise<Response> =>
    site.post(`${path}/answers`, fields, world.people[name]);
  const said = async (): Promise<readonly (string | undefined)[]> => (await world.points(id)).map(({ response }) => response?.words);

  it("is there for the authors alone, once the round is decided", async () => {
    expect((await open("author")).status).toBe(409);
    await world.decided(id, "minor");
    const page = await text("author");
    for (const words of ["Review of Reviewer 1", "Review of Reviewer 2", "Explain the sample.", "4 of 4 points wait"])
      expect(page).toContain(words);
    expect(page).not.toMatch(/Zz(?:one|two)/);
    expect(await (await site.get(path, world.people.author)).text()).toContain(`${path}/answers`);
    for (const name of ["editor", "reviewEditor", "director"] as const) expect([name, (await open(name)).status]).not.toEqual([name, 200]);
    expect((await send({}, "editor")).status).toBe(403);
  });

  it("keeps nothing where anything is wrong, and says at which point", async () => {
    const [one, two, three] = (await world.points(id)).map((point) => point.id);
    const form = formOf(await text("author"), {
      ...{ [`words-${one}`]: "We did it.", [`done-${one}`]: "changed" },
      ...{ [`words-${two}`]: "", [`done-${two}`]: "changed" },
      ...{ [`words-${three}`]: "Not this.", [`done-${three}`]: "never" },
    });
    const refused = await send(form);
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain(`id="words-${two}-fault"`);
    expect(page).toContain(`id="done-${three}-fault"`);
    expect(page).not.toContain(`id="words-${one}-fault"`);
    for (const words of ["We did it.", "Not this."]) expect(page).toContain(words);
    expect(await said()).toEqual([undefined, undefined, undefined, undefined]);
    const elsewhere = formOf(await text("author"), {
      ...{ [`words-${one}`]: "We did it.", [`done-${one}`]: "changed", [`version-${one}`]: site.surroundings.newId() },
    });
    const wrong = await send(elsewhere);
    expect([wrong.status, (await wrong.text()).includes(`id="version-${one}-fault"`)]).toEqual([422, true]);
    expect(await said()).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("keeps what was written and leaves the rest as it is", async () => {
    const [one, two] = (await world.points(id)).map((point) => point.id);
    const kept = await send(
      formOf(await text("author"), {
        ...{
          [`words-${one}`]: "We did it.",
          [`done-${one}`]: "changed",
          [`words-${two}`]: "We could not.",
          [`done-${two}`]: "not changed",
        },
      }),
    );
    expect([kept.status, kept.headers.get("location")]).toEqual([303, expect.stringMatching(/\/answers/)]);
    expect(await said()).toEqual(["We did it.", "We could not.", undefined, undefined]);
    expect((await send(formOf(await text("author"), {}))).status).toBe(303);
    expect((await world.points(id)).map(({ response }) => response?.version ?? 0)).toEqual([1, 1, 0, 0]);
  });

  it("loses nothing where two people answer at once: only the point that both wrote about is asked about again", async () => {
    const [one, two, three] = (await world.points(id)).map((point) => point.id);
    const before = await text("author");
    const theirs = { responseVersion: 1, words: "Theirs.", done: "partly" } as const;
    await respondToPoint(await world.as("author"), { id }, { ...theirs, pointId: one! });
    await respondToPoint(await world.as("author"), { id }, { ...theirs, pointId: two! });
    const mine = { [`words-${one}`]: "Mine.", [`words-${three}`]: "A third.", [`done-${three}`]: "changed" };
    const clashed = await send(formOf(before, mine));
    const page = await clashed.text();
    expect(clashed.status).toBe(422);
    expect(page).toContain(`id="words-${one}-fault"`);
    expect(page).not.toContain(`id="words-${two}-fault"`);
    for (const words of ["Mine.", "A third.", "Theirs."]) expect(page).toContain(words);
    expect(await said()).toEqual(["Theirs.", "Theirs.", undefined, undefined]);
    // The page now shows theirs: sent again, the own answer takes its place, and what was not touched stays theirs.
    expect((await send(formOf(page, {}))).status).toBe(303);
    expect(await said()).toEqual(["Mine.", "Theirs.", "A third.", undefined]);
  });

  it("shows what somebody wrote when answers are not taken any more", async () => {
    const points = (await world.points(id)).map((point) => point.id);
    const before = await text("author");
    const last = { responseVersion: 0, words: "The last.", done: "changed", pointId: points[3]! } as const;
    await respondToPoint(await world.as("author"), { id }, last);
    await site.post(`${path}/withdraw`, { version: String((await world.read(id)).version), words: "Withdrawn." }, world.people.author);
    expect((await world.read(id)).state).toBe("withdrawn");
    const late = await send(formOf(before, { [`words-${points[3]}`]: "Too late.", [`done-${points[3]}`]: "changed" }));
    const page = await late.text();
    expect([late.status, page.includes("Too late."), page.includes("<textarea")]).toEqual([422, true, false]);
    expect((await said()).at(-1)).toBe("The last.");
  });
});
