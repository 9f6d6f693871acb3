import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ERASURE_PHRASE, erasureHandlers, type PartnershipTables } from "#partnership";
import { inOneUnit, runJobs, verifyLog } from "#store";
import type { Invented } from "../../tests/support/invented-partnership.ts";
import type { TestSite } from "../../tests/support/partnership-site.ts";
import { HIDDEN, LISTED, openPeopleSite, type Who } from "../../tests/support/people-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { insertHolder } from "../accounts/account-records.ts";
import { endAccountsOf } from "../accounts/open-account.ts";

const PERSON = { name: "", sortedUnder: "", orcid: "", country: "", sex: "", sector: "", languages: "", about: "", listed: "", reason: "" };
const TIE = { kind: "", organisation: "", person: "", role: "", from: "", until: "" };

describe.each(STORE_KINDS)("forms of people and organisations on %s", (kind) => {
  let site: TestSite;
  let invented: Invented;
  let who: Who;
  let organisation = "";
  beforeAll(async () => {
    ({ site, invented, who, organisation } = await openPeopleSite(kind));
  }, 300_000);
  afterAll(() => site.remove());

  const tables = () => site.database.tables<PartnershipTables>();
  const text = async (path: string, as?: string): Promise<string> => (await site.get(path, as)).text();
  const versionOf = async (id: string): Promise<string> =>
    String((await tables().selectFrom("partnership.person").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version);

  /** An account with a token and the invitation it came from. */
  const openInventedAccount = async (person: string, address: string): Promise<void> => {
    const { database, surroundings } = site;
    const [id, now] = [randomUUID(), surroundings.now()];
    await inOneUnit(database, { kind: "system", id: "test" }, surroundings, async (unit) => {
      await sql`insert into accounts."user" (id, name, email, "emailVerified", "updatedAt") values (${id}, '', ${`${id}@account.invalid`}, false, ${now})`.execute(
        unit.tables(),
      );
      await insertHolder(unit, id, person);
      await sql`insert into accounts.access_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
        values (${randomUUID()}, ${person}, 'Invented', ${id}, '{}', ${now}, ${now})`.execute(unit.tables());
      await sql`insert into accounts.invitation (id, kind, address, person_id, created_at, expires_at)
        values (${randomUUID()}, 'person', ${address}, ${person}, ${now}, ${now})`.execute(unit.tables());
      unit.log({ action: "open-account", objectKind: "account", object: id });
    });
  };

  it("add a record, keep what was written where something is wrong, and correct it once of two times", async () => {
    const wrong = await site.post("/desk/people/new", { ...PERSON, name: "Wrong Invented", orcid: "1234" }, who.keeper);
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    expect(again).toContain("This is no ORCID iD");
    expect(again).toContain('value="Wrong Invented"');
    const taken = await site.post("/desk/people/new", { ...PERSON, name: "Taken Invented", orcid: HIDDEN.orcid }, who.keeper);
    expect([taken.status, (await taken.text()).includes("Another record has this ORCID iD.")]).toEqual([422, true]);
    const unconsented = await site.post("/desk/people/new", { ...PERSON, name: "Public Invented", listed: "yes" }, who.keeper);
    expect(await unconsented.text()).toContain("Say where they agreed to be listed");
    const added = await site.post("/desk/people/new", { ...PERSON, name: "Added Invented", country: "KEN" }, who.keeper);
    expect(added.status).toBe(303);
    const path = added.headers.get("location")!;
    expect(await text(path, who.keeper)).toContain("Kenya (Africa, South)");
    const version = await versionOf(path.split("/").at(-1)!);
    const change = { ...PERSON, name: "Added Twice", version };
    expect((await site.post(`${path}/correct`, change, who.keeper)).status).toBe(303);
    const late = await site.post(`${path}/correct`, { ...change, name: "Added Late" }, who.keeper);
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain("Somebody changed this record");
    expect(page).toContain('value="Added Late"');
    expect(page).toContain("Added Twice");
    const version2 = /name="version" value="(\d+)"/.exec(page)![1]!;
    expect((await site.post(`${path}/correct`, { ...change, name: "Added Late", version: version2 }, who.keeper)).status).toBe(303);
  });

  it("declare and end ties, and write and take off addresses", async () => {
    const path = `/desk/people/${who.other}`;
    const wrong = await site.post(`${path}/ties`, { ...TIE, kind: "employed by" }, who.keeper);
    expect([wrong.status, (await wrong.text()).includes("Choose the organisation.")]).toEqual([422, true]);
    expect(
      (await site.post(`${path}/ties`, { ...TIE, kind: "employed by", organisation, role: "Analyst" }, who.keeper)).headers.get("location"),
    ).toBe(`${path}#ties`);
    const shown = await text("/desk/me", who.other);
    expect(shown).toContain("Analyst");
    const tie = /name="tie" value="([^"]+)"/.exec(shown)![1]!;
    expect((await site.post("/desk/me/ties/end", { tie, version: "1", how: "today" }, who.other)).status).toBe(303);
    expect((await site.post("/desk/me/ties/end", { tie, version: "1", how: "today" }, who.other)).status).toBe(409);
    expect((await site.post("/desk/me/ties/end", { tie, version: "2", how: "mistake" }, who.listed)).status).toBe(403);
    const bad = await site.post(`${path}/addresses`, { address: "nothing" }, who.keeper);
    expect([bad.status, (await bad.text()).includes("Write an e-mail address")]).toEqual([422, true]);
    expect((await site.post(`${path}/addresses`, { address: "Other@Made.example" }, who.keeper)).status).toBe(303);
    const address = /name="address" value="([^"@]+)"/.exec(await text(path, who.keeper))![1]!;
    expect((await site.post(`${path}/addresses/remove`, { address }, who.keeper)).status).toBe(303);
    expect(await text(path, who.keeper)).not.toContain("other@made.example");
  });

  it("let a person correct the own record and agree to be listed, and take it back", async () => {
    const version = await versionOf(who.other);
    expect((await site.post("/desk/me/correct", { ...PERSON, name: "Otheria Invented", listed: "yes", version }, who.other)).status).toBe(
      303,
    );
    expect(await text("/people?q=otheria")).toContain("Otheria Invented");
    await site.post("/desk/me/correct", { ...PERSON, name: "Otheria Invented", version: await versionOf(who.other) }, who.other);
    expect(await text("/people?q=otheria")).not.toContain("Otheria Invented");
    expect((await site.post("/desk/me/correct", { ...PERSON, name: "" }, who.other)).status).toBe(422);
  });

  it("merge two records after looking at both, lead the old address on, and undo it", async () => {
    const twin = await invented.person("Listeda Public");
    await tables()
      .updateTable("partnership.person")
      .set({ slug: "listeda-twin", listed: true, sort_name: "listeda public" })
      .where("id", "=", twin)
      .execute();
    expect(await text("/desk/people/duplicates", who.keeper)).toContain("the same name");
    const both = { one: who.listed, other: twin, oneVersion: await versionOf(who.listed), otherVersion: await versionOf(twin) };
    expect(await text(`/desk/people/merge?one=${who.listed}&other=${twin}`, who.keeper)).toContain(LISTED.mail);
    const wrong = await site.post("/desk/people/merge", { ...both, kept: "", reason: "" }, who.keeper);
    expect([wrong.status, (await wrong.text()).includes("Say why they are one.")]).toEqual([422, true]);
    const late = await site.post("/desk/people/merge", { ...both, kept: who.listed, reason: "One.", otherVersion: "99" }, who.keeper);
    expect(late.status).toBe(409);
    expect((await site.post("/desk/people/merge", { ...both, kept: who.listed, reason: "Told us so." }, who.keeper)).status).toBe(303);
    const old = await site.get("/people/listeda-twin");
    expect([old.status, old.headers.get("location")]).toEqual([303, "/people/listeda-public"]);
    const page = await text("/desk/people/duplicates", who.keeper);
    const undo = /href="(\/desk\/merges\/[^"]+)"/.exec(page)![1]!;
    expect(await text(undo, who.keeper)).toContain("Undo this merge?");
    expect((await site.get(undo, who.chair)).status).toBe(403);
    expect((await site.post(undo, { reason: "" }, who.keeper)).status).toBe(422);
    expect((await site.post(undo, { reason: "They are two." }, who.keeper)).status).toBe(303);
    expect((await site.post(undo, { reason: "They are two." }, who.keeper)).status).toBe(409);
    expect((await site.get("/people/listeda-twin")).status).toBe(200);
    expect((await site.post("/desk/people/apart", { one: who.listed, other: twin }, who.keeper)).status).toBe(303);
    expect(await text("/desk/people/duplicates", who.keeper)).not.toContain("Look at both</a>");
  });

  it("keep organisations: add, correct, merge, and refuse a circle in words", async () => {
    const values = {
      name: "Second Institute",
      acronym: "SI",
      otherNames: "",
      kind: "university",
      ror: "03yrm5c26",
      country: "KEN",
      parent: organisation,
      domains: "second.example",
    };
    const added = await site.post("/desk/organisations/new", values, who.director);
    expect(added.status).toBe(303);
    const id = added.headers.get("location")!.split("/").at(-1)!;
    expect(await text("/organisations/second-institute")).toContain("Made-up Institute");
    const circle = await site.post(
      `/desk/organisations/${organisation}`,
      { ...values, name: "Made-up Institute", ror: "", domains: "", parent: id, version: "1" },
      who.keeper,
    );
    expect([circle.status, (await circle.text()).includes("belongs to this organisation itself")]).toEqual([422, true]);
    const merge = { one: organisation, other: id, oneVersion: "1", otherVersion: "1", kept: organisation, reason: "One house." };
    expect((await site.post("/desk/organisations/merge", merge, who.keeper)).status).toBe(303);
    expect((await site.get("/organisations/second-institute")).headers.get("location")).toBe("/organisations/made-up-institute");
    expect(await text("/organisations/made-up-institute")).toContain("second.example");
    expect((await site.get("/organisations/nothing-there")).status).toBe(404);
  });

  it("give a person one file of everything, and erase it after the days of grace: the address says so", async () => {
    const file = await site.get("/desk/me/data.json", who.listed);
    expect(file.headers.get("content-disposition")).toContain("my-record.json");
    const data = (await file.json()) as { key: Record<string, string>; rows: Record<string, unknown>; records: unknown[] };
    expect(data.records).toHaveLength(1);
    expect(data.rows["partnership.email_address.person_id"]).toMatchObject([{ address: LISTED.mail }]);
    for (const name of Object.keys(data.rows)) expect(data.key[name]).toMatch(/\w/);
    expect(JSON.stringify(data)).not.toContain(HIDDEN.name);
    const unmeant = await site.post("/desk/me/erase", { typed: "yes" }, who.listed);
    expect([unmeant.status, (await unmeant.text()).includes("if you mean it")]).toEqual([422, true]);
    await site.post("/desk/me/erase", { typed: ERASURE_PHRASE }, who.listed);
    expect(await text("/desk/me", who.listed)).toContain("Your record will be erased on");
    expect((await site.get("/people/listeda-public")).status).toBe(404);
    expect(await text(`/desk/people/${who.listed}`, who.keeper)).toContain("This person asked to be erased.");
    expect((await site.post("/desk/me/keep", {}, who.listed)).status).toBe(303);
    expect((await site.get("/people/listeda-public")).status).toBe(200);
    await openInventedAccount(who.listed, LISTED.mail);
    await site.post("/desk/me/erase", { typed: ERASURE_PHRASE }, who.listed);
    site.surroundings.wait(15 * 86_400_000);
    const { database, surroundings } = site;
    await runJobs(database, erasureHandlers({ database, surroundings, endAccounts: endAccountsOf }), { now: surroundings.now });
    const gone = await site.get("/people/listeda-public");
    expect(gone.status).toBe(410);
    expect(await gone.text()).not.toContain(LISTED.name);
    expect((await site.get(`/desk/people/${who.listed}`, who.keeper)).status).toBe(404);
    expect((await site.get("/desk/me", who.listed)).status).toBe(404);
    const { rows: left } = await sql<{ row: string }>`
      select to_jsonb(u)::text as row from accounts."user" u union all select to_jsonb(i)::text from accounts.invitation i
      union all select to_jsonb(a)::text from accounts.access_token a union all select to_jsonb(h)::text from accounts.holder h`.execute(
      database.tables(),
    );
    expect(left).toEqual([]);
    const { rows } = await sql<{ n: number }>`select count(*) as n from partnership.mandate where person_id = ${who.listed}`.execute(
      database.tables(),
    );
    expect(rows[0]!.n).toBe(1);
    expect((await verifyLog(database)).faults).toEqual([]);
  });
});
