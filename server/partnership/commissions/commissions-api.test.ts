import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openPermissionWorld, type PermissionWorld, type Persona } from "../../../tests/support/permission-world.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";

const DAY = 24 * 60 * 60 * 1000;
const TERMS = { title: "Invented costs", workKind: "working-paper", terms: "An invented paper on invented costs." } as const;

// The way from a question to a fulfilled commission is in tests/journeys/review-by-api.test.ts.
describe.each(STORE_KINDS)("calls and commissions by the API on %s", (kind) => {
  let world: PermissionWorld;
  let api: TestApi;
  beforeAll(async () => {
    world = await openPermissionWorld(kind, []);
    api = await openTestApi(world.site);
  }, 300_000);
  afterAll(() => world.site.remove());

  const read = (path: string, persona: Persona = "reader") => api.json(path, world.personOf(persona));
  const send = async (path: string, persona: Persona, body: object, version?: number, method: "POST" | "PUT" = "POST") => {
    const headers = version === undefined ? {} : { "if-match": `"${version}"` };
    const answer = await api.ask(path, world.personOf(persona), { method, body, headers });
    return { status: answer.status, json: (await answer.json()) as any };
  };
  const versionOf = async (id: string): Promise<number> => (await read(`/commissions/${id}`, "chair")).version;
  const plan = async (more: object = { kind: "volunteer" }): Promise<string> => {
    const { json } = await send("/commissions", "chair", { ...TERMS, ...more, body: world.body.slug, gap: world.gapId });
    return json.id;
  };
  const all = async (first: string, persona: Persona): Promise<readonly string[]> => {
    const seen: string[] = [];
    for (let next: string | undefined = first; next !== undefined;) {
      const part: any = await read(next, persona);
      seen.push(...part.items.map((item: any) => item.slug ?? item.reference));
      next = part.next;
    }
    return seen;
  };

  it("are planned with a fee that fits, by those who lead the body, for an open question", async () => {
    const body = { ...TERMS, kind: "paid", body: world.body.slug, gap: world.gapId };
    for (const [wrong, code, field] of [
      [{ amount: "", currency: "EUR" }, "bad-commission", "amount"],
      [{ amount: "1.234", currency: "EUR" }, "bad-commission", "amount"],
      [{ amount: "10.00", currency: "XXX" }, "bad-field", "currency"],
      [{ amount: "10.00", currency: "EUR", workKind: "novel" }, "bad-field", "workKind"],
      [{ amount: "10.00", currency: "EUR", gap: "00000000-0000-4000-8000-000000000000" }, "bad-commission", "gap"],
      [{ amount: "10.00", currency: "EUR", body: "nobody" }, "no-such-body", undefined],
    ] as const) {
      const { status, json } = await send("/commissions", "chair", { ...body, ...wrong });
      expect([json.code, json.values.field, status < 500]).toEqual([code, field, true]);
    }
    const { status, json } = await send("/commissions", "chair", { ...body, amount: "10.50", currency: "EUR" });
    expect(status).toBe(201);
    expect(await read(json.href, "chair")).toMatchObject({
      ...{ view: "whole", state: "planned", page: null, fee: { amount: "10.50", currency: "EUR" }, holder: null, approval: null },
      ...{ call: null, gap: { id: world.gapId, title: "Invented question" }, checks: [], mayPlan: true, maySign: false },
    });
    // A draft of a commission is nobody's outside.
    for (const persona of ["reader", "account", "expert", "chair beside"] as const)
      expect((await api.ask(json.href, world.personOf(persona))).status).toBe(persona === "reader" ? 401 : 404);
  });

  it("are changed of the version that was read, and not by a token that only reads", async () => {
    const id = await plan();
    const terms = { ...TERMS, kind: "volunteer", title: "Invented prices" };
    expect((await send(`/commissions/${id}/terms`, "chair", terms, undefined, "PUT")).status).toBe(428);
    expect((await send(`/commissions/${id}/terms`, "chair", terms, 7, "PUT")).json.code).toBe("version-stale");
    expect((await send(`/commissions/${id}/terms`, "chair", terms, 1, "PUT")).status).toBe(200);
    const sent = { method: "POST", body: {}, headers: { "if-match": '"2"' } } as const;
    const reading = await api.ask(`/commissions/${id}/approval`, world.personOf("chair"), sent, ["read:commissions"]);
    expect([reading.status, ((await reading.json()) as any).code]).toEqual([403, "scope-missing"]);
    const milestone = { title: "Draft", dueOn: "2099-06-01", share: 50 };
    expect((await send(`/commissions/${id}/milestones`, "chair", milestone, 2)).json.values.field).toBe("share");
    expect((await send(`/commissions/${id}/milestones`, "chair", { ...milestone, share: null, dueOn: "2098-01-01" }, 2)).status).toBe(422);
    expect((await send(`/commissions/${id}/milestones`, "chair", { ...milestone, share: null }, 2)).status).toBe(201);
  });

  it("name a holder without a call, with the reason and what lies between, and are ended with another", async () => {
    const id = await plan();
    const holder = { person: `/people/${world.somebody}`, reason: "Nobody else knows the matter." };
    expect((await send(`/commissions/${id}/holder`, "chair", { ...holder, person: "/people/none" }, 1)).json.values.field).toBe("person");
    expect((await send(`/commissions/${id}/holder`, "chair", { ...holder, reason: "Short." }, 1)).json.values.field).toBe("reason");
    expect((await send(`/commissions/${id}/holder`, "chair", holder, 1)).status).toBe(200);
    const named = await read(`/commissions/${id}`, "chair");
    expect(named).toMatchObject({ directReason: holder.reason, holder: { name: "Invented somebody", page: `/people/${world.somebody}` } });
    expect(named.checks.map(({ person }: any) => person)).toContain("Invented somebody");
    // Whoever is to hold it is not told before the approval.
    expect((await api.ask(`/commissions/${id}`, world.somebody)).status).toBe(404);
    expect((await send(`/commissions/${id}/end`, "chair", { reason: "It is not needed." }, await versionOf(id))).status).toBe(200);
    expect(await read(`/commissions/${id}`, "chair")).toMatchObject({ state: "ended", endReason: "It is not needed." });
    expect((await send(`/commissions/${id}/fulfil`, "chair", {}, await versionOf(id))).json.code).toBe("commission-refused");
  });

  it("show their fee while the call is open, and afterwards only where the programme says so", async () => {
    const { id, slug, application } = world.commission;
    expect((await read("/calls")).items).toMatchObject([{ slug, fee: { amount: "12500.00", currency: "EUR" } }]);
    expect(await read(`/calls/${slug}`)).toMatchObject({ takesApplications: true, milestones: [{ title: "Invented draft", share: 100 }] });
    expect((await api.ask("/calls/none")).status).toBe(404);
    world.site.surroundings.wait(20 * DAY);
    expect(await read(`/calls/${slug}`)).toMatchObject({ state: "choosing", fee: null, takesApplications: false });
    const words = { words: "How an invented person would write an invented paper." };
    expect((await send(`/calls/${slug}/applications`, "account", words)).json.code).toBe("commission-refused");
    expect((await send(`/commissions/${id}/call/close`, "chair", {}, await versionOf(id))).status).toBe(200);
    const shown = { key: "fees of commissions", value: { shown: "everybody" } };
    expect((await send("/settings", "director", shown)).status).toBe(201);
    expect((await read("/calls?show=past")).items).toMatchObject([{ slug, fee: { amount: "12500.00" } }]);
    // Somebody from outside: chosen once it is known whose record is theirs.
    const one = `/commissions/${id}/applications/${application}`;
    expect(await read(one, "chair")).toMatchObject({ known: false, address: "zora@invented.example", checks: null });
    const reasons = { reasons: "They know the matter best." };
    expect((await send(`${one}/choose`, "chair", reasons, await versionOf(id))).json.code).toBe("commission-refused");
    expect((await send(`${one}/record`, "chair", { person: world.somebody }, await versionOf(id))).status).toBe(200);
    expect((await send(`${one}/choose`, "chair", reasons, await versionOf(id))).status).toBe(200);
    expect(await read(one, "chair")).toMatchObject({ known: true, state: "chosen", reasons: reasons.reasons });
    // Chosen, and told nothing before the approval.
    expect(await api.json("/applications", world.somebody)).toMatchObject({ items: [{ state: "received", mayWithdraw: false }] });
    expect(await read(`/calls/${slug}`)).toMatchObject({ holder: null });
  });

  it("are in force by what was signed on paper, for each side that has not signed here", async () => {
    const { id } = world.commission;
    const { reference } = (await send(`/commissions/${id}/approval`, "chair", {}, await versionOf(id))).json;
    const file = await read(`/cases/${reference}`, "director");
    expect(JSON.stringify(file.fields)).not.toContain(world.somebody);
    const decision = { outcome: "approved", reasons: "It is needed.", basis: "Invented." };
    expect((await send(`/cases/${reference}/decision`, "director", decision, file.version)).status).toBe(200);
    const today = world.site.surroundings.now().toISOString().slice(0, 10);
    const paper = `/commissions/${id}/paper`;
    const both = { partnershipOn: today, holderOn: today };
    expect((await send(paper, "chair", both, await versionOf(id))).json.code).toBe("not-allowed");
    const half = await send(paper, "administrative officer", { partnershipOn: today }, await versionOf(id));
    expect([half.json.code, half.json.values.field]).toEqual(["bad-commission", "holderOn"]);
    expect((await send(paper, "administrative officer", both, await versionOf(id))).status).toBe(200);
    expect(await read(`/commissions/${id}`, "chair")).toMatchObject({
      state: "signed",
      signed: today,
      signatures: [{ way: "paper", by: null }, {}],
    });
  });

  it("go on in lists from where they stopped, and count what is seen", async () => {
    for (let number = 0; number < 4; number++) await plan();
    const whole = await all("/commissions?limit=200", "chair");
    expect(whole.length).toBeGreaterThan(6);
    expect(await all("/commissions?limit=2", "chair")).toEqual(whole);
    expect((await read("/commissions?limit=2", "chair")).total).toBe(whole.length);
    expect((await read("/commissions?state=ended", "chair")).items).toHaveLength(1);
    expect((await read(`/commissions?body=${world.body.slug}`, "auditor")).total).toBe(whole.length);
    expect((await read("/commissions", "expert")).items).toEqual([]);
    const past = await all("/calls?show=past&limit=200", "reader");
    expect([past.length, await all("/calls?show=past&limit=1", "reader")]).toEqual([past.length, past]);
  });

  it("tell of each change in the commission's own log, which no applicant reads", async () => {
    const { id } = world.commission;
    const { items } = await read(`/log?object=${id}&action=change-by-token&limit=200`, "auditor");
    expect(items.map(({ detail }: any) => detail.after.operation)).toEqual(
      expect.arrayContaining(["closeCall", "sayWhoApplied", "chooseApplicant"]),
    );
    const tokens = await read("/log?object=token&action=change-by-token&limit=200", "auditor");
    expect(tokens.items.filter(({ detail }: any) => /commissions|calls/.test(detail.after.path))).toEqual([]);
  });
});
