import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ERASURE_PHRASE, erasureHandlers, type PartnershipTables } from "#partnership";
import { runJobs, verifyLog } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { DESK_PEOPLE_ROUTES } from "./desk-people-routes.ts";
import { MERGE_ROUTES } from "./merge-routes.ts";
import { ORGANISATIONS_ROUTES } from "./organisations-routes.ts";
import { OWN_RECORD_ROUTES } from "./own-record-routes.ts";
import { PEOPLE_ROUTES } from "./people-routes.ts";

const ROUTES = [...PEOPLE_ROUTES, ...OWN_RECORD_ROUTES, ...MERGE_ROUTES, ...DESK_PEOPLE_ROUTES, ...ORGANISATIONS_ROUTES];
const PERSON = { name: "", sortedUnder: "", orcid: "", country: "", sex: "", sector: "", languages: "", about: "", listed: "", reason: "" };
const TIE = { kind: "", organisation: "", person: "", role: "", from: "", until: "" };

/** Words of hidden people, of which nobody but those who may should ever see one. */
const HIDDEN = {
  name: "Hiddena Unlisted",
  slug: "hiddena-unlisted",
  mail: "hidden-mail@made.example",
  orcid: "0000-0002-1694-233X",
  about: "HIDDEN-ABOUT",
};
const LISTED = { name: "Listeda Public", mail: "listed-mail@made.example", kin: "KIN-ROLE" };

