import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS, type Doing } from "#partnership";
import { inOneUnit, STORE_MIGRATIONS } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { noteEditorialChange, publishWork, retractWork } from "../works/publish-actions.ts";
import { freezeVersion } from "../works/version-actions.ts";
import { openWork, saveWorkDraft, setLiterature, setTags } from "../works/work-actions.ts";
import { TEST_DATAFLOWS } from "../works/typeset/testing-typeset.ts";
import { draftOf } from "../works/work-records.ts";
import { keepLibrary } from "./keep-library.ts";
import { ALL_WORKS, type LibraryFilter } from "./library-filter.ts";
import { libraryPart } from "./library-records.ts";
import type { MarkedPiece } from "./mark-words.ts";
import { markWorks } from "./passage-records.ts";
import { relatedWorks } from "./related-records.ts";
import { searchLibrary, type LibrarySearch } from "./search-records.ts";
import { changeSeries, openSeries } from "./series-actions.ts";
import { allSeries, seriesPlaces, worksOfSeries } from "./series-records.ts";
import { otherSpellings } from "./spelling-records.ts";

const RELEASES = {
  newest: "2099.1",
  dataflows: TEST_DATAFLOWS,
  figureAt: () => ({ kind: "value" as const, value: 1, unit: "PS", status: "A" as const }),
  manifestHash: () => undefined,
};

interface InventedWork {
  readonly title: string;
  readonly summary?: string;
  readonly source?: string;
  readonly language?: string;
  readonly kind?: string;
  readonly countries?: readonly string[];
  readonly themes?: readonly string[];
}

