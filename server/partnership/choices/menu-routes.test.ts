import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareChoices, withdrawChoice, writeChoice } from "#partnership";
import { INVENTED_FIGURES, openChoicesWorld, type ChoicesWorld } from "../../../tests/support/choices-world.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { NO_RELEASES, type WorksAround } from "../works/works-around.ts";
import { partnershipRoutes } from "../index.ts";

/** A series that rises by ten a year; none of those keys that are not of both sexes. */
const inventedSeries: NonNullable<WorksAround["todaySeries"]> = (_, key) =>
  key.endsWith("._T")
    ? {
        label: (period) => `Invented people abroad, ${period}`,
        tone: "people",
        figures: ["2022", "2023", "2024"].map((period, place) => ({ value: 80 + 10 * place, unit: "PS", period, status: "A", method: "" })),
        source: "Invented office",
      }
    : undefined;

describe.each(STORE_KINDS)("the public menu of policy choices on %s", (kind) => {
  let site: TestSite;
  let world: ChoicesWorld;
  let newest = "2099.1";
  const releases = {
    ...NO_RELEASES,
    get newest() {
      return newest;
    },
    figureAt: (asked: Parameters<typeof INVENTED_FIGURES.figureAt>[0]) => INVENTED_FIGURES.figureAt(asked),
  };
  beforeAll(async () => {
    site = await openTestSite(kind, partnershipRoutes(undefined, { releases, todaySeries: inventedSeries }));
    world = await openChoicesWorld(site.database, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  const text = async (path: string, person?: string): Promise<string> => (await site.get(path, person)).text();
  const published = async (title: string, differ = false): Promise<string> => {
    const work = await world.publicWork(`Paper of ${title}`);
    const id = await world.propose(title);
    await world.evidence(id, { kind: "work", source: work.reference });
    if (!differ) {
      await world.published(id);
      return id;
    }
    const caseId = await world.appraised(id);
    await world.judge(caseId, "first", await world.judgement(caseId, { words: "Said by the first alone." }));
    await world.judge(caseId, "second", await world.judgement(caseId, { agreement: "high" }, { certainty: "high" }));
    const followed = [
      { item: "certainty", outcome: "invented-earnings", of: "first" },
      { item: "agreement", outcome: "", of: "second" },
    ];
    await world.decide(caseId, "published", { nextReviewOn: "2101-01-01", followed });
    return id;
  };

  it("shows nothing of a draft, and says that nobody is there", async () => {
    await world.propose("A draft nobody reads");
    const list = await text("/choices");
    expect(list).not.toContain("A draft nobody reads");
    expect(list).toContain("There is no policy choice yet.");
    for (const path of ["/choices/a-draft-nobody-reads", "/choices/a-draft-nobody-reads/v/1", "/choices/none"])
      expect((await site.get(path)).status, path).toBe(404);
  });

  it("lists what was published with certainty and agreement as two scales in words, and narrows it down", async () => {
    await published("Permits <for> seasons");
    const list = await text("/choices");
    expect(list).toContain("Permits &lt;for> seasons");
    expect(list).toMatch(/Certainty: <\/span><strong>low<\/strong>/);
    expect(list).toMatch(/Agreement: <\/span><strong>medium<\/strong>/);
    expect(list).toContain("Increases invented earnings");
    expect(list).toContain("1 line of evidence");
    expect(await text("/choices?instrument=invented-permits&forWhom=sending&state=current&income=LIC&region=002")).toContain(
      "1 policy choice<",
    );
    for (const none of ["instrument=none", "state=stale", "q=zzz", "theme=none", "outcome=invented-rights"])
      expect(await text(`/choices?${none}`), none).toContain("No policy choice is like that.");
    expect(await text("/choices?state=nonsense&region=999&forWhom=x")).toContain("1 policy choice<");
  });

  it("shows one with its verdict in words, evidence that leads to the version, judgements without names, and its own address", async () => {
    const page = await text("/choices/permits-for-seasons");
    expect(page).toContain("Increases invented earnings");
    expect(page).toContain("Few invented papers say so.");
    expect(page).toContain('href="/library/paper-of-permits-for-seasons/v/1"');
    expect(page).toContain("First appraiser");
    expect(page).not.toMatch(/Invented (?:first|second|expert|chair)\b/);
    expect(page).toContain("Declared no interest.");
    expect(page).toContain("Both said the same.");
    expect(page).toContain("/choices/permits-for-seasons/v/1");
    expect(page).not.toContain("/desk/choices/");
    const version = await text("/choices/permits-for-seasons/v/1");
    expect(version).toContain("This is version 1, as it was published.");
    expect((await site.get("/choices/permits-for-seasons/v/2")).status).toBe(404);
    expect((await site.get("/choices/permits-for-seasons/v/9999999")).status).toBe(404);
    expect(await text("/choices/permits-for-seasons", world.people.chair)).toContain("/desk/choices/");
  });

  it("is cited as a version, in words and as files that reference managers read", async () => {
    const page = await text("/choices/permits-for-seasons");
    expect(page).toContain('href="/choices/permits-for-seasons/v/1/cite/bibtex"');
    expect(page).toContain('<meta name="DC.title" content="Permits &lt;for> seasons');
    expect(page).toMatch(/<script type="application\/ld\+json"/);
    const cite = (format: string) => site.get(`/choices/permits-for-seasons/v/1/cite/${format}`);
    const csl = await cite("csl-json");
    expect(csl.headers.get("content-type")).toContain("application/vnd.citationstyles.csl+json");
    const [item, ...others] = (await csl.json()) as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(item).toMatchObject({ id: "permits-for-seasons-v1", type: "report", genre: "Policy choice" });
    expect(item!["title"]).toContain("Permits <for> seasons");
    expect(item!["URL"]).toMatch(/\/choices\/permits-for-seasons\/v\/1$/);
    expect(item!["note"]).toMatch(/^Version 1; SHA-256 [\da-f]{64}\. Appraised by two people$/);
    expect(await (await cite("ris")).text()).toMatch(/^TY {2}- RPRT\r?\n[\s\S]*ER {2}- /);
    expect(await (await cite("bibtex")).text()).toMatch(/^@techreport\{/);
    expect(JSON.stringify(item)).not.toMatch(/Invented (?:first|second|expert|chair)\b/);
    for (const none of [
      "/choices/permits-for-seasons/v/9/cite/ris",
      "/choices/a-draft-nobody-reads/v/1/cite/ris",
      "/choices/permits-for-seasons/v/1/cite/doc",
    ])
      expect((await site.get(none)).status, none).toBe(404);
  });

  it("shows both judgements and where they differed", async () => {
    await published("Judged in two ways", true);
    const page = await text("/choices/judged-in-two-ways");
    expect(page).toContain("Where they differed");
    expect(page).toContain("Invented earnings: how sure that is");
    expect(page).toContain("Said by the first alone.");
    expect(page).toContain("decided point by point, with reasons");
    expect(page).not.toContain("Both said the same");
  });

  it("says when a figure moved, and why a choice may hold no longer", async () => {
    const id = await world.propose("Moving figures");
    await world.evidence(id, { kind: "figure", source: "stock MEX>USA 2024", tolerance: 5 });
    await world.published(id);
    const before = await text("/choices/moving-figures");
    expect(before).not.toContain("which is newer");
    expect(before).toMatch(/<a [^>]*>Invented people abroad, 2024<\/a>/);
    expect(before).toContain("Invented people abroad, 2022–2024");
    expect(before).toContain("The dot is 2024, which the evidence names.");
    expect(before).toMatch(/<svg[^>]*>[\s\S]*<circle/);
    newest = "2099.3";
    expect(await text("/choices/moving-figures")).toContain("In release 2099.3, which is newer, it is 130 PS.");
    await compareChoices(site.database, site.surroundings, INVENTED_FIGURES.at("2099.3"));
    const page = await text("/choices/moving-figures");
    expect(page).toContain("It may hold no longer");
    expect(page).toContain("moved from 100 (release 2099.1) to 130 (release 2099.3)");
    expect(await text("/choices?state=stale")).toContain("Because a figure moved.");
    newest = "2099.1";
  });

  it("maps evidence by instrument and outcome in words; empty cells begin a question", async () => {
    const page = await text("/choices/map");
    expect(page).toContain('<th scope="col">Invented rights</th>');
    expect(page).toContain('<th scope="row">Invented permits</th>');
    expect(page).toContain("3 lines<");
    expect(page).toContain("certainty: low");
    expect(page).toContain('href="/choices?instrument=invented-permits&amp;outcome=invented-earnings"');
    const [, ask] = /href="(\/gaps\/ask\?[^"]+)"/.exec(page)!;
    const form = await text(ask!.replaceAll("&amp;", "&"));
    expect(form).toContain('value="What do Invented permits do to Invented rights?"');
    expect(form).toContain("The map of the evidence has nothing on this pair.");
    const signedIn = await text("/choices/map", world.people.chair);
    const [, propose] = /href="(\/desk\/gaps\/new\?[^"]+)"/.exec(signedIn)!;
    expect(await text(propose!.replaceAll("&amp;", "&"), world.people.chair)).toContain("What do Invented permits do to Invented rights?");
  });

  it("compares up to four, in the order of the address", async () => {
    const page = await text("/choices/compare?c=moving-figures&c=permits-for-seasons&c=none");
    expect(page.indexOf("Moving figures")).toBeLessThan(page.indexOf("Permits &lt;for> seasons"));
    expect(page).toContain("Not every address that was asked for");
    expect(page).toContain('href="/choices/compare?c=permits-for-seasons"');
    const draft = await text("/choices/compare?c=a-draft-nobody-reads");
    expect(draft).not.toContain("A draft nobody reads");
    expect(draft).toContain("Nothing is compared yet.");
    await published("A fourth one");
    await published("A fifth one");
    const slugs = ["moving-figures", "permits-for-seasons", "judged-in-two-ways", "a-fourth-one", "a-fifth-one"];
    const five = await text(`/choices/compare?${slugs.map((slug) => `c=${slug}`).join("&")}`);
    expect(five).toContain("Four are compared at most");
    expect(five).not.toContain("A fifth one");
  });

  it("has a feed in which the newest change stands first, with why", async () => {
    const feed = await site.get("/choices/feed.atom");
    expect(feed.headers.get("content-type")).toContain("application/atom+xml");
    const atom = await feed.text();
    expect(atom).toContain("<title>Current: Permits &lt;for&gt; seasons</title>");
    expect(atom).toContain("<title>May hold no longer: Moving figures</title>");
    expect(atom).toContain("Because a figure moved.");
    expect(atom).not.toContain("A draft nobody reads");
    expect(await text("/choices/feed.atom?state=stale")).not.toContain("seasons");
  });

  it("keeps what was withdrawn, with the reason", async () => {
    const id = await published("To be withdrawn");
    await withdrawChoice(await world.as("chair"), await world.at(id), "It was invented twice.");
    const page = await text("/choices/to-be-withdrawn");
    expect(page).toContain("It was withdrawn: It was invented twice.");
  });

  it("lists choices under their theme, and on its page", async () => {
    const theme = await world.invented.body("invented-theme", "theme");
    const id = await world.propose("Under a theme");
    const work = await world.publicWork("Paper under a theme");
    await world.evidence(id, { kind: "work", source: work.reference });
    const said = {
      title: "Under a theme",
      problem: "An invented problem that people have.",
      instrument: world.instrument,
      mechanism: "Somehow.",
    };
    const rated = {
      costWords: "",
      equityWords: "",
      feasibilityWords: "",
      cost: "low",
      equity: "not judged",
      feasibility: "not judged",
    } as const;
    const context = { forWhom: "sending" as const, incomeGroups: [], regions: [], triedIn: [], themes: [theme] };
    const draft = { ...said, ...rated, ...context };
    await writeChoice(await world.as("expert"), await world.at(id), draft);
    expect(await text("/themes/invented-theme")).not.toContain("/choices/under-a-theme");
    await world.published(id);
    const page = await text("/themes/invented-theme");
    expect(page).toContain('href="/choices/under-a-theme"');
    // What is missing follows from the same records: nothing on the other outcome, and little certainty on this one.
    expect(page).toContain("Invented permits: nothing on 1 outcome");
    expect(page).toMatch(/Effects of which little is sure.*Invented earnings: low/s);
    expect(page).toContain("Policy choices that nobody appraised</li>");
    expect(await text("/choices?theme=invented-theme")).toContain('<h2><a href="/themes/invented-theme">');
    await withdrawChoice(await world.as("chair"), await world.at(id), "It was under a theme.");
  });
});