describe.each(STORE_KINDS)("pages of people and organisations on %s", (kind) => {
  let site: TestSite;
  let invented: Invented;
  let group = "";
  let organisation = "";
  const who: Record<"keeper" | "chair" | "auditor" | "director" | "other" | "hidden" | "listed", string> = {} as never;
  beforeAll(async () => {
    site = await openTestSite(kind, ROUTES);
    invented = inventIn(site.database, site.surroundings);
    const programme = await invented.body("programme", "programme");
    const management = await invented.body("management", "management", programme);
    group = await invented.body("group-a", "group", programme);
    const elsewhere = await invented.body("group-b", "group", programme);
    for (const name of ["keeper", "chair", "auditor", "director", "other"] as const) who[name] = await invented.person(`${name} invented`);
    who.hidden = await invented.person(HIDDEN.name);
    who.listed = await invented.person(LISTED.name);
    await invented.mandate(who.keeper, management, "administrative officer");
    await invented.mandate(who.director, management, "director");
    await invented.mandate(who.auditor, programme, "auditor");
    await invented.mandate(who.chair, group, "chair");
    await invented.mandate(who.hidden, elsewhere, "expert");
    await invented.mandate(who.listed, group, "expert");
    const tables = site.database.tables<PartnershipTables>();
    await tables
      .updateTable("partnership.person")
      .set({ slug: HIDDEN.slug, orcid: HIDDEN.orcid, about: HIDDEN.about, country: "KEN", sort_name: "hiddena unlisted" })
      .where("id", "=", who.hidden)
      .execute();
    await tables
      .updateTable("partnership.person")
      .set({
        slug: "listeda-public",
        listed: true,
        country: "MEX",
        about: "Works on figures.",
        languages: ["es"],
        sort_name: "listeda public",
      })
      .where("id", "=", who.listed)
      .execute();
    organisation = randomUUID();
    await tables
      .insertInto("partnership.organisation")
      .values({
        id: organisation,
        slug: "made-up-institute",
        name: "Made-up Institute",
        acronym: "MUI",
        kind: "university",
        country: "MEX",
      })
      .execute();
    await tables
      .insertInto("partnership.partner_interest")
      .values({ organisation_id: organisation, body_id: group, words: "By its mandate." })
      .execute();
    for (const [person, address] of [
      [who.hidden, HIDDEN.mail],
      [who.listed, LISTED.mail],
    ] as const) {
      await tables
        .insertInto("partnership.email_address")
        .values({
          id: randomUUID(),
          person_id: person,
          address,
          confirmed_at: site.surroundings.now(),
          bounced_at: null,
          added_at: site.surroundings.now(),
        })
        .execute();
      await tables
        .insertInto("partnership.tie")
        .values({
          id: randomUUID(),
          person_id: person,
          kind: "employed by",
          organisation_id: organisation,
          other_person_id: null,
          role: "Fellow",
          from_on: "2098-01-01",
          until_on: null,
          origin: "declared",
        })
        .execute();
    }
    await tables
      .insertInto("partnership.tie")
      .values({
        id: randomUUID(),
        person_id: who.listed,
        kind: "family",
        organisation_id: null,
        other_person_id: who.hidden,
        role: LISTED.kin,
        from_on: null,
        until_on: null,
        origin: "declared",
      })
      .execute();
  }, 60_000);
  afterAll(() => site.remove());

  const tables = () => site.database.tables<PartnershipTables>();
  const text = async (path: string, as?: string): Promise<string> => (await site.get(path, as)).text();
  const versionOf = async (id: string): Promise<string> =>
    String((await tables().selectFrom("partnership.person").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version);

  /** Every page that links lead to, from every page and search that has no link, with its text. */
  const crawl = async (as?: string): Promise<ReadonlyMap<string, string>> => {
    const waiting = [
      "/people",
      "/people?q=hidden",
      "/people?q=unlisted&region=002&half=South",
      `/people?body=${group}`,
      "/people?page=2",
      `/people/${HIDDEN.slug}`,
      `/people/${who.hidden}`,
      "/organisations",
      "/organisations?q=made",
      "/desk/me",
      "/desk/people",
      "/desk/people?q=hidden",
      `/desk/people?q=${HIDDEN.mail}`,
      `/desk/people?q=${HIDDEN.orcid}`,
      `/desk/people/${who.hidden}`,
      `/desk/people/${who.hidden}/correct`,
      `/desk/people/${who.listed}`,
      `/desk/people/merge?one=${who.hidden}&other=${who.listed}`,
      "/desk/people/duplicates",
      "/desk/organisations",
      `/desk/organisations/${organisation}`,
    ];
    const seen = new Map<string, string>();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      const answer = await site.get(path, as);
      expect(answer.status, path).toBeLessThan(500);
      const body = await answer.text();
      seen.set(path, body);
      for (const [, href = ""] of body.matchAll(/href="([^"#]+)/g)) {
        const next = href.replaceAll("&amp;", "&");
        if (/^\/(people|organisations|desk\/(me|people|organisations|merges))(\/|\?|$)/.test(next)) waiting.push(next);
      }
    }
    return seen;
  };
  const pagesWith = (pages: ReadonlyMap<string, string>, word: string): readonly string[] =>
    [...pages]
      .filter(
        ([path, body]) =>
          body.replaceAll(path.replaceAll("&", "&amp;"), "").toLowerCase().includes(word.toLowerCase()) && !isOwnQuery(path, word),
      )
      .map(([path]) => path);
  /** A page repeats what was searched for, which tells nothing. */
  const isOwnQuery = (path: string, word: string): boolean => decodeURIComponent(path).toLowerCase().includes(`q=${word.toLowerCase()}`);

  describe("seen by everybody who could look", () => {
    it.each(["nobody", "other"] as const)("as %s: nothing of people who do not consent, no address, no private tie", async (name) => {
      const pages = await crawl(name === "nobody" ? undefined : who.other);
      expect(pages.size).toBeGreaterThan(10);
      for (const word of [HIDDEN.name, HIDDEN.mail, HIDDEN.orcid, HIDDEN.about, LISTED.mail, LISTED.kin])
        expect(pagesWith(pages, word), word).toEqual([]);
      expect(pagesWith(pages, LISTED.name)).toEqual(
        expect.arrayContaining(["/people", "/people/listeda-public", "/organisations/made-up-institute"]),
      );
      expect(pages.get("/people")).toContain("1 person.");
      expect(pages.get("/people?q=hidden")).toContain("Nobody who is listed fits this.");
      if (name === "other") {
        for (const path of ["/desk/people", `/desk/people/${who.hidden}`, "/desk/people/duplicates", "/desk/organisations"])
          expect((await site.get(path, who.other)).status, path).toBe(403);
        expect(pages.get("/desk/me")).toContain("Everything that is kept about you");
      }
    });

    it("as the chair: people of the own body with their addresses, no private tie, nobody hidden of another body", async () => {
      const pages = await crawl(who.chair);
      for (const word of [HIDDEN.name, HIDDEN.mail, HIDDEN.orcid, HIDDEN.about, LISTED.kin])
        expect(pagesWith(pages, word), word).toEqual([]);
      expect(pagesWith(pages, LISTED.mail)).toEqual([`/desk/people/${who.listed}`]);
      expect(pages.get(`/desk/people/${who.listed}`)).toContain("Ties of family, advice and business are not shown to you.");
      expect((await site.get(`/desk/people/${who.hidden}`, who.chair)).status).toBe(404);
      expect((await site.get(`/desk/people/${who.listed}/correct`, who.chair)).status).toBe(403);
    });

    it("as the keeper and the auditor: everything; the auditor changes nothing", async () => {
      for (const name of ["keeper", "auditor"] as const) {
        const pages = await crawl(who[name]);
        expect(pagesWith(pages, HIDDEN.mail), name).toContain(`/desk/people/${who.hidden}`);
        expect(pagesWith(pages, LISTED.kin), name).toEqual(
          expect.arrayContaining([`/desk/people/${who.listed}`, `/desk/people/${who.hidden}`]),
        );
        for (const [path, body] of pages) if (/^\/(people|organisations)(\/|\?|$)/.test(path)) expect(body).not.toContain(HIDDEN.name);
      }
      expect(await text(`/desk/people/${who.hidden}`, who.auditor)).not.toContain('<form class="form"');
      for (const path of [
        `/desk/people/${who.hidden}/correct`,
        "/desk/people/new",
        `/desk/people/${who.hidden}/ties`,
        `/desk/people/${who.hidden}/addresses`,
        "/desk/people/merge",
        "/desk/people/apart",
        "/desk/organisations/new",
      ])
        for (const name of ["auditor", "chair", "other"] as const)
          expect(
            (await site.post(path, { ...PERSON, name: "X", one: who.hidden, other: who.listed }, who[name])).status,
            `${path} ${name}`,
          ).toBe(403);
    });

    it("as the two persons themselves: the own record with its private ties and addresses", async () => {
      for (const name of ["hidden", "listed"] as const) {
        const page = await text("/desk/me", who[name]);
        expect(page).toContain(name === "hidden" ? HIDDEN.mail : LISTED.mail);
        expect(page).toContain(LISTED.kin);
      }
    });
  });

  describe("forms", () => {
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
        (await site.post(`${path}/ties`, { ...TIE, kind: "employed by", organisation, role: "Analyst" }, who.keeper)).headers.get(
          "location",
        ),
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
      await site.post("/desk/me/erase", { typed: ERASURE_PHRASE }, who.listed);
      site.surroundings.wait(15 * 86_400_000);
      const { database, surroundings } = site;
      await runJobs(database, erasureHandlers({ database, surroundings, endAccounts: async () => undefined }), { now: surroundings.now });
      const gone = await site.get("/people/listeda-public");
      expect(gone.status).toBe(410);
      expect(await gone.text()).not.toContain(LISTED.name);
      expect((await site.get(`/desk/people/${who.listed}`, who.keeper)).status).toBe(404);
      expect((await site.get("/desk/me", who.listed)).status).toBe(404);
      const { rows } = await sql<{ n: number }>`select count(*) as n from partnership.mandate where person_id = ${who.listed}`.execute(
        database.tables(),
      );
      expect(rows[0]!.n).toBe(1);
      expect((await verifyLog(database)).faults).toEqual([]);
    });
  });
});
