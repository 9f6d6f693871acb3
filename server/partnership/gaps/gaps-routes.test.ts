import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findGap, supportGap, type PartnershipTables } from "#partnership";
import { openGapsWorld, type GapsWorld } from "../../../tests/support/gaps-world.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { partnershipRoutes } from "../index.ts";

const HOST = "http://knomad.test";
const BIBTEX = `@article{one90, title={Invented study one}, author={Nobody, Ada and Nemo, Ben}, year={2090}, journal={None}, doi={10.5555/inv.one}}
@book{two91, title={Invented study two}, author={Nobody, Ada}, year={2091}, publisher={None}}`;

describe.each(STORE_KINDS)("pages of knowledge gaps on %s", (kind) => {
  let site: TestSite;
  let world: GapsWorld;
  beforeAll(async () => {
    site = await openTestSite(kind, partnershipRoutes());
    world = await openGapsWorld(site.database, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  const textOf = async (path: string, person?: keyof GapsWorld["people"]): Promise<string> =>
    (await site.get(path, person && world.people[person])).text();
  const tokenOf = async (): Promise<string> => {
    const page = await textOf("/gaps/ask");
    site.surroundings.wait(4_000);
    return /name="token" value="([^"]+)"/.exec(page)![1]!;
  };
  const send = async (fields: Readonly<Record<string, string>>, path = "/gaps/ask", origin = HOST): Promise<Response> =>
    site.app.request(HOST + path, { method: "POST", headers: { origin }, body: new URLSearchParams(fields) });
  const asked = {
    title: "Who teaches the invented children?",
    question: "How many invented children go to school after they moved?",
    purpose: "",
    language: "en",
    countries: "Fiji, MEX",
    name: "Zenobia Askerly",
    email: "zenobia@askerly.example",
    website: "",
  };
  const count = async (): Promise<number> =>
    Number(
      (
        await site.database
          .tables<PartnershipTables>()
          .selectFrom("partnership.knowledge_gap")
          .select((e) => e.fn.countAll().as("n"))
          .executeTakeFirstOrThrow()
      ).n,
    );

  it("take a reader's question, give a way back to it, and show nothing of it before the decision", async () => {
    const received = await send({ ...asked, themes: world.theme, token: await tokenOf() });
    expect(received.status).toBe(200);
    const page = await received.text();
    expect(page).toContain("Your question is here");
    expect(page).toContain("We have sent you a mail");
    const follow = /href="(\/gaps\/asked\/G-\d+\?secret=[^"]+)"/.exec(page)![1]!;
    expect(await textOf(follow)).toContain("Waiting for a decision");
    expect((await site.get(follow.replace(/secret=.*/, "secret=another"))).status).toBe(404);
    expect(await textOf("/gaps")).not.toContain("invented children");
    const reference = /G-\d+/.exec(follow)![0];
    expect((await site.get(`/gaps/${reference.toLowerCase()}`)).status).toBe(404);
    const list = await textOf("/desk/gaps", "chair");
    expect(list).toContain("Who teaches the invented children?");
    expect(list).not.toContain("Zenobia");
    expect(await textOf("/desk/gaps", "stranger")).not.toContain("invented children");
  });

  it("refuse what machines send: no token, a forged one, at once, a filled trap, links, from elsewhere, too often", async () => {
    const before = await count();
    expect((await send({ ...asked, token: "" })).status).toBe(400);
    expect((await send({ ...asked, token: "a.b.c" })).status).toBe(400);
    const quick = /name="token" value="([^"]+)"/.exec(await textOf("/gaps/ask"))![1]!;
    expect((await send({ ...asked, token: quick })).status).toBe(400);
    expect((await send({ ...asked, token: await tokenOf(), website: "x" })).status).toBe(400);
    const spam = await send({ ...asked, token: await tokenOf(), question: "https://a.example https://b.example https://c.example" });
    expect(spam.status).toBe(422);
    expect(await spam.text()).toContain("Give at most 2 links.");
    const nowhere = await send({ ...asked, token: await tokenOf(), countries: "Nowhere Land" });
    expect(await nowhere.text()).toContain("We do not know the country “Nowhere Land”.");
    expect((await send({ ...asked, token: await tokenOf() }, "/gaps/ask", "https://elsewhere.example")).status).toBe(403);
    expect(await count()).toBe(before);
    const token = await tokenOf();
    for (let time = 0; time < 2; time++) expect((await send({ ...asked, token })).status).toBe(200);
    expect(await count()).toBe(before + 1);
    const statuses: number[] = [];
    for (let time = 0; time < 8; time++) statuses.push((await send({ ...asked, token: await tokenOf() })).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it("lead from asking at the desk through the case to the public page, and back", async () => {
    const asker = world.people.asker;
    const bad = await site.post(
      "/desk/gaps/new",
      { title: "No", question: "", purpose: "", language: "en", countries: "", consultation: "" },
      asker,
    );
    expect(bad.status).toBe(422);
    const sent = await site.post(
      "/desk/gaps/new",
      {
        title: "What do invented remittances buy?",
        question: "What is bought with them, and by whom?",
        purpose: "A budget.",
        language: "en",
        themes: [world.theme],
        countries: "Fiji",
        consultation: "",
        shown: "yes",
      },
      asker,
    );
    const desk = sent.headers.get("location")!;
    expect(await textOf(desk, "asker")).toContain("Waiting for a decision");
    expect((await site.get(desk, world.people.stranger)).status).toBe(404);
    const overview = await textOf(desk, "chair");
    const decide = `${/href="(\/desk\/cases\/[^"]+)"/.exec(overview)![1]!}/decide`;
    const form = await textOf(decide, "chair");
    expect(form).toContain(`href="${desk}"`);
    expect(form).toContain("Body that answers for it");
    expect(form).toContain("Invented beside");
    const version = /name="version" value="(\d+)"/.exec(form)![1]!;
    const decision = { outcome: "accept", priority: "high", body: "", work: "", show: "", reasons: "We need it.", basis: "Meeting." };
    expect((await site.post(decide, { ...decision, version, step: "confirmed" }, world.people.chair)).status).toBe(303);
    const [list, id] = [await textOf("/gaps?state=accepted&country=FJI"), desk.split("/").at(-1)!];
    expect(list).toContain("What do invented remittances buy?");
    expect(list).toContain("asked by Invented asker");
    const page = await textOf("/gaps/what-do-invented-remittances-buy");
    for (const words of ["High priority", "by Invented asker", "We need it.", "Nobody is answering it yet.", "A budget."])
      expect(page).toContain(words);
    expect(await textOf("/gaps/feed.atom")).toContain("<title>What do invented remittances buy?</title>");
    expect((await findGap(site.database, { id }))!.state).toBe("accepted");
  });

  it("keep what is known with its literature, and the form when somebody else was first", async () => {
    const gap = await world.accepted("What is known of the invented law?");
    const here = `/desk/gaps/${gap.id}`;
    const expert = world.people.expert;
    const versionNow = async (): Promise<string> => String((await world.gap(gap.id)).version);
    const added = await site.post(`${here}/literature`, { literature: BIBTEX, version: await versionNow() }, expert);
    expect(added.status).toBe(303);
    const stale = await site.post(`${here}/known`, { known: "Kept in the form.", version: "1" }, expert);
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain("Kept in the form.");
    const known = "Little, says [@one90].\n\n# Missing\n\nEverything <script>else</script>.";
    expect((await site.post(`${here}/known`, { known, version: await versionNow() }, expert)).status).toBe(303);
    const page = await textOf(`/gaps/${gap.slug}`);
    expect(page).toContain("Nobody");
    expect(page).toContain("Invented study two");
    expect(page).toContain("https://doi.org/10.5555/inv.one");
    expect(page).not.toContain("<script>else");
    expect(await textOf(`/gaps/${gap.slug}/literature/ris`)).toContain("TI  - Invented study one");
    expect((await site.get(`/gaps/${gap.slug}/literature/none`)).status).toBe(404);
    const twice = await site.post(`${here}/literature`, { literature: BIBTEX, version: await versionNow() }, expert);
    expect(await twice.text()).toContain("1 left out: their DOI is there already.");
    expect((await site.get(`${here}/known`, world.people.asker)).status).toBe(403);
    expect((await site.get(`${here}/known`, world.people.stranger)).status).toBe(403);
    const entry = /literature\/([0-9a-f-]{36})\/remove/.exec(await textOf(`${here}/literature`, "expert"))![1]!;
    expect((await site.post(`${here}/literature/${entry}/remove`, { version: await versionNow() }, expert)).status).toBe(303);
    expect((await site.post(`${here}/answers`, { work: "W-9999", version: await versionNow() }, expert)).status).toBe(422);
  });

  it("move, assign and word a question for those who decide, and nobody else", async () => {
    const gap = await world.accepted("Which invented law is meant here?");
    const here = `/desk/gaps/${gap.id}`;
    const versionNow = async (): Promise<string> => String((await world.gap(gap.id)).version);
    const parked = { state: "parked", reasons: "Later." };
    expect((await site.post(`${here}/move`, { ...parked, version: await versionNow() }, world.people.expert)).status).toBe(403);
    expect(
      (await site.post(`${here}/move`, { state: "answered", reasons: "x", version: await versionNow() }, world.people.chair)).status,
    ).toBe(422);
    expect((await site.post(`${here}/move`, { ...parked, version: await versionNow() }, world.people.chair)).status).toBe(303);
    expect(await textOf(`/gaps/${gap.slug}`)).toContain("Later.");
    const assigned = { priority: "low", body: world.group, version: await versionNow() };
    expect((await site.post(`${here}/assign`, assigned, world.people.officer)).status).toBe(303);
    expect((await site.post(`${here}/assign`, assigned, world.people.officer)).status).toBe(409);
    const wording = {
      title: "Which law is it, then?",
      question: "The same question in other words.",
      purpose: "",
      language: "en",
      countries: "",
    };
    expect((await site.post(`${here}/wording`, { ...wording, version: await versionNow() }, world.people.chair)).status).toBe(303);
    expect(await textOf(`/gaps/${gap.slug}`)).toContain("Which law is it, then?");
  });

  it("count who needs it too, and name nobody of them in public", async () => {
    const gap = await world.accepted("Who needs the invented atlas?");
    const path = `/desk/gaps/${gap.id}/support`;
    expect((await site.post(path, { words: "For my SECRET plan." }, world.people.supporter)).status).toBe(303);
    await supportGap(await world.as("beside"), gap.id, "");
    const page = await textOf(`/gaps/${gap.slug}`);
    expect(page).toContain("2 other people need this");
    expect(page).not.toContain("Invented supporter");
    expect(page).not.toContain("SECRET");
    expect(await textOf(`/desk/gaps/${gap.id}`, "chair")).toContain("Invented supporter: For my SECRET plan.");
    expect(await textOf(`/desk/gaps/${gap.id}`, "asker")).not.toContain("SECRET");
    expect(await textOf(`/gaps/${gap.slug}`, "supporter")).toContain("You said that you need this too.");
    expect((await site.post(`${path}/withdraw`, {}, world.people.supporter)).status).toBe(303);
    expect(await textOf(`/gaps/${gap.slug}`)).toContain("1 other person needs this");
  });
});
