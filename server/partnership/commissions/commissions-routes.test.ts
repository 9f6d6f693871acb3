import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationsOf, findCommission, milestonesOfCommissions, type PartnershipTables } from "#partnership";
import { COMMISSION_ROUTE_PERMISSIONS } from "../../../tests/support/commission-route-permissions.ts";
import { inventIn } from "../../../tests/support/invented-partnership.ts";
import { openPermissionWorld, PERSONAS, type PermissionWorld, type Persona } from "../../../tests/support/permission-world.ts";
import { askRoute, faultOf, getsThrough } from "../../../tests/support/route-answers.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { CASE_DECISIONS_ROUTES } from "../case-decisions-routes.ts";
import { commissionsRoutes } from "./index.ts";

const HOST = "http://knomad.test";
const DAY = 24 * 60 * 60 * 1000;

describe.each(STORE_KINDS)("pages of commissions on %s", (kind) => {
  let world: PermissionWorld;
  let ada = "";
  let id = "";
  let site: PermissionWorld["site"];
  const as = (persona: Persona): string => world.personOf(persona)!;
  const html = async (path: string, person?: string): Promise<string> => (await world.site.get(path, person)).text();
  const find = async (key: string) => (await findCommission(world.site.database, { id: key }))!;
  const send = async (deed: string, fields: Record<string, string>, person = as("chair")): Promise<Response> =>
    world.site.post(`/desk/commissions/${id}/${deed}`, { version: String((await find(id)).version), ...fields }, person);
  /** As a browser without an account sends it. */
  const sendOutside = (path: string, fields: Record<string, string>): Promise<Response> =>
    Promise.resolve(world.site.app.request(HOST + path, { method: "POST", headers: { origin: HOST }, body: new URLSearchParams(fields) }));
  const tokenOf = async (path: string): Promise<string> => {
    const token = /name="token" value="([^"]+)"/.exec(await html(path))?.[1] ?? "";
    world.site.surroundings.wait(5_000);
    return token;
  };

  beforeAll(async () => {
    world = await openPermissionWorld(kind, [...commissionsRoutes(), ...CASE_DECISIONS_ROUTES]);
    ({ site } = world);
    ada = await inventIn(world.site.database, world.site.surroundings).person("Ada <b>Invented</b>");
    await world.site.database
      .tables<PartnershipTables>()
      .updateTable("partnership.person")
      .set({ listed: true, slug: "ada-invented" })
      .where("id", "=", ada)
      .execute();
  }, 300_000);
  afterAll(() => world.site.remove());

  it("let through whom they should, and nobody else", async () => {
    const wrong: string[] = [];
    for (const persona of PERSONAS)
      for (const [name, permission] of Object.entries(COMMISSION_ROUTE_PERMISSIONS))
        if (persona !== "reader" || name.startsWith("GET") || !getsThrough(permission, persona))
          wrong.push(...faultOf(name, persona, await askRoute(world, name, world.personOf(persona))));
    expect(wrong).toEqual([]);
  }, 120_000);

  it("plan a commission by a form that says what is wrong, and change it with the form kept", async () => {
    const planned = {
      title: "Costs & moves",
      workKind: "working-paper",
      terms: "An invented paper on <i>costs</i>.",
      body: world.body.id,
      gap: world.gapId,
    };
    const refused = await site.post("/desk/commissions/new", { ...planned, kind: "paid", amount: "", currency: "" }, as("chair"));
    expect(refused.status).toBe(422);
    const said = await refused.text();
    for (const words of ["Write the fee.", "Choose the currency", "Costs &amp; moves", "&lt;i>costs"]) expect(said).toContain(words);
    const done = await site.post("/desk/commissions/new", { ...planned, kind: "paid", amount: "900.50", currency: "CHF" }, as("chair"));
    expect(done.status).toBe(303);
    id = /commissions\/([0-9a-f-]{36})/.exec(done.headers.get("location")!)![1]!;
    expect(await html(`/desk/commissions/${id}`, as("chair"))).toContain("900.50 CHF");
    expect(await html("/desk/commissions?state=planned", as("chair"))).toContain("Costs &amp; moves");
    expect((await site.get(`/desk/commissions/${id}`, as("expert"))).status).toBe(404);
    const stale = await site.post(`/desk/commissions/${id}/terms`, { ...planned, kind: "volunteer", version: "77" }, as("chair"));
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain("Somebody changed this");
  });

  it("add, change and take out milestones, and say what the parts of the fee make", async () => {
    expect((await send("milestone", { title: "Draft", dueOn: "2099-05-01", share: "40" })).status).toBe(303);
    expect(await html(`/desk/commissions/${id}`, as("chair"))).toContain("make 40 per cent");
    expect((await send("milestone", { title: "Final", dueOn: "2099-07-01", share: "61" })).status).toBe(422);
    expect((await send("milestone", { title: "Final", dueOn: "2099-07-01", share: "60" })).status).toBe(303);
    const [first] = await milestonesOfCommissions(site.database, [id]);
    expect(await html(`/desk/commissions/${id}/milestones/${first!.id}/change`, as("chair"))).toContain('value="Draft"');
    expect((await send(`milestones/${first!.id}/change`, { title: "First draft", dueOn: "2099-05-01", share: "40" })).status).toBe(303);
    expect((await send(`milestones/${first!.id}/accept`, { metOn: "2099-01-01", words: "x" })).status).toBe(409);
  });

  it("show an open call to the world, and take applications once from outside, not from machines", async () => {
    expect((await send("call", { from: "2099-01-01", until: "2099-01-01" })).status).toBe(422);
    expect((await send("call", { from: "2099-01-01", until: "2099-02-01" })).status).toBe(303);
    expect(await html("/calls")).toContain("Costs &amp; moves");
    expect(await html("/calls/feed.atom")).toContain("<title>Costs &amp; moves</title>");
    const at = "/calls/costs-moves";
    const page = await html(at);
    for (const words of ["900.50 CHF", "First draft", "40 %", "&lt;i>costs", 'name="address"']) expect(page).toContain(words);

    const token = await tokenOf(at);
    const fields = {
      name: "Zora <Outside>",
      address: "zora@invented.example",
      words: "I would go about it in thirty invented ways.",
      token,
    };
    for (const [more, words] of [
      [{ words: "short" }, "at least thirty"],
      [{ address: "" }, "e-mail address, such as"],
      [{ token: "" }, "not given out here"],
      [{ website: "filled" }, "that people do not see"],
    ] as const) {
      const refused = await sendOutside(`${at}/apply`, { ...fields, ...more });
      expect([more, refused.status]).toEqual([more, 422]);
      const text = await refused.text();
      expect(text).toContain(words);
      expect(text).toContain("Zora &lt;Outside>");
    }
    const foreign = await site.app.request(`${HOST}${at}/apply`, {
      method: "POST",
      headers: { origin: "http://other.test" },
      body: new URLSearchParams(fields),
    });
    expect(foreign.status).toBe(403);
    const sent = await sendOutside(`${at}/apply`, fields);
    expect(sent.status).toBe(303);
    const follow = sent.headers.get("location")!;
    expect((await sendOutside(`${at}/apply`, fields)).headers.get("location")).toBe(follow);
    expect(await applicationsOf(site.database, id)).toHaveLength(1);
    expect(await html(follow)).toContain("It is received; nobody was chosen yet.");
    expect((await site.get(`${at}/application?secret=guessed`)).status).toBe(404);
    expect((await site.get(follow.replace("costs-moves", world.commission.slug))).status).toBe(404);
  });

  it("take applications of accounts, show them at their desk alone, and let them be taken back", async () => {
    const at = "/calls/costs-moves";
    const token = await tokenOf(at);
    const sent = await site.post(`${at}/apply`, { words: "I would go about it in thirty other ways.", token }, ada);
    expect(sent.headers.get("location")).toBe("/desk/commissions");
    expect(await html("/desk/commissions", ada)).toContain("Costs &amp; moves");
    expect(await html("/desk/commissions", as("expert"))).not.toContain("Costs &amp; moves");
    expect((await site.get(`/desk/commissions/${id}`, ada)).status).toBe(404);
    const mine = (await applicationsOf(site.database, id)).find(({ personId }) => personId === ada)!;
    const path = `/desk/commissions/applications/${mine.id}/withdraw`;
    expect((await site.post(path, {}, as("expert"))).status).toBe(404);
    expect((await site.post(path, {}, ada)).status).toBe(303);
    const again = await tokenOf(at);
    await site.post(`${at}/apply`, { words: "I would go about it in thirty other ways.", token: again }, ada);
    expect((await applicationsOf(site.database, id)).map(({ state }) => state)).toEqual(["received", "withdrawn", "received"]);
    const seen = await html(`/desk/commissions/${id}/applications`, as("chair"));
    for (const words of ["Zora &lt;Outside>", "Ada &lt;b>Invented"]) expect(seen).toContain(words);
    expect(await html(at)).not.toContain("Zora");
  });

  it("lead from the choice over the director's decision and the signatures to what was delivered", async () => {
    site.surroundings.wait(40 * DAY);
    expect((await send("close", {})).status).toBe(303);
    const [outside, , mine] = await applicationsOf(site.database, id);
    const address = await html(`/desk/commissions/${id}/applications/${outside!.id}`, as("chair"));
    expect(address).toContain("zora@invented.example");
    expect(address).toContain("not confirmed: no mail goes there");
    expect(address).toContain("Say whose application it is");
    expect(await html(`/desk/commissions/${id}/applications/${mine!.id}`, as("chair"))).toContain("Nothing was found between them");
    expect((await send(`applications/${mine!.id}/choose`, { reasons: "short" })).status).toBe(422);
    expect((await send(`applications/${mine!.id}/choose`, { reasons: "The best of the invented plans." })).status).toBe(303);
    expect((await send("ask", {})).status).toBe(303);
    const { approvalCase, version } = await find(id);
    expect((await send("paper", { partnershipOn: "2099-02-10", holderOn: "2099-02-10" }, as("administrative officer"))).status).toBe(409);
    const tables = site.database.tables<PartnershipTables>();
    const { reference, version: caseVersion } = await tables
      .selectFrom("partnership.case_file")
      .select(["reference", "version"])
      .where("id", "=", approvalCase!)
      .executeTakeFirstOrThrow();
    expect(version).toBeGreaterThan(1);
    const decision = { outcome: "approved", reasons: "Invented.", basis: "Invented.", step: "confirmed", version: String(caseVersion) };
    expect((await site.post(`/desk/cases/${reference}/decide`, decision, as("chair"))).status).toBe(403);
    expect((await site.post(`/desk/cases/${reference}/decide`, decision, as("director"))).status).toBe(303);

    expect(await html(`/desk/commissions/${id}`, ada)).toContain("approved, to be signed");
    expect((await site.get(`/desk/commissions/${id}/applications`, ada)).status).toBe(404);
    const day = site.surroundings.now().toISOString().slice(0, 10);
    const shown = await html(`/desk/commissions/${id}/sign`, ada);
    for (const words of ["Signature of the holder", "First draft", "40 % of the fee", "900.50 CHF"]) expect(shown).toContain(words);
    const hash = /name="hash" value="([0-9a-f]{64})"/.exec(shown)![1]!;
    expect(shown).toContain(`>${hash}</code>`);
    expect((await send("sign", { hash }, ada)).status).toBe(422);
    expect((await send("sign", { hash: "0".repeat(64), agree: "yes" }, ada)).status).toBe(409);
    expect((await send("paper", { partnershipOn: day }, ada)).status).toBe(403);
    expect((await send("sign", { hash, agree: "yes" }, ada)).status).toBe(303);
    expect((await find(id)).state).toBe("approved");
    expect((await send("sign", { hash, agree: "yes" }, ada)).status).toBe(409);
    expect((await send("sign", { hash, agree: "yes" }, as("chair"))).status).toBe(403);
    const paper = await html(`/desk/commissions/${id}/paper`, as("administrative officer"));
    expect(paper).toContain("partnershipOn");
    expect(paper).not.toContain("holderOn");
    expect((await send("paper", { partnershipOn: day }, as("administrative officer"))).status).toBe(303);
    expect(await find(id)).toMatchObject({ state: "signed", signedOn: day });
    const signed = await html(`/desk/commissions/${id}`, ada);
    for (const words of ["at the desk, on", "on paper, on"]) expect(signed).toContain(words);
    expect((await site.get(`/desk/commissions/${id}/signatures/partnership`, ada)).status).toBe(404);
    for (const { id: milestone } of await milestonesOfCommissions(site.database, [id]))
      expect((await send(`milestones/${milestone}/accept`, { metOn: day, words: "It came." })).status).toBe(303);
    expect((await send("fulfil", {})).status).toBe(303);
    const past = await html("/calls");
    expect(past).toContain("Ada &lt;b>Invented");
    expect(past).not.toContain("900.50");
    await tables
      .insertInto("partnership.setting")
      .values({ id: site.surroundings.newId(), key: "fees of commissions", value: '{"shown":"everybody"}' })
      .execute();
    expect(await html("/calls/costs-moves")).toContain("900.50 CHF");
    expect(await html("/answered")).toContain("Costs &amp; moves");
    expect((await send("end", { reason: "Too late for that.", confirm: "yes" })).status).toBe(409);
  });
});