describe.each(STORE_KINDS)("the library on %s", (kind) => {
  let store: TestStore;
  let invented: Invented;
  const people: Record<string, string> = {};
  const surroundings = testSurroundings();
  let group = "";
  let theme = "";
  const as = (name: string): Promise<Doing> => invented.as(people[name]!);

  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    invented = inventIn(store.database, surroundings);
    for (const name of ["ada", "director", "officer"]) people[name] = await invented.person(`Invented ${name}`);
    const management = await invented.body("management", "management");
    group = await invented.body("group", "group");
    theme = await invented.body("theme", "theme");
    await sql`update partnership.body_name set name = 'Diaspora engagement', from_on = '2090-01-01' where body_id = ${theme}`.execute(
      store.database.tables(),
    );
    await sql`insert into partnership.body_name (id, body_id, name, until_on) values (gen_random_uuid(), ${theme}, 'People abroad', '2089-12-31')`.execute(
      store.database.tables(),
    );
    await invented.mandate(people["director"]!, management, "director");
    await invented.mandate(people["officer"]!, management, "programme officer");
  }, 300_000);
  afterAll(() => store.remove());

  const draft = async ({
    title,
    summary = "Plain words.",
    source = "A text.",
    language = "en",
    kind: one = "short-note",
    countries = [],
    themes = [],
  }: InventedWork) => {
    const workId = await openWork(await as("ada"), { title, kind: one, body: group, language, licence: "CC-BY-4.0" });
    const about = { language, licence: "CC-BY-4.0", themes: [...themes], countries: [...countries] };
    await setTags(await as("ada"), workId, about);
    await saveWorkDraft(
      await as("ada"),
      { workId, version: (await draftOf(store.database, workId)).version },
      { title, summary, abstract: "", source },
    );
    const { version } = await draftOf(store.database, workId);
    const versionId = await freezeVersion(await as("ada"), { workId, version }, { words: "First." }, RELEASES);
    return { workId, versionId };
  };
  const publish = async (at: { readonly workId: string; readonly versionId: string }): Promise<void> => {
    const { database, actor } = await as("director");
    await inOneUnit(database, actor, surroundings, (unit) => publishWork(unit, { ...at, words: "" }));
  };
  const published = async (work: InventedWork): Promise<string> => {
    const at = await draft(work);
    await publish(at);
    return at.workId;
  };
  const search = (words: string, more: Partial<LibraryFilter> = {}): Promise<LibrarySearch> =>
    searchLibrary(store.database, { ...ALL_WORKS, words, ...more }, { offset: 0, most: 20 });
  const titles = async (words: string, more: Partial<LibraryFilter> = {}): Promise<readonly string[]> =>
    (await search(words, more)).works.map(({ title }) => title);

  it("finds what was published, in the words of its language, and nothing before", async () => {
    const english = await draft({
      title: "Costs of sending money",
      source: "# Policies\n\nGovernments **changed** their [policies](https://x.example) on transfers, {{stock MEX>CAN 2020}}. `code`",
      countries: ["SEN"],
    });
    expect(await titles("policy")).toEqual([]);
    await publish(english);
    await published({ title: "La santé des émigrés", source: "Les politiques migratoires changent.", language: "fr", countries: ["CIV"] });
    await published({ title: "الهجرة والتنمية", source: "تقرير عن الهجرة الدولية.", language: "ar" });
    await published({ title: "Миграционная политика", source: "О миграционной политике.", language: "ru" });
    await published({ title: "移民与发展", source: "关于国际移民的报告。", language: "zh" });
    await published({ title: "Diaspora notes", source: "Policy and money, said in the middle of a text.", themes: [theme] });
    for (const [words, found] of [
      ["policy", ["Diaspora notes", "Costs of sending money"]],
      ["governments policies changing", ["Costs of sending money"]],
      ["x.example", []],
      ["emigre", ["La santé des émigrés"]],
      ["SANTE", ["La santé des émigrés"]],
      ["politiques", ["La santé des émigrés"]],
      ["هجرة", ["الهجرة والتنمية"]],
      ["политики", ["Миграционная политика"]],
      ["移民", ["移民与发展"]],
      ["民移", []],
      ["“sending money”", ["Costs of sending money"]],
      ["“money sending”", []],
      ["policy -governments", ["Diaspora notes"]],
      ["-policy money", []],
      ["polic", ["Diaspora notes", "Costs of sending money"]],
      ["Invented ada sending", ["Costs of sending money"]],
    ] as const)
      expect((await titles(words)).toSorted(), words).toEqual([...found].toSorted());
  });

  it("puts the title before the summary before the text", async () => {
    await published({ title: "On other things", source: "The word quagga in a text." });
    await published({ title: "On quaggas", source: "Other words." });
    await published({ title: "On more things", summary: "A quagga in plain words.", source: "Nothing." });
    expect(await titles("quagga")).toEqual(["On quaggas", "On more things", "On other things"]);
    expect(
      (await libraryPart(store.database, { ...ALL_WORKS, words: "quagga" }, { offset: 0, most: 9 })).lines.map(({ title }) => title),
    ).toEqual(["On more things", "On quaggas", "On other things"]);
  });

  it("finds a country and a theme under each of their names, and says what else it looked for", async () => {
    await published({ title: "Cocoa and wages", source: "In the Ivory Coast wages fell." });
    for (const words of ["Côte d’Ivoire", "ivory coast", "CIV", "cote d'ivoire"])
      expect((await titles(words)).toSorted(), words).toEqual(["Cocoa and wages", "La santé des émigrés"]);
    const { asked } = await search("wages in Ivory Coast");
    expect(asked.understood.meant).toMatchObject([{ kind: "country", key: "CIV", typed: "Ivory Coast" }]);
    expect(asked.understood.meant[0]!.also).toContain("Côte d'Ivoire");
    expect(await titles("people abroad")).toEqual(["Diaspora notes"]);
    expect((await search("people abroad")).asked.understood.meant[0]!.also).toEqual(["Diaspora engagement"]);
    expect(await titles("and can")).toEqual([]);
  });

  it("counts each facet as the others let through, with several values of one", async () => {
    const count = ({ counts }: LibrarySearch, facet: string): Record<string, number> =>
      Object.fromEntries(counts.filter((one) => one.facet === facet).map((one) => [one.value, one.count]));
    const all = await search("");
    expect(all.total).toBe(10);
    expect(count(all, "language")).toEqual({ en: 6, fr: 1, ar: 1, ru: 1, zh: 1 });
    expect(count(all, "country")).toEqual({ SEN: 1, CIV: 1 });
    expect(count(all, "group")).toEqual({ "002": 2, South: 2, LMC: 2 });
    expect(count(all, "theme")).toEqual({ [theme]: 1 });
    const some = await search("", { language: ["fr", "ar"], group: ["002"] });
    expect(some.total).toBe(1);
    expect((await search("", { group: ["LMC"] })).total).toBe(2);
    expect((await search("", { group: ["HIC"] })).total).toBe(0);
    expect(count(some, "language")).toEqual({ en: 1, fr: 1 });
    expect(count(some, "group")).toEqual({ "002": 1, South: 1, LMC: 1 });
    expect(some.without).toEqual(
      expect.arrayContaining([
        { facet: "language", count: 2 },
        { facet: "group", count: 2 },
      ]),
    );
    const slug = await titles("", {
      theme: ["theme", "none"],
      body: ["group"],
      kind: ["short-note"],
      year: ["2099"],
      licence: ["CC-BY-4.0"],
    });
    expect(slug).toEqual(["Diaspora notes"]);
    expect((await search("money", { language: ["fr"] })).without).toEqual([{ facet: "language", count: 2 }]);
  });

  it("marks what was looked for, in any form of the word, and makes no HTML of a text", async () => {
    await published({
      title: "Marks <b>bold</b>",
      summary: "Nothing here.",
      source: `${"Filling words. ".repeat(50)}The happy & happiest okapis grazed. ${"More words. ".repeat(50)}`,
    });
    const { works, asked } = await search("okapi happy");
    const [marked] = await markWorks(store.database, works, asked);
    const words = (pieces: readonly MarkedPiece[] = []) => pieces.filter((one) => one.marked).map(({ text }) => text);
    expect(words(marked!.passage)).toEqual(["happy & happiest okapis"]);
    expect(marked!.passage!.map(({ text }) => text).join("")).toMatch(/^… .*okapis grazed.* …$/);
    expect(marked!.title).toEqual([{ text: "Marks <b>bold</b>", marked: false }]);
    const arabic = await search("هجرة");
    const [inArabic] = await markWorks(store.database, arabic.works, arabic.asked);
    expect(words(inArabic!.title)).toEqual(["الهجرة"]);
    const phrase = await search("“sending money”");
    expect(words((await markWorks(store.database, phrase.works, phrase.asked))[0]!.title)).toEqual(["sending money"]);
  });

  it("proposes another spelling where nothing was found", async () => {
    const { asked, total } = await search("quaga dispora");
    expect(total).toBe(0);
    expect(await otherSpellings(store.database, "quaga dispora", asked)).toContain("quagga dispora");
    const none = await search("zzzzqqqq");
    expect(await otherSpellings(store.database, "zzzzqqqq", none.asked)).toEqual([]);
  });

  it.each([
    ["operators alone", "& | ! <-> () : * -"],
    ["a quotation mark that is not closed", '"money'],
    ["only quotation marks", '"" “” """"'],
    ["only minuses", "- -- --- -money"],
    ["injection", "'; drop table partnership.work; --"],
    ["notation of the store", "money:* & !sending <2> x | 'a' \\'"],
    ["control characters", "\u0001\u0002\u0007money\u001b[31m\u2028\u202e"],
    ["lone surrogates", "\ud800 money \udfff"],
    ["very long", "money ".repeat(5_000)],
    ["one very long word", "x".repeat(20_000)],
    ["many minuses", "-a ".repeat(500)],
    ["marks alone", "\u0301\u0301\u0301 ..."],
    ["small words alone", "the of and"],
    ["likes and dollars", "%_$1 $2 100% \\"],
  ])("answers %s plainly", async (_, words) => {
    const { total, works, asked } = await search(words);
    expect(works.length).toBeLessThanOrEqual(total);
    await markWorks(store.database, works, asked);
    await otherSpellings(store.database, words, asked);
    expect((await libraryPart(store.database, { ...ALL_WORKS, words }, { offset: 0, most: 5 })).total).toBe(total);
    expect(await titles("“sending money”")).toEqual(["Costs of sending money"]);
  });

  it("follows what becomes of a work, and is made anew where it is missing or of an older rule", async () => {
    const workId = await published({ title: "First words", source: "Alpaca." });
    expect(await titles("alpaca")).toEqual(["First words"]);
    await saveWorkDraft(
      await as("ada"),
      { workId, version: (await draftOf(store.database, workId)).version },
      { title: "First words", summary: "Plain words.", abstract: "", source: "Vicuna." },
    );
    expect(await titles("vicuna")).toEqual([]);
    const { version } = await draftOf(store.database, workId);
    const versionId = await freezeVersion(await as("ada"), { workId, version }, { words: "Second." }, RELEASES);
    await noteEditorialChange(await as("officer"), { workId, versionId, words: "A word." });
    expect([await titles("alpaca"), await titles("vicuna")]).toEqual([[], ["First words"]]);
    await retractWork(await as("director"), workId, "Wrong.");
    expect((await search("vicuna")).works).toMatchObject([{ state: "retracted" }]);
    const tables = store.database.tables();
    await sql`delete from partnership_index.library_entry where work_id = ${workId}`.execute(tables);
    await sql`update partnership_index.library_entry set rule = '0/0' where language = 'fr'`.execute(tables);
    expect(await titles("vicuna")).toEqual([]);
    expect(await keepLibrary(store.database, surroundings)).toBe(2);
    expect(await titles("vicuna")).toEqual(["First words"]);
    expect(await keepLibrary(store.database, surroundings)).toBe(0);
  });

  it("numbers works of a series by year when they are published, without gaps or doubles, two at once too", async () => {
    const values = { name: "Invented papers", about: "About.", issn: "0317-8471", kinds: ["case-study"] };
    await expect(openSeries(await as("ada"), values)).rejects.toMatchObject({ code: "not-allowed" });
    const slug = await openSeries(await as("director"), values);
    const [series] = await allSeries(store.database, slug);
    await expect(openSeries(await as("director"), { ...values, name: "Another" })).rejects.toMatchObject({ code: "series-kind-taken" });
    expect(await allSeries(store.database)).toHaveLength(1);
    const drafts = await Promise.all([1, 2, 3, 4].map((number) => draft({ title: `Case ${number}`, kind: "case-study" })));
    const { database, actor } = await as("director");
    await expect(
      inOneUnit(database, actor, surroundings, async (unit) => {
        await publishWork(unit, { ...drafts[0]!, words: "" });
        throw new Error("Stopped.");
      }),
    ).rejects.toThrow("Stopped.");
    await Promise.all(drafts.map(publish));
    const places = await seriesPlaces(
      store.database,
      drafts.map(({ workId }) => workId),
    );
    expect(places.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    expect(places.every(({ year }) => year === 2099)).toBe(true);
    await changeSeries(await as("director"), { id: series!.id, version: 1 }, { ...values, kinds: [] });
    await expect(changeSeries(await as("director"), { id: series!.id, version: 1 }, values)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    const unnumbered = await published({ title: "Case 5", kind: "case-study" });
    expect(await seriesPlaces(store.database, [unnumbered])).toEqual([]);
    expect((await worksOfSeries(store.database, series!.id, { offset: 0, most: 9 })).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect((await search("", { series: [slug] })).total).toBe(4);
    expect(await titles("“Invented papers 2099 3”")).toHaveLength(1);
  });

  it("leads to works that cite each other, answer one question, or share authors and subjects", async () => {
    const cited = await published({ title: "A work that is cited", source: "Words.", countries: ["TON"] });
    const { rows } = await sql<{ slug: string }>`select slug from partnership.work where id = ${cited}`.execute(store.database.tables());
    const at = await draft({ title: "A work that cites", countries: ["TON"] });
    const { version: draftVersion } = await draftOf(store.database, at.workId);
    const item = { id: "cited", type: "report", title: "A work that is CITED", URL: `https://site.example/library/${rows[0]!.slug}/v/1` };
    const other = { id: "other", type: "report", title: "Of another site", URL: "https://other.example/library/on-quaggas" };
    await setLiterature(await as("ada"), { workId: at.workId, version: draftVersion }, [item, other]);
    const { version } = await draftOf(store.database, at.workId);
    const versionId = await freezeVersion(await as("ada"), { workId: at.workId, version }, { words: "Second." }, RELEASES);
    await publish({ workId: at.workId, versionId });
    const [first] = await relatedWorks(store.database, at.workId, 5);
    expect(first).toMatchObject({ id: cited, relations: ["cites", "author", "country"] });
    const back = await relatedWorks(store.database, cited, 5);
    expect(back[0]).toMatchObject({ id: at.workId, relations: ["cited by", "author", "country"] });
    expect(back.every(({ relations }) => relations.length > 0)).toBe(true);
    expect(back.map(({ id }) => id)).not.toContain(cited);
  });
});
