import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planObligations, type PartnershipTables } from "#partnership";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { CALENDAR_ROUTES } from "./calendar-routes.ts";
import { DUE_ROUTES } from "./due-routes.ts";
import { DUE_RULES_ROUTES } from "./due-rules-routes.ts";

/** Events of a calendar file, read by a parser that is not ours. */
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      wholeDay: event.startDate.isDate,
    };
  });

describe.each(STORE_KINDS)("pages of what is due on %s", (kind) => {
  let site: TestSite;
  let director: string;
  let member: string;
  const ids: Record<string, string> = {};
  const add = async (table: keyof PartnershipTables, values: Record<string, unknown>): Promise<string> => {
    const id = site.surroundings.newId();
    await site.database
      .tables<any>()
      .insertInto(table)
      .values({ id, ...values })
      .execute();
    return id;
  };
  beforeAll(async () => {
    site = await openTestSite(kind, [...DUE_RULES_ROUTES, ...DUE_ROUTES, ...CALENDAR_ROUTES]);
    director = await site.addPerson("Dora Invented");
    member = await site.addPerson("Mel Invented");
    for (const [slug, bodyKind] of [
      ["group-a", "group"],
      ["group-b", "group"],
      ["office", "management"],
    ] as const)
      ids[slug] = await add("partnership.body", { slug, kind: bodyKind, opened_on: "2098-01-01", fictitious: true });
    const mandate = { state: "active", basis: "appointment", fictitious: true };
    await add("partnership.mandate", { ...mandate, body_id: ids["office"], role: "director", person_id: director });
    await add("partnership.mandate", { ...mandate, body_id: ids["group-a"], role: "co-chair", person_id: member });
    await add("partnership.obligation_rule", {
      slug: "meetings",
      name: "Meetings <face to face>",
      rule: "at least a year",
      parameters: JSON.stringify({ of: "meeting", least: 2 }),
      body_kind: "group",
      responsible_role: "co-chair",
    });
    await planObligations(site.database, { kind: "system", id: "test" }, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  it("list what is due by whose it is, late ones first", async () => {
    const mine = await (await site.get("/desk/due", member)).text();
    expect(mine).toContain("late");
    expect(mine).toContain("Meetings &lt;face to face>");
    expect(mine).not.toContain("group-b");
    const all = await (await site.get("/desk/due?show=all", director)).text();
    expect(all).toContain("group-b");
    expect(all.indexOf("31 December 2098")).toBeLessThan(all.indexOf("31 December 2099"));
    expect(await (await site.get("/desk/due?show=all", member)).text()).not.toContain("group-b");
  });

  it("note what meets it, say what is wrong in the form, and keep what was written", async () => {
    const { id } = await site.database
      .tables<PartnershipTables>()
      .selectFrom("partnership.obligation")
      .select("id")
      .where("body_id", "=", ids["group-a"]!)
      .where("due_on", "=", "2098-12-31")
      .executeTakeFirstOrThrow();
    const fields = { recordKind: "minutes", record: "M-1", words: "Met in an invented town", onDay: "2098-05-02" };
    const wrong = await site.post(`/desk/due/${id}/note`, { ...fields, onDay: "yesterday", version: "1" }, member);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="Met in an invented town"');
    const noted = await site.post(`/desk/due/${id}/note`, { ...fields, version: "1" }, member);
    expect([noted.status, noted.headers.get("location")]).toEqual([303, `/desk/due/${id}`]);
    const again = await site.post(`/desk/due/${id}/note`, { ...fields, record: "M-2", version: "1" }, member);
    expect(again.status).toBe(409);
    const refused = await site.post(`/desk/due/${id}/waive`, { reason: "It was a short year.", basis: "Minutes", version: "2" }, member);
    expect(refused.status).toBe(403);
    const page = await (await site.get(`/desk/due/${id}`, member)).text();
    expect(page).toContain("1 of 2 noted");
    expect(page).not.toContain("Waive it this once");
    const waiver = { reason: "It was a short year.", basis: "Minutes", version: "2" };
    const asked = await (await site.post(`/desk/due/${id}/waive`, waiver, director)).text();
    expect(asked).toContain("A waiver is not taken back.");
    expect((await site.get(`/desk/due/${id}`, member)).status).toBe(200);
    const waived = await site.post(`/desk/due/${id}/waive`, { ...waiver, step: "confirmed" }, director);
    expect(waived.status).toBe(303);
    expect((await site.get(`/desk/due/${id}`)).status).toBe(303);
    expect(await (await site.get(`/desk/due/${id}`, member)).text()).toContain("It was a short year.");
  });

  it("show what a rule asks before it is set", async () => {
    const fields = {
      name: "Results",
      rule: "yearly on a day",
      of: "results report",
      day: "06-30",
      for: ids["office"]!,
      responsibleRole: "director",
      remindDays: "-30, 0",
      fromOn: "",
      untilOn: "",
    };
    expect((await site.post("/desk/due/rules/new", fields, member)).status).toBe(403);
    const wrong = await site.post("/desk/due/rules/new", { ...fields, day: "June" }, director);
    expect(await wrong.text()).toContain("Write month and day, such as 06-30.");
    const looked = await site.post("/desk/due/rules/new", fields, director);
    const preview = await looked.text();
    expect(preview).toContain("30 June 2099");
    expect(preview).toContain("Set the rule");
    const count = () =>
      site.database
        .tables<PartnershipTables>()
        .selectFrom("partnership.obligation")
        .select("id")
        .where("body_id", "=", ids["office"]!)
        .execute();
    expect(await count()).toHaveLength(0);
    expect((await site.post("/desk/due/rules/new", { ...fields, seen: "yes" }, director)).status).toBe(303);
    expect((await count()).length).toBeGreaterThan(1);
    expect(await (await site.get("/desk/due/rules", director)).text()).toContain("A results report each year by 06-30.");
  });

  it("is open to readers as a calendar, by month, by body and as a list", async () => {
    const december = await (await site.get("/calendar?year=2099&month=12")).text();
    expect(december).toContain("31 December 2099");
    expect(december).toContain("○");
    const ofBody = await (await site.get("/calendar?year=2098&view=list&body=group-a")).text();
    expect(ofBody).toContain("waived");
    expect(ofBody).not.toContain('/bodies/group-b"');
    expect((await site.get("/calendar?body=nowhere")).status).toBe(404);
  });

  it("is a feed that another parser reads: whole days, the same ids, no names of people", async () => {
    const answer = await site.get("/calendar.ics");
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await answer.text();
    const events = eventsOf(text);
    expect(events.map(({ start, end, wholeDay }) => [start, end, wholeDay])).toContainEqual(["2099-12-31", "2100-01-01", true]);
    expect(events.find(({ summary }) => summary.includes("<face to face>"))).toBeDefined();
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(eventsOf(await (await site.get("/calendar.ics")).text()).map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
    expect(text).not.toMatch(/Dora|Mel Invented/);
    const ofGroup = eventsOf(await (await site.get("/bodies/group-a/calendar.ics")).text());
    expect([ofGroup.length > 0, ofGroup.length < events.length]).toEqual([true, true]);
  });

  it("is one's own by a secret address, which can be closed", async () => {
    const made = await (await site.post("/desk/due/calendar", {}, member)).text();
    const path = /\/calendar\/[\w-]+\.ics/.exec(made)![0];
    const own = eventsOf(await (await site.get(path)).text());
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ summary }) => summary.includes("group-a"))).toBe(true);
    expect(await (await site.get("/desk/due/calendar", member)).text()).not.toContain(path);
    expect((await site.get(`/calendar/${"x".repeat(32)}.ics`)).status).toBe(404);
    await site.post("/desk/due/calendar/close", {}, member);
    expect((await site.get(path)).status).toBe(404);
  });
});
