import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideCase, findCase, findCorrection, requestCorrection } from "#partnership";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { noteOn } from "../../../tests/support/published-works.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { openUptakeWorld, type UptakePerson, type UptakeWorld } from "../../../tests/support/uptake-world.ts";
import { partnershipRoutes } from "../index.ts";

const HOST = "http://knomad.test";
const ASKED = {
  place: "Table 2",
  wrong: "The second row counts the invented movers twice.",
  correction: "Count them once.",
  source: "Invented census, table 9",
};

describe.each(STORE_KINDS)("requests for a correction on %s", (kind) => {
  let site: TestSite;
  let world: UptakeWorld;
  beforeAll(async () => {
    site = await openTestSite(kind, partnershipRoutes());
    world = await openUptakeWorld(site.database, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  const textOf = async (path: string, person?: UptakePerson): Promise<string> =>
    (await site.get(path, person && world.people[person])).text();
  const statusOf = async (path: string, person?: UptakePerson): Promise<number> =>
    (await site.get(path, person && world.people[person])).status;
  const send = async (more: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const page = await textOf("/corrections/ask");
    site.surroundings.wait(4_000);
    const token = /name="token" value="([^"]+)"/.exec(page)![1]!;
    const fields = {
      ...ASKED,
      of: world.work.reference,
      name: "Zenobia Askerly",
      email: "zenobia@askerly.example",
      website: "",
      token,
      ...more,
    };
    return site.app.request(`${HOST}/corrections/ask`, { method: "POST", headers: { origin: HOST }, body: new URLSearchParams(fields) });
  };
  const asked = async (by: UptakePerson = "reader"): Promise<string> =>
    (await requestCorrection(await world.as(by), world.work, ASKED, { personId: world.people[by] })).id;
  const decide = async (id: string, outcome: string, fields: Readonly<Record<string, string>> = {}, by: UptakePerson = "director") => {
    const request = (await findCorrection(site.database, { id }))!;
    const file = (await findCase(site.database, { id: request.caseId! }))!;
    const decision = { outcome, reasons: `Invented reasons: ${outcome}.`, basis: "The invented census.", fields };
    await decideCase(await world.as(by), { id: file.id, version: file.version }, decision);
  };

  it("are taken from readers, who follow them by a link, and whose names are shown to nobody", async () => {
    const received = await send();
    expect(received.status).toBe(200);
    const follow = /href="(\/sent\/CR-\d+\?secret=[^"]+)"/.exec(await received.text())![1]!;
    expect(await textOf(follow)).toContain("Waiting for a decision");
    expect(await statusOf(follow.replace(/secret=.*/, "secret=x"))).toBe(404);
    const request = (await findCorrection(site.database, { reference: /CR-\d+/.exec(follow)![0] }))!;
    for (const who of ["author", "director", "co-chair"] as const) {
      const page = await textOf(`/desk/corrections/${request.id}`, who);
      expect([who, page.includes("counts the invented movers twice"), /Zenobia|askerly/i.test(page)]).toEqual([who, true, false]);
    }
    expect(await textOf(`/library/${world.work.slug}`)).not.toContain("counts the invented movers");
  });

  it("are refused where the form is forged, filled by a machine or about nothing public", async () => {
    expect((await send({ token: "forged" })).status).toBe(400);
    expect((await send({ website: "x" })).status).toBe(400);
    expect((await send({ of: "W-0" })).status).toBe(422);
    const page = await send({ wrong: "<b>" });
    expect([page.status, (await page.text()).includes("<b></textarea>")]).toEqual([422, false]);
  });

  it("are heard by those who made the work, who do not decide", async () => {
    const id = await asked();
    for (const who of ["author", "chair"] as const) {
      await expect(decide(id, "no change", {}, who), who).rejects.toMatchObject({ code: "not-allowed" });
      expect(await textOf(`/desk/corrections/${id}`, who)).toContain("You made this work, so you do not decide.");
    }
    for (const who of ["stranger", "beside"] as const) expect(await statusOf(`/desk/corrections/${id}`, who)).toBe(404);
    const say = async (who: UptakePerson) =>
      site.post(`/desk/corrections/${id}/say`, { words: "The census counts them so too." }, world.people[who]);
    expect((await say("author")).status).toBe(303);
    expect((await say("co-chair")).status).toBe(403);
    expect((await say("stranger")).status).toBe(404);
    const request = (await findCorrection(site.database, { id }))!;
    const file = (await findCase(site.database, { id: request.caseId! }))!;
    expect(await textOf(`/desk/cases/${file.reference}`, "co-chair")).toContain("The census counts them so too.");
    expect(await textOf(`/desk/cases/${file.reference}`, "reader")).not.toContain("The census counts them so too.");
    await decide(id, "no change");
    expect((await say("author")).status).toBe(409);
  });

  it("are corrected only where a notice says so, and are told to readers in words of their own", async () => {
    const id = await asked();
    await expect(decide(id, "corrected")).rejects.toMatchObject({ code: "bad-case" });
    await noteOn(site.database, world.work, {
      kind: "correction",
      words: "Row two.",
      at: new Date(site.surroundings.now().getTime() + 1_000),
    });
    await expect(decide(id, "corrected", { show: "yes" })).rejects.toMatchObject({ code: "bad-case" });
    await decide(id, "corrected", { show: "yes", summary: "Row two of table 2 was counted twice." });
    expect((await findCorrection(site.database, { id }))!.state).toBe("corrected");
    expect(await textOf(`/library/${world.work.slug}`)).toContain("Row two of table 2 was counted twice.");
    expect(await textOf(`/library/${world.otherWork.slug}`)).not.toContain("Row two of table 2 was counted twice.");
    await expect(decide(id, "no change")).rejects.toMatchObject({ code: "case-refused" });
  });
});
