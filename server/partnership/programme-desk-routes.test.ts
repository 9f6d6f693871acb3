import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allDocuments, allRisks, allSettings, loadConfiguration, type PartnershipTables } from "#partnership";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { TIDEWATCH } from "../../tests/support/tidewatch-partnership.ts";
import { PROGRAMME_DESK_ROUTES } from "./programme-desk-routes.ts";

describe.each(STORE_KINDS)("the programme at the desk (%s)", (kind) => {
  let site: TestSite;
  let director: string;
  let reader: string;
  beforeAll(async () => {
    site = await openTestSite(kind, PROGRAMME_DESK_ROUTES);
    await loadConfiguration(site.database, { kind: "command", id: "test" }, site.surroundings, TIDEWATCH);
    [director, reader] = [await site.addPerson("Dir Ector"), await site.addPerson("Rea Der")];
    const tables = site.database.tables<PartnershipTables>();
    const body = await tables.selectFrom("partnership.body").select("id").where("slug", "=", "tidewatch").executeTakeFirstOrThrow();
    await tables
      .insertInto("partnership.mandate")
      .values({
        id: site.surroundings.newId(),
        body_id: body.id,
        role: "director",
        person_id: director,
        state: "active",
        basis: "appointment",
      })
      .execute();
  });
  afterAll(() => site.remove());

  const path = "/desk/programme/settings";
  const cost = { kind: "cost of a body", body: "moon-group", amount: "600", currency: "EUR", words: "", validFrom: "", validUntil: "" };

  it("adds a value, keeps what was written where it is wrong, and refuses others", async () => {
    const wrong = await site.post(`${path}/new`, { ...cost, amount: "plenty" }, director);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="plenty"');
    expect((await site.post(`${path}/new`, cost, reader)).status).toBe(403);
    expect((await site.post(`${path}/new`, cost, director)).status).toBe(303);
    expect(await (await site.get(path, director)).text()).toContain("moon-group: 600 EUR a year");
  });

  it("works out which groups the money pays for", async () => {
    const page = await (await site.get("/desk/programme/scale-down?available=1000&currency=eur", director)).text();
    expect(page).toContain("1 of 2 groups fit.");
    expect((await site.get("/desk/programme/scale-down?available=1000&currency=eur", reader)).status).toBe(403);
  });

  it("lets a value end once", async () => {
    const setting = (await allSettings(site.database)).find(({ value }) => JSON.stringify(value).includes("moon-group"))!;
    const close = { version: String(setting.version), lastDay: "2099-12-31", sure: "yes" };
    expect((await site.post(`${path}/${setting.id}/close`, { ...close, lastDay: "2024-02-30" }, director)).status).toBe(422);
    expect((await site.post(`${path}/${setting.id}/close`, { ...close, version: "NaN" }, director)).status).toBe(409);
    expect((await site.post(`${path}/${setting.id}/close`, close, director)).status).toBe(303);
    expect((await site.post(`${path}/${setting.id}/close`, close, director)).status).toBe(409);
    expect((await allSettings(site.database)).find(({ id }) => id === setting.id)?.untilOn).toBe("2099-12-31");
  });

  it("assesses a risk beside what was said before", async () => {
    const [risk] = await allRisks(site.database);
    const form = { version: String(risk!.version), rating: "medium", words: "Invented reason." };
    expect((await site.post(`/desk/programme/risks/${risk!.id}`, form, reader)).status).toBe(403);
    const wrong = await site.post(`/desk/programme/risks/${risk!.id}`, { ...form, rating: "none", words: "Kept as it was." }, director);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/Choose a rating[\s\S]*Kept as it was\./);
    for (const version of ["", "NaN", "-1", "1e400", "99999999999"]) {
      const stale = await site.post(`/desk/programme/risks/${risk!.id}`, { ...form, version }, director);
      expect([version, stale.status, (await stale.text()).includes("Invented reason.")]).toEqual([version, 409, true]);
    }
    const late = await site.post(`/desk/programme/risks/${risk!.id}`, { ...form, on: "2199-01-01" }, director);
    expect([late.status, /day is still to come/i.test(await late.text())]).toEqual([422, true]);
    const [document] = await allDocuments(site.database);
    const said = { ...form, on: "2098-12-31", document: document!.code, place: "p. 4" };
    expect((await site.post(`/desk/programme/risks/${risk!.id}`, said, director)).status).toBe(303);
    expect((await site.post(`/desk/programme/risks/${risk!.id}`, said, director)).status).toBe(409);
    const { assessments } = (await allRisks(site.database))[0]!;
    expect(assessments.map(({ rating }) => rating)).toEqual(["low", "high", "medium"]);
    expect(assessments.at(-1)).toMatchObject({ assessedOn: "2098-12-31", sourceDocument: document!.code, sourcePlace: "p. 4" });
  });
});
