import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATAFLOWS } from "#observatory";
import { freezeVersion, openWork, publishWork, retractWork, saveWorkDraft, setTags, type ReleasesAround } from "#partnership";
import { inOneUnit } from "#store";
import { inventIn, type Invented } from "../../../tests/support/invented-partnership.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { BODIES_ROUTES } from "../bodies-routes.ts";
import { worksRoutes } from "../works/index.ts";
import { findRecords } from "./find-records.ts";
import { LIBRARY_ROUTES } from "./index.ts";

const RELEASES: ReleasesAround = {
  newest: "2099.1",
  dataflows: DATAFLOWS,
  figureAt: () => ({ kind: "value", value: 1, unit: "PS", status: "A" }),
  manifestHash: () => undefined,
};

describe.each(STORE_KINDS)("pages of the library on %s", (kind) => {
  let site: TestSite;
  let invented: Invented;
  let ada = "";
  let director = "";
  let group = "";
  let theme = "";
  const readers = (slug: string) =>
    Promise.resolve(slug === "wages-of-miners" ? { visits: 1_234, downloads: 3, fewest: 5, since: "2098-12-01" } : undefined);

  beforeAll(async () => {
    site = await openTestSite(kind, [...worksRoutes({ releases: RELEASES, readers }), ...LIBRARY_ROUTES, ...BODIES_ROUTES]);
    invented = inventIn(site.database, site.surroundings);
    ada = await site.addPerson("Ada Invented", { listed: true });
    director = await site.addPerson("Invented director");
    group = await invented.body("group", "group");
    theme = await invented.body("theme", "theme");
    await invented.mandate(director, await invented.body("management", "management"), "director");
  }, 300_000);
  afterAll(() => site.remove());

  const text = async (path: string, person?: string): Promise<string> => (await site.get(path, person)).text();
  const publish = async (title: string, source: string, more: { readonly countries?: readonly string[]; readonly kind?: string } = {}) => {
    const doing = await invented.as(ada);
    const workId = await openWork(doing, { title, kind: more.kind ?? "short-note", body: group, language: "en", licence: "CC-BY-4.0" });
    await setTags(doing, workId, { language: "en", licence: "CC-BY-4.0", themes: [theme], countries: [...(more.countries ?? [])] });
    const version = await saveWorkDraft(doing, { workId, version: 1 }, { title, summary: "A summary <i>of it</i>.", abstract: "", source });
    const versionId = await freezeVersion(doing, { workId, version }, { words: "First." }, RELEASES);
    const { database, actor } = await invented.as(director);
    await inOneUnit(database, actor, site.surroundings, (unit) => publishWork(unit, { workId, versionId, words: "" }));
    return workId;
  };

  it("keeps series by a form that says what is wrong, for those who keep them", async () => {
    expect((await site.get("/desk/series", ada)).status).toBe(403);
    const values = { name: "Invented papers", about: "About them.", issn: "0317-8470", kinds: ["case-study"] };
    const refused = await site.post("/desk/series/new", values, director);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("This is no ISSN");
    expect((await site.post("/desk/series/new", { ...values, issn: "03178471" }, director)).status).toBe(303);
    const taken = await site.post("/desk/series/new", { ...values, issn: "", name: "Others" }, director);
    expect([taken.status, await taken.text()]).toEqual([409, expect.stringContaining("numbered in the series “Invented papers”")]);
    expect(await text("/desk/series", director)).toContain("Case study");
    expect(await text("/series")).toContain("ISSN 0317-8471");
    expect((await site.get("/series/none")).status).toBe(404);
  });

  it("lists works with counts, narrows them down to several values, and marks what was looked for", async () => {
    await publish("Wages of miners", "Miners earned more & more.", {
      countries: ["CIV"],
      kind: "case-study",
    });
    await publish("Schools of nurses", "Nurses study abroad.", { countries: ["PHL"] });
    const all = await text("/library");
    expect(all).toContain("2 works.");
    expect(all).toMatch(/name="country" value="CIV"[^>]*\/?><span>Côte d(’|'|&#39;)Ivoire/);
    const some = await text("/library?country=CIV&country=PHL&country=XYZW&kind=case-study");
    expect(some).toContain("Wages of miners");
    expect(some).not.toContain("Schools of nurses");
    expect(some).toContain('href="/library?country=CIV&amp;country=PHL"');
    const found = await text("/library?q=miner");
    expect(found).toContain("Wages of <mark>miners</mark>");
    expect(found).toContain("A summary &lt;i");
    expect(found).not.toContain("<i>of it");
    expect(await text("/library?q=ivory+coast")).toContain("Looked for works about");
    expect(await text("/library?q=nurses&order=newest")).toContain('<option value="newest" selected');
  });

  it("leads on where nothing was found", async () => {
    const nothing = await text("/library?q=nurse&country=CIV");
    expect(nothing).toContain("without the choice of country: 1 work");
    expect(nothing).toContain('href="/gaps/ask"');
    expect(await text("/library?q=nurces")).toContain(">nurses</a>");
    expect(await text("/library?q=%26%7C!")).toContain("There is no word in this");
  });

  it.each([
    "q=%00%01%1b[31m",
    `q=${"a%20".repeat(3_000)}`,
    "q=%27%3B+drop+table+x--",
    "q=-+-+-",
    "q=%22",
    "country=%27&year=99999&page=-1",
    `theme=${"x".repeat(5_000)}`,
    "q=%ED%A0%80",
  ])("answers %s with a page", async (query) => {
    const answer = await site.get(`/library?${query}`);
    expect([200, 400]).toContain(answer.status);
    expect((await site.get(`/library/feed.atom?${query}`)).status).toBe(answer.status);
  });

  it("shows a work with its number, what belongs to it and how often it is read", async () => {
    const page = await text("/library/wages-of-miners");
    expect(page).toContain('href="/series/invented-papers">Invented papers 2099-1</a>');
    expect(page).toContain("Page opened: 1,234. Files taken away: fewer than 5 times. Counted since");
    expect(page).toContain("Related works");
    expect(page).toMatch(/href="\/library\/schools-of-nurses"[^>]*>Schools of nurses/);
    expect(page).toContain("by some of the same people; on the same theme");
    expect(page).toContain("Invented papers No. 2099-1, Version 1");
    expect(await text("/library/schools-of-nurses")).not.toContain("Page opened");
    const series = await text("/series/invented-papers");
    expect(series).toContain("2099-1");
    expect(series).toContain('href="/library/feed.atom?series=invented-papers"');
  });

  it("says of a retracted work that it is wherever it is named", async () => {
    const { works } = await findRecords(site.database, "nurses", site.surroundings.now());
    expect(works).toMatchObject([{ text: "Schools of nurses" }]);
    expect(await text("/library/feed.atom?country=PHL")).toContain("<title>Schools of nurses</title>");
    const id = await publish("Wrong numbers", "Wrong.", { kind: "case-study" });
    await retractWork(await invented.as(director), id, "The numbers were wrong.");
    expect(await text("/library?q=wrong+numbers")).toContain("Retracted");
    expect(await text("/series/invented-papers")).toContain("Retracted");
    const page = await text("/library/wrong-numbers");
    expect(page).toContain("[Retracted]");
    expect(page.indexOf("This work was retracted")).toBeLessThan(page.indexOf("In plain language"));
    expect(await text("/library/wages-of-miners")).toMatch(/Wrong numbers<\/a><strong class="late"> · Retracted/);
  });

  it("is led to from pages of bodies and themes, with their feeds", async () => {
    const body = await text("/bodies/group");
    expect(body).toContain('href="/library?body=group">3 works.</a>');
    expect(body).toContain('type="application/atom+xml" href="/library/feed.atom?body=group"');
    const page = await text("/themes/theme");
    expect(page).toContain('href="/library/feed.atom?theme=theme"');
    expect(await text("/library/feed.atom?theme=theme")).toContain("Wages of miners");
  });
});
