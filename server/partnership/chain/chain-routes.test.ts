import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPartnershipContract } from "#contract";
import { openChainWorld, wholeChain, type ChainWorld } from "../../../tests/support/chain-world.ts";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { partnershipRoutes } from "../index.ts";

const { PARTNERSHIP_PROMISES } = await loadPartnershipContract();
const FIGURE = "/chain/figure/DF_MIGRANT_STOCK%3ASTOCK.USA.MEX._T.2020";

describe.each(STORE_KINDS)("the page of a chain on %s", (kind) => {
  let site: TestSite;
  let world: ChainWorld;
  let whole: Awaited<ReturnType<typeof wholeChain>>;
  let api: TestApi;
  beforeAll(async () => {
    site = await openTestSite(kind, partnershipRoutes());
    world = await openChainWorld(site.database, site.surroundings);
    whole = await wholeChain(site.database, world);
    api = await openTestApi(site);
  }, 300_000);
  afterAll(() => site.remove());

  const page = async (path: string): Promise<string> => {
    const answer = await site.get(path);
    expect(answer.status, path).toBe(200);
    return (await answer.text()).replaceAll("&amp;", "&");
  };
  const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

  it("walks from a question to its use, with the time of each step, and says how long it took in all", async () => {
    const html = await page("/chain/gap/whole-question");
    const text = textOf(html);
    for (const words of [
      "350 days from the question to the first use.",
      "Asked by Zora Invented.",
      "41 days after the question",
      "159 days after the commission",
      "Round 1, experts: 2 May 2099 to 31 May 2099, accepted",
      "80 days from being sent to review to release",
      "60 days after the work",
      "Invented earnings: increases (certainty: not judged)",
      "90 days after the policy choice",
      "A question begins a chain: nothing stands before it.",
    ])
      expect(text, words).toContain(words);
    for (const href of [
      "/chain/commission/whole-commission",
      "/calls/whole-commission",
      `/library/${whole.work.slug}`,
      `/chain/work/${whole.work.slug}`,
      "/reviews/R-2099-0901",
      `/chain/choice/${whole.choice.slug}`,
      `/choices/${whole.choice.slug}#${whole.pilot.reference}`,
      `/chain/pilot/${whole.pilot.reference}`,
      `/uptake/${whole.useReference}`,
      `/chain/use/${whole.useReference}`,
    ])
      expect(html, href).toContain(`href="${href}"`);
    expect(html).not.toMatch(/style=|<script(?! type="module" src)/);
  });

  it("names a figure in words, and leads to how it came about", async () => {
    const html = await page(FIGURE);
    expect(html).toContain("Migrant stock, from Mexico in the United States of America, 2020");
    expect(html).toContain('href="/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2020"');
    expect(await page(`/chain/work/${whole.work.slug}`)).toContain(`href="${FIGURE}"`);
  });

  it("is led to from the page of everything that stands in it", async () => {
    for (const [path, chain] of [
      ["/gaps/whole-question", "/chain/gap/whole-question"],
      ["/calls/whole-commission", "/chain/commission/whole-commission"],
      [`/library/${whole.work.slug}`, `/chain/work/${whole.work.slug}`],
      [`/choices/${whole.choice.slug}`, `/chain/choice/${whole.choice.slug}`],
      [`/uptake/${whole.useReference}`, `/chain/use/${whole.useReference}`],
    ] as const)
      expect(await page(path), path).toContain(`href="${chain}"`);
  });

  it("leads on from a number to the address, and says in words that there is nothing", async () => {
    const moved = await site.get(`/chain/work/${whole.work.reference}`);
    expect([moved.status, moved.headers.get("location")]).toEqual([303, `/chain/work/${whole.work.slug}`]);
    for (const path of [
      "/chain/work/never-was",
      "/chain/person/somebody",
      "/chain/figure/DF_MIGRANT_STOCK%3ASTOCK.USA.MEX._T.1990",
      "/chain/gap/%2500",
    ]) {
      const none = await site.get(path);
      expect(none.status, path).toBe(404);
      expect(await none.text()).toContain("There is no chain at this address");
    }
  });

  it("says what has not come, and since when it is waited for; never a nought", async () => {
    await world.gap("open-question", 390);
    await world.work(9_301, 395, { title: "Invented work by itself" });
    const open = textOf(await page("/chain/gap/open-question"));
    expect(open).toMatch(/Still open since 26 January 2100: \d+ days\./);
    for (const words of ["No commission is public.", "No public work came of it yet.", "No use is recorded yet."])
      expect(open).toContain(words);
    const alone = textOf(await page("/chain/work/invented-work-9301"));
    for (const words of ["No public question led to it.", "No public commission led to it.", "No review of it is public."])
      expect(alone, words).toContain(words);
    expect(alone).toMatch(/No use is recorded yet\. Public since 31 January 2100: \d+ days\./);
    expect(alone).not.toMatch(/[:+ ]0 days|undefined|NaN/);
  });

  it("folds a long stage, so that all of it is there without a script", async () => {
    const gapId = await world.gap("many-answers", 390);
    for (let n = 0; n < 40; n++) await world.answers(gapId, { workId: (await world.work(9_400 + n, 391)).id });
    const html = await page("/chain/gap/many-answers");
    expect(html).toContain("<summary>and 34 more</summary>");
    expect(html.match(/href="\/chain\/work\/invented-work-94\d\d"/g)).toHaveLength(40);
    expect(textOf(html)).toContain("Works (40)");
  });

  it("keeps what is hidden from pages and programmes, whoever asks", async () => {
    const work = await world.work(9_501, 395, { title: "Invented answer beside a blind review" });
    const blind = await world.work(9_502, 395, { title: "Blind draft of somebody" });
    await sql`update partnership.work set state = 'in review', public_version = null, first_public_at = null where id = ${blind.id}`.execute(
      site.database.tables(),
    );
    const gapId = await world.gap("walled-question", 390);
    await world.answers(gapId, { workId: work.id });
    const before = [await page("/chain/gap/walled-question"), await page(`/chain/work/${work.slug}`)];
    const jsonBefore = await (await api.ask("/chain/gap/walled-question")).text();
    const planned = await world.commission("walled-commission", gapId, { state: "planned", work_id: blind.id });
    await world.answers(gapId, { workId: blind.id });
    await world.answers(gapId, { commissionId: planned });
    await world.review(blind, "R-2099-0950", { submitted: 396, decided: 397, ended: null }, { state: "revising" });
    await world.review(work, "R-2099-0951", { submitted: 396, decided: 397, ended: null }, { state: "in review" });
    // Not a word, a count or a time is another one for what was hidden beside it.
    expect([await page("/chain/gap/walled-question"), await page(`/chain/work/${work.slug}`)]).toEqual(before);
    expect(await (await api.ask("/chain/gap/walled-question")).text()).toBe(jsonBefore);
    for (const person of [world.people.director, world.people.author, world.people.auditor])
      expect((await (await site.get("/chain/gap/walled-question", person)).text()).includes("Blind draft")).toBe(false);
    for (const path of [`/chain/work/${blind.slug}`, "/chain/commission/walled-commission"])
      expect((await site.get(path, world.people.director)).status).toBe(404);
  });

  it("is the same for programmes, as promised", async () => {
    const answer = await api.json("/chain/use/" + whole.useReference);
    expect(PARTNERSHIP_PROMISES.followChain.answer.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      centre: { kind: "use", id: whole.useReference, page: `/uptake/${whole.useReference}` },
      questionToUse: { days: 350, from: { kind: "gap", id: "whole-question" } },
      after: [],
      cut: false,
    });
    expect(answer.before.map((node: { kind: string }) => node.kind)).toEqual(["gap", "commission", "work", "choice"]);
    expect(answer.links).toContainEqual({
      from: { kind: "gap", id: "whole-question" },
      to: { kind: "commission", id: "whole-commission" },
      ...{ days: 41, evidence: [] },
    });
    const none = await api.ask("/chain/work/never-was");
    expect([none.status, (await none.json()).code]).toEqual([404, "no-such-chain"]);
    expect((await api.ask("/chain/person/somebody")).status).toBe(400);
    const link = (await site.get("/chain/gap/whole-question")).headers.get("link");
    expect(link).toContain("/api/v1/partnership/chain/gap/whole-question");
  });
});
