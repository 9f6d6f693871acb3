import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodiesWorldIn, type BodiesWorld } from "../../tests/support/bodies-world.ts";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { BODIES_ROUTES } from "./bodies-routes.ts";

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe.each(STORE_KINDS)("public pages of bodies on %s", (kind) => {
  let site: TestSite;
  let world: BodiesWorld;
  const page = async (path: string): Promise<string> => wordsOf(await (await site.get(path)).text());

  beforeAll(async () => {
    site = await openTestSite(kind, BODIES_ROUTES);
    world = bodiesWorldIn(site, site.surroundings);
    await world.database
      .tables<any>()
      .insertInto("partnership.document")
      .values({ code: "N", title: "Invented note", citation: "Invented 2012", href: null })
      .execute();
    const theme = await world.addBody("labour", "theme", {
      opened_on: "2012-01-01",
      activated_on: "2012-05-01",
      description: "People who work.",
    });
    await world.addBody("gender", "theme", { opened_on: "2012-01-01", cross_cutting: true });
    const groups: string[] = [];
    for (let number = 1; number <= 12; number++)
      groups.push(
        await world.addBody(`group-${number}`, "group", {
          opened_on: "2012-03-01",
          activated_on: "2012-05-01",
          closed_on: number === 12 ? "2014-06-30" : null,
          theme_id: number === 1 ? theme : null,
          priority: number,
        }),
      );
    const [first, , , , , , , , , , , twelfth] = groups;
    await world.database
      .tables<any>()
      .updateTable("partnership.body_name")
      .set({ name: "Low-skilled work", until_on: "2013-12-31" })
      .where("body_id", "=", first)
      .execute();
    await world.add("partnership.body_name", {
      body_id: first,
      name: "Work and skills",
      from_on: "2014-01-01",
      source_document: "N",
      source_place: "p. 2",
    });
    await world.add("partnership.body_link", { from_id: twelfth, to_id: first, kind: "merged into", on_day: "2014-07-01" });
    const ada = await world.addPerson("Ada Invented");
    const hidden = await world.addPerson("Hidden Invented", { listed: false });
    await world.addMandate(first!, "chair", ada, { from_on: "2012-05-01", until_on: "2013-12-31", basis: "appointment" });
    await world.addMandate(first!, "chair", null, {
      quoted_holder: "Quoted Invented",
      basis: "document",
      source_document: "N",
      source_place: "p. 9",
      from_on: "2014-01-01",
      until_on: "2090-12-31",
    });
    await world.addMandate(first!, "expert", hidden, { from_on: "2014-01-01", basis: "referral" });
    await world.add("partnership.seat", {
      body_id: first,
      number: 1,
      label: "Civil society",
      rule: "open",
      parameters: '{"constraint":"somebody of civil society"}',
    });
    await world.add("partnership.composition_rule", {
      body_kind: "group",
      rule: "places",
      parameters: '{"places":[{"role":"chair","least":1,"most":1},{"role":"expert","least":3,"most":8}]}',
      effect: "block",
    });
    await world.add("partnership.composition_rule", { body_kind: "group", rule: "balance", effect: "show" });
    const charter = { body_id: first, kind: "terms of reference", written_at: new Date("2012-05-01T00:00:00Z") };
    await world.add("partnership.charter", { ...charter, number: 1, words: "Gathers old papers.", from_on: "2012-05-01" });
    await world.add("partnership.charter", { ...charter, number: 2, words: "Gathers and reviews papers.", from_on: "2013-05-01" });
    const agency = await world.add("partnership.organisation", { slug: "agency", name: "Invented agency", kind: "multilateral" });
    await world.database
      .tables<any>()
      .insertInto("partnership.partner_interest")
      .values({ organisation_id: agency, body_id: first, words: "data", source_document: "N" })
      .execute();
  }, 300_000);
  afterAll(() => site.remove());

  it("count the groups of a day: twelve once, eleven later", async () => {
    expect(await page("/bodies?on=2012-06-01")).toContain("Working groups 12");
    const today = await page("/bodies");
    expect(today).toContain("Working groups 11");
    expect(today).toMatch(/Year Working groups Themes 2012 12 1 \+ 1 2014 11 1 \+ 1 2099 11 1 \+ 1/);
    expect(await page("/bodies?on=2011-01-01")).toContain("There is no body on this day.");
    expect(await page("/bodies?on=tomorrow")).toContain("That is not a day");
  });

  it("show a body as it was: its name, who held a place, its charter", async () => {
    const before = await page("/bodies/group-1?on=2013-06-01");
    expect(before).toContain("Low-skilled work");
    expect(before).toMatch(/Ada Invented chair from 1 May 2012 until 31 December 2013 appointed/);
    expect(before).toContain("Gathers and reviews papers.");
    expect(await page("/bodies/group-1?on=2012-06-01")).toContain("Gathers old papers.");
    const later = await page("/bodies/group-1?on=2015-01-01");
    expect(later).toContain("Work and skills");
    expect(later).toMatch(/Quoted Invented named in Invented note, p. 9 chair/);
    expect(later).toContain("Took in Invented group-12");
    expect(later).toContain("Wanted: somebody of civil society.");
    expect(later).toMatch(/Invented agency : data Source: Invented note/);
    expect(await page("/bodies/group-12?on=2015-01-01")).toMatch(/closed on 30 June 2014.*Merged into Work and skills/);
  });

  it("hold it against its rules, and give away neither names nor small numbers", async () => {
    const later = await page("/bodies/group-1?on=2015-01-01");
    expect(later).toContain(
      "Not kept Places: 1 chair and 3 to 8 experts. There is 1 expert; 3 are needed. What would mend it: Nominate 2 experts.",
    );
    expect(later).toContain("A member who is not listed");
    expect(later).toContain("too few to tell");
    const all = await Promise.all(["/bodies", "/bodies/group-1", "/bodies/group-1?on=2015-01-01", "/themes", "/themes/labour"].map(page));
    expect(all.join()).not.toContain("Hidden");
  });

  it("lead from every old name to the address that stays", async () => {
    for (const old of ["low-skilled-work", "work-and-skills"]) {
      const answer = await site.get(`/bodies/${old}?on=2013-06-01`);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/bodies/group-1?on=2013-06-01"]);
    }
    expect((await site.get("/bodies/labour")).headers.get("location")).toBe("/themes/labour");
    expect((await site.get("/bodies/never-was")).status).toBe(404);
  });

  it("show versions of a charter and what changed between them", async () => {
    const html = await (await site.get("/bodies/group-1/terms-of-reference/2?against=1")).text();
    expect(html).toContain("<del>old</del>");
    expect(html).toMatch(/<ins>and reviews ?<\/ins>|<ins>and<\/ins>/);
    expect(await page("/bodies/group-1/terms-of-reference/1")).toContain("Gathers old papers.");
    expect((await site.get("/bodies/group-1/terms-of-reference/9")).status).toBe(404);
  });

  it("show themes with who works on them", async () => {
    expect(await page("/themes?on=2013-06-01")).toMatch(
      /Invented labour People who work. Low-skilled work.*Across all themes.*Invented gender/,
    );
    expect(await page("/themes/labour?on=2013-06-01")).toMatch(
      /Low-skilled work Chair Ada Invented · from 1 May 2012.*Partners who asked to join.*Invented agency/,
    );
  });
});
