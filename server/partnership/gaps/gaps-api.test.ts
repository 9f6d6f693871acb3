import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPartnershipContract } from "#contract";
import { verifyLog } from "#store";
import { openGapsWorld, type GapsWorld } from "../../../tests/support/gaps-world.ts";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";

const { ALL_PARTNERSHIP_PROMISES } = await loadPartnershipContract();

describe.each(STORE_KINDS)("knowledge gaps by the API on %s", (kind) => {
  let site: TestSite;
  let world: GapsWorld;
  let api: TestApi;
  beforeAll(async () => {
    site = await openTestSite(kind, []);
    world = await openGapsWorld(site.database, site.surroundings);
    api = await openTestApi(site);
  }, 300_000);
  afterAll(() => site.remove());

  const asking = { title: "What do programmes want to know?", question: "Which answers do programmes read, and where?", themes: ["theme"] };
  const changed = (path: string, person: keyof GapsWorld["people"], body: object, version: number, method: "POST" | "PUT" = "PUT") =>
    api.ask(path, world.people[person], { method, body, headers: { "if-match": `"${version}"` } });

  it("are asked, seen by whoever may, and public after the decision alone", async () => {
    const { id, href } = await api.json("/gaps", world.people.asker, { method: "POST", body: { ...asking, countries: ["FJI"] } });
    expect((await api.ask(href)).status).toBe(404);
    expect((await api.ask(href, world.people.stranger)).status).toBe(404);
    expect(await api.json(href, world.people.asker)).toMatchObject({ state: "proposed", page: null, countries: ["FJI"], asker: "" });
    expect((await api.json("/gaps")).total).toBe(0);
    expect((await api.ask("/gaps?show=desk")).status).toBe(403);
    expect((await api.json("/gaps?show=desk", world.people.chair)).items).toMatchObject([{ id, state: "proposed" }]);
    expect((await api.json("/gaps?show=desk", world.people.stranger)).items).toEqual([]);
    expect((await api.json("/gaps?show=own", world.people.asker)).items).toMatchObject([{ id }]);
    // A token without the scope sees what everybody sees.
    expect((await api.ask(href, world.people.chair, {}, ["read:works"])).status).toBe(404);
    await world.decide(id, "accept", { priority: "high" });
    expect(await api.json("/gaps/what-do-programmes-want-to-know")).toMatchObject({
      id,
      state: "accepted",
      priority: "high",
      page: "/gaps/what-do-programmes-want-to-know",
      steps: [{ state: "proposed" }, { state: "accepted" }],
      themes: [{ slug: "theme" }],
    });
  });

  it("are changed of the version that was read, by those who may, and say what is wrong", async () => {
    const { id, version } = await world.accepted("What is changed by programmes?");
    const known = `/gaps/${id}/known`;
    expect((await changed(known, "asker", { known: "Little." }, version)).status).toBe(403);
    expect((await changed(known, "expert", { known: "Little." }, version)).status).toBe(200);
    expect((await changed(known, "expert", { known: "Much." }, version)).status).toBe(412);
    const now = async (): Promise<number> => (await world.gap(id)).version;
    const text = "@book{one, title={Invented one}, year={2099}, doi={10.5555/one}}\n@book{two, title={Invented two}, year={2098}}";
    expect((await changed(`/gaps/${id}/literature`, "expert", { text }, await now(), "POST")).status).toBe(200);
    const { items } = await api.json(`/gaps/${id}/literature?limit=1`);
    expect(items).toMatchObject([{ item: { id: "one", title: "Invented one" } }]);
    expect((await changed(`/gaps/${id}/literature/${items[0].id}/remove`, "expert", {}, await now(), "POST")).status).toBe(200);
    expect((await changed(`/gaps/${id}/priority`, "chair", { priority: "low", body: "group" }, await now())).status).toBe(200);
    expect((await changed(`/gaps/${id}/state`, "chair", { state: "parked", reasons: "Later." }, await now(), "POST")).status).toBe(200);
    const again = await changed(`/gaps/${id}/state`, "chair", { state: "parked", reasons: "Later." }, await now(), "POST");
    expect([again.status, (await again.json()).type]).toEqual([409, expect.stringContaining("gap-state")]);
    const wrong = await changed(`/gaps/${id}/answers`, "expert", { work: "W-0" }, await now(), "POST");
    expect([wrong.status, (await wrong.json()).type]).toEqual([422, expect.stringContaining("bad-gap")]);
    expect(await api.json(`/gaps/${id}`)).toMatchObject({ state: "parked", priority: "low", known: "Little.", literature: 1 });
  });

  it("are worded anew, and named what begins an answer", async () => {
    const { id } = await world.accepted("What do we call this question?");
    const now = async (): Promise<number> => (await world.gap(id)).version;
    const wording = { title: "What is this question called?", question: "The same, in other words than before." };
    expect((await changed(`/gaps/${id}`, "chair", wording, await now())).status).toBe(200);
    const begun = { title: "SECRET draft", kind: "short-note", body: "group", language: "en", licence: "CC-BY-4.0" };
    const work = await api.json("/works", world.people.expert, { method: "POST", body: begun });
    const { reference } = await api.json(work.href, world.people.expert);
    expect((await changed(`/gaps/${id}/answers`, "expert", { work: reference }, await now(), "POST")).status).toBe(200);
    const named = await api.json(`/gaps/${id}`);
    expect(named).toMatchObject({ title: wording.title, state: "in work", answers: [{ kind: "work", title: "", page: null }] });
    expect(JSON.stringify(named)).not.toContain("SECRET");
    expect((await changed(`/gaps/${id}/answers/${named.answers[0].id}/remove`, "expert", {}, await now(), "POST")).status).toBe(200);
    expect((await api.json(`/gaps/${id}`)).answers).toEqual([]);
  });

  it("are answered by a work that is begun for them, by those who keep them and with a token that may", async () => {
    const { id } = await world.accepted("Which work is begun for this?");
    const body = { title: "SECRET beginning", kind: "short-note", body: "group", language: "en", licence: "CC-BY-4.0", gap: id };
    const begin = (
      person: keyof GapsWorld["people"],
      sent: object = body,
      scopes: readonly ("write:works" | "write:gaps")[] = ["write:works", "write:gaps"],
    ) => api.ask("/works", world.people[person], { method: "POST", body: sent }, scopes);
    const codeOf = async (answer: Response) => ((await answer.json()) as { readonly code: string }).code;
    expect(await codeOf(await begin("stranger"))).toBe("not-allowed");
    expect(await codeOf(await begin("expert", body, ["write:works"]))).toBe("not-allowed");
    expect(await codeOf(await begin("expert", { ...body, gap: "00000000-0000-4000-8000-000000000000" }))).toBe("no-such-gap");
    expect(await codeOf(await begin("expert", { ...body, kind: "data-release" }))).toBe("bad-work");
    // What was refused began nothing.
    expect((await api.json("/drafts", world.people.expert)).items.filter(({ title }: any) => title === body.title)).toEqual([]);
    const begun = await begin("expert");
    expect(begun.status).toBe(201);
    const { href } = (await begun.json()) as { readonly href: string };
    expect(await api.json(href, world.people.expert)).toMatchObject({ title: "SECRET beginning", state: "draft" });
    expect(await api.json(`/gaps/${id}`)).toMatchObject({ state: "in work", answers: [{ kind: "work", title: "", page: null }] });
    // A question that nobody has decided on is not there for strangers, and has no answer yet.
    const waiting = await world.ask("Which question waits?");
    expect(await codeOf(await begin("stranger", { ...body, gap: waiting }))).toBe("no-such-gap");
    expect(await codeOf(await begin("expert", { ...body, gap: waiting }))).toBe("gap-state");
  });

  it("are needed too by whoever says so, and lists go on from where they stopped", async () => {
    const { id } = await world.accepted("Who needs a list that goes on?");
    const support = { method: "POST", body: { words: "I do." } } as const;
    expect((await api.ask(`/gaps/${id}/support`, world.people.supporter, support)).status).toBe(200);
    expect(await api.json(`/gaps/${id}`)).toMatchObject({ support: 1 });
    expect((await api.ask(`/gaps/${id}/support/withdraw`, world.people.supporter, { method: "POST", body: {} })).status).toBe(200);
    expect(await api.json(`/gaps/${id}`)).toMatchObject({ support: 0 });
    const seen: string[] = [];
    for (let next: string | undefined = "/gaps?limit=1"; next !== undefined;) {
      const part: { readonly items: readonly { readonly id: string }[]; readonly next?: string } = await api.json(next);
      seen.push(...part.items.map((one) => one.id));
      next = part.next;
    }
    expect(seen.length).toBe((await api.json("/gaps")).total);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("tell the log of each change by which token it came", async () => {
    const changes = ALL_PARTNERSHIP_PROMISES.filter(([, { method, about }]) => method !== "get" && about === "gaps");
    const { items } = await api.json("/log?action=change-by-token&limit=200", world.people.auditor);
    const told = new Set(
      items.map(({ detail }: { readonly detail: { readonly after: { readonly operation: string } } }) => detail.after.operation),
    );
    expect(changes.map(([operation]) => operation).filter((operation) => !told.has(operation))).toEqual([]);
    expect((await verifyLog(site.database)).faults).toEqual([]);
  });
});
