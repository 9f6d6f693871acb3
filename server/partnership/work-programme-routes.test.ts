import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PartnershipTables } from "#partnership";
import { verifyLog } from "#store";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { WORK_PROGRAMME_ROUTES } from "./work-programme-routes.ts";

describe.each(STORE_KINDS)("work programmes on %s", (kind) => {
  let site: TestSite;
  let director: string;
  let coChair: string;
  let expert: string;
  let group: string;
  let address: string;
  const version = async (): Promise<string> => {
    const row = await site.database
      .tables<PartnershipTables>()
      .selectFrom("partnership.work_programme")
      .select("version")
      .executeTakeFirstOrThrow();
    return String(row.version);
  };
  const firstItem = async (): Promise<string> =>
    (
      await site.database
        .tables<PartnershipTables>()
        .selectFrom("partnership.work_item")
        .select("id")
        .orderBy("number")
        .executeTakeFirstOrThrow()
    ).id;
  beforeAll(async () => {
    site = await openTestSite(kind, WORK_PROGRAMME_ROUTES);
    director = await site.addPerson("Dora Invented");
    coChair = await site.addPerson("Cleo Invented");
    expert = await site.addPerson("Ed Invented");
    const tables = site.database.tables<PartnershipTables>();
    const office = site.surroundings.newId();
    group = site.surroundings.newId();
    await tables
      .insertInto("partnership.body")
      .values([
        { id: group, slug: "group-a", kind: "group", fictitious: true },
        { id: office, slug: "office", kind: "management", fictitious: true },
      ] as never)
      .execute();
    const mandate = { state: "active", basis: "appointment", fictitious: true } as const;
    await tables
      .insertInto("partnership.mandate")
      .values([
        { ...mandate, id: site.surroundings.newId(), body_id: office, role: "director", person_id: director },
        { ...mandate, id: site.surroundings.newId(), body_id: group, role: "co-chair", person_id: coChair },
        { ...mandate, id: site.surroundings.newId(), body_id: group, role: "expert", person_id: expert },
      ] as never)
      .execute();
  }, 300_000);
  afterAll(() => site.remove());

  it("are begun by whoever leads the body, once a year", async () => {
    expect((await site.post("/desk/programme", { body: group, year: "2099" }, expert)).status).toBe(403);
    const begun = await site.post("/desk/programme", { body: group, year: "2099" }, coChair);
    address = begun.headers.get("location")!;
    expect(address).toMatch(/^\/desk\/programme\/[0-9a-f-]{36}$/);
    expect((await site.post("/desk/programme", { body: group, year: "2099" }, coChair)).status).toBe(422);
    expect(await (await site.get("/desk/programme?year=2099", director)).text()).toContain("draft");
  });

  it("are planned, proposed, and approved by the director alone", async () => {
    expect((await site.post(`${address}/propose`, { version: await version() }, coChair)).status).toBe(422);
    const work = { kind: "output", title: "A note on <invented> things", plannedOn: "2099-03-31", responsibleId: coChair };
    const wrong = await site.post(`${address}/items`, { ...work, plannedOn: "soon", version: await version() }, coChair);
    expect([wrong.status, (await wrong.text()).includes("A note on &lt;invented> things")]).toEqual([422, true]);
    expect((await site.post(`${address}/items`, { ...work, version: await version() }, coChair)).status).toBe(303);
    expect((await site.get("/bodies/group-a/programme/2099")).status).toBe(404);
    expect((await site.post(`${address}/propose`, { version: await version() }, coChair)).status).toBe(303);
    expect((await site.post(`${address}/items`, { ...work, version: await version() }, coChair)).status).toBe(422);
    expect((await site.post(`${address}/approve`, { version: await version() }, coChair)).status).toBe(403);
    expect((await site.post(`${address}/approve`, { version: "1" }, director)).status).toBe(409);
    expect((await site.post(`${address}/approve`, { version: await version() }, director)).status).toBe(303);
    const open = await (await site.get("/bodies/group-a/programme/2099")).text();
    expect(open).toContain("A note on &lt;invented> things");
    expect(open).not.toContain("Cleo Invented");
  });

  it("change after approval by amendments with a reason, shown as such", async () => {
    const item = await firstItem();
    const work = { kind: "output", title: "A longer note", plannedOn: "2099-05-31", responsibleId: coChair };
    const without = await site.post(`${address}/items/${item}/change`, { ...work, version: await version() }, coChair);
    expect([without.status, (await without.text()).includes("a change after approval has a reason")]).toEqual([422, true]);
    const reason = "The survey came late.";
    expect((await site.post(`${address}/items/${item}/change`, { ...work, reason, version: await version() }, coChair)).status).toBe(303);
    const open = await (await site.get("/bodies/group-a/programme/2099")).text();
    expect(open).toContain("2099-03-31 is now 2099-05-31");
    expect(open).toContain(reason);
  });

  it("are monitored, late ones told, and come as a table", async () => {
    const item = await firstItem();
    const done = { state: "done", doneOn: "", note: "=1+1" };
    expect((await site.post(`${address}/items/${item}/monitor`, { ...done, version: await version() }, coChair)).status).toBe(422);
    expect(
      (await site.post(`${address}/items/${item}/monitor`, { ...done, doneOn: "2099-01-01", version: await version() }, expert)).status,
    ).toBe(403);
    site.surroundings.wait(200 * 86_400_000);
    expect(await (await site.get("/desk/programme?year=2099", director)).text()).toContain('<span class="late">1</span>');
    expect(await (await site.get(`${address}/table.csv`, coChair)).text()).toContain(
      "1,output,A longer note,2099-05-31,planned,,yes,Cleo Invented,",
    );
    expect(
      (await site.post(`${address}/items/${item}/monitor`, { ...done, doneOn: "2099-06-02", version: await version() }, coChair)).status,
    ).toBe(303);
    expect(await (await site.get(`${address}/table.csv`, coChair)).text()).toContain("done,2099-06-02,no,Cleo Invented,'=1+1");
    expect((await site.post(`${address}/close`, { version: await version() }, director)).status).toBe(303);
    expect((await verifyLog(site.database)).faults).toEqual([]);
  });
});
