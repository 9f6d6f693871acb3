import { XMLParser } from "fast-xml-parser";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { causesOf, keepLibrary } from "#partnership";
import { openChoicesWorld, type ChoicePerson, type ChoicesWorld } from "../support/choices-world.ts";
import { publishedWork, type PublishedWork } from "../support/published-works.ts";
import { STORE_KINDS } from "../support/test-store.ts";
import { citeCslJson, readBibtex, readRis } from "./citation-files.ts";
import { journeyBrowser } from "./journey-site.ts";
import { readPageHead } from "./page-head.ts";
import { openPartnershipJourneySite, type PartnershipJourneySite } from "./partnership-journey-site.ts";
import { readPrinted } from "./printed-file.ts";
import { Reader } from "./reader.ts";
import { openWordPackage } from "./word-package.ts";

const browserPath = journeyBrowser(5 * STORE_KINDS.length);
const TITLE = "An invented count of seats";
const WHY = "The invented count was of another year.";
const HOUR = 3_600_000;
const CHOICES = { confirmed: "Seats that are asked back", appraised: "Seats by lot" } as const;

type Json = Record<string, any>;
/** What a harvester keeps of each record: when it changed, and its title unless it is deleted. */
type Harvest = ReadonlyMap<string, { readonly changed: string; readonly title: string | undefined }>;

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => ["record", "entry"].includes(name),
});

describe.skipIf(!browserPath).each(STORE_KINDS)("a retraction reaches reader, feed, harvester and policy choice, on %s", (kind) => {
  let site: PartnershipJourneySite;
  let world: ChoicesWorld;
  let work: PublishedWork;
  let other: PublishedWork;
  let before: Harvest;
  let since: string;
  const slugs: Record<keyof typeof CHOICES, string> = { confirmed: "", appraised: "" };
  const ids: Record<keyof typeof CHOICES, string> = { confirmed: "", appraised: "" };
  const readers = new Map<string, Reader>();

  beforeAll(async () => {
    site = await openPartnershipJourneySite(browserPath!, kind);
    world = await openChoicesWorld(site.database, site.surroundings);
    const theme = await world.invented.body("seats", "theme");
    const publish = (number: number, title: string): Promise<PublishedWork> =>
      publishedWork(site.database, number, {
        ...{ bodyId: world.group, at: site.surroundings.now(), title, countries: ["SEN"], themes: [theme] },
        ...{ abstract: "How many seats there are.", source: "# Seats\n\nThere are forty seats.\n" },
        contributors: [{ name: "Invented author", person_id: world.people.author }],
      });
    [work, other] = [await publish(1, TITLE), await publish(2, "An invented count that holds")];
    await keepLibrary(site.database, site.surroundings);
    for (const name of ["confirmed", "appraised"] as const) {
      const id = (ids[name] = await world.propose(CHOICES[name]));
      await world.evidence(id, { kind: "work", source: work.reference });
      await world.evidence(id, { kind: "work", source: work.reference, outcome: world.otherOutcome });
      await world.evidence(id, { kind: "work", source: other.reference });
      await world.published(id);
      slugs[name] = (await world.choice(id)).slug!;
    }
  }, 120_000);
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    for (const { page } of readers.values())
      if (page.url() !== "about:blank") console.log(page.url(), await page.locator("main").ariaSnapshot());
  });
  afterAll(() => site.close());

  /** Somebody, or a reader without an account; both without script. */
  const as = async (person: ChoicePerson | undefined): Promise<Reader> => {
    const known = readers.get(person ?? "reader");
    if (known) return known;
    const extraHTTPHeaders = person === undefined ? {} : site.signedIn(world.people[person]);
    const context = await site.browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders });
    context.setDefaultTimeout(15_000);
    const made = new Reader(await context.newPage(), site.url);
    readers.set(person ?? "reader", made);
    return made;
  };

  const text = async (path: string): Promise<string> => {
    const answer = await site.ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  };
  const bytes = async (path: string): Promise<Buffer> => Buffer.from(await (await site.ask(path)).arrayBuffer());

  /** Every record that harvesters are given, or every one that changed from a moment on. */
  const harvest = async (from?: string): Promise<Harvest> => {
    const query = new URLSearchParams({ verb: "ListRecords", metadataPrefix: "oai_dc", ...(from === undefined ? {} : { from }) });
    const answer = xml.parse(await text(`/oai?${query.toString()}`))["OAI-PMH"] as Json;
    const records = (answer["ListRecords"]?.["record"] ?? []) as Json[];
    return new Map(
      records.map(({ header, metadata }) => {
        const isDeleted = header["@status"] === "deleted";
        expect(metadata === undefined).toBe(isDeleted);
        return [
          header.identifier as string,
          { changed: header.datestamp as string, title: isDeleted ? undefined : (metadata.dc.title["#text"] as string) },
        ];
      }),
    );
  };
  const oaiId = (of: PublishedWork): string => `oai:${new URL(site.url).hostname}:${of.reference}`;

  const entryOf = async (path: string, href: string): Promise<Json> => {
    const entry = ((xml.parse(await text(path))["feed"]["entry"] ?? []) as Json[]).find((one) => one["id"] === site.url + href);
    expect(entry, path).toBeDefined();
    return entry!;
  };

  it("is decided at the desk by those who may, and by nobody else", { timeout: 300_000 }, async () => {
    before = await harvest();
    expect(before.get(oaiId(work))).toMatchObject({ title: `${TITLE} [fictitious]` });
    const chair = await as("chair");
    for (const path of ["/desk/works/published", `/desk/works/published/${work.slug}`]) {
      await chair.page.goto(site.url + path);
      expect(await chair.page.getByRole("button", { name: "Retract the work" }).count(), path).toBe(0);
    }
    site.surroundings.wait(HOUR);
    since = site.surroundings
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, "Z");
    site.surroundings.wait(HOUR);
    const director = await as("director");
    await director.open("/desk/works");
    await director.follow("Published works");
    await director.follow(TITLE);
    await director.page.getByLabel("Why, as readers are told").fill(WHY);
    await director.press("Retract the work");
    await director.sees("The work is retracted.");
  });

  it("is the first that its reader sees, on paper too, and stands in its record", { timeout: 300_000 }, async () => {
    const reader = await as(undefined);
    for (const path of [`/library/${work.slug}`, `/library/${work.slug}/v/1`]) {
      await reader.open(path);
      const said = await reader.page.getByRole("main").innerText();
      const places = ["This work was retracted", WHY, TITLE, "There are forty seats."].map((words) => said.indexOf(words));
      expect(places, said).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThanOrEqual(0);
    }
    const { title, meta, linkedData } = readPageHead(await text(`/library/${work.slug}`));
    expect(title).toMatch(new RegExp(`^Retracted: ${TITLE}`));
    expect(meta).toMatchObject({ citation_title: [`Retracted: ${TITLE} [fictitious]`], "DC.title": [`Retracted: ${TITLE} [fictitious]`] });
    expect(meta["description"]).toEqual([`Working paper, retracted: ${TITLE}.`]);
    expect(meta["robots"]).toBeUndefined();
    expect(linkedData).toMatchObject([
      { creativeWorkStatus: "Retracted", correction: [{ "@type": "CorrectionComment", text: expect.stringContaining(WHY) as string }] },
    ]);
    const printed = await readPrinted(await bytes(`/library/${work.slug}/v/1/work.pdf`));
    expect(printed.pages[0]).toContain("Retracted");
    expect(printed.pages[0]).toContain(WHY);
    expect(printed.pages[0]).toContain("Fictitious: made up for trying things out.");
    for (const page of printed.pages.slice(1)) expect(page).toContain(`Retracted · ${TITLE} · fictitious`);
    const paper = await readPrinted(await reader.page.pdf({ format: "A4" }));
    expect(paper.pages[0]).toContain("This work was retracted");
    expect(paper.pages[0]).toContain("Fictitious");
  });

  it("is marked where the work is searched, listed, cited, fed and harvested", { timeout: 300_000 }, async () => {
    const reader = await as(undefined);
    for (const path of ["/library?q=seats", "/library?country=SEN", "/library?theme=seats"]) {
      await reader.open(path);
      const item = reader.page.getByRole("listitem").filter({ has: reader.page.getByRole("heading", { name: TITLE }) });
      expect(await item.innerText(), path).toContain("Retracted");
      const sound = reader.page
        .getByRole("listitem")
        .filter({ has: reader.page.getByRole("heading", { name: "An invented count that holds" }) });
      expect(await sound.innerText(), path).not.toContain("Retracted");
      const [feed] = (await text(path)).match(/\/library\/feed\.atom[^"]*/) ?? [];
      const entry = await entryOf(feed!.replaceAll("&amp;", "&"), `/library/${work.slug}`);
      expect([feed, entry["title"], entry["updated"] > since]).toEqual([feed, `Retracted: ${TITLE}`, true]);
    }
    await reader.open("/search?q=seats");
    await reader.sees(`${TITLE}\nRetracted · Working paper · fictitious`, "An invented count that holds\nWorking paper · fictitious");
    await reader.sees("Policy choices", `${CHOICES.appraised}\nMay hold no longer · fictitious`);
    const cite = (format: string): Promise<string> => text(`/library/${work.slug}/v/1/cite/${format}`);
    const marked = `Retracted: ${TITLE} [fictitious]`;
    const note = expect.stringContaining(WHY.replace(/\.$/, "")) as string;
    expect(readBibtex(await cite("bibtex")).fields).toMatchObject({ title: marked, note });
    expect(readRis(await cite("ris")).fields).toMatchObject({ TI: marked, N1: note });
    expect(citeCslJson(await cite("csl-json"))).toContain(marked);
    const papers = (await text("/repec/inv/wpaper/wpaper.rdf")).split("\n\n");
    const [paper] = papers.filter(
      (one) => one.includes(`Handle: RePEc:inv:wpaper:${work.reference}\n`) || one.endsWith(`:${work.reference}`),
    );
    expect(paper).toContain(`Title: ${marked}`);
    expect(paper).toMatch(new RegExp(`^Note: .*Retracted on .*${WHY.slice(0, -1)}`, "m"));

    const changed = await harvest(since);
    expect([...changed.keys()]).toEqual([oaiId(work)]);
    expect(changed.get(oaiId(work))!.title).toBeUndefined();
    // Whoever harvests by steps holds what somebody holds who harvests all of it now.
    const whole = await harvest();
    expect(Object.fromEntries([...before, ...changed])).toEqual(Object.fromEntries(whole));
    const single = xml.parse(await text(`/oai?verb=GetRecord&metadataPrefix=oai_datacite&identifier=${oaiId(work)}`))["OAI-PMH"] as Json;
    expect(single["GetRecord"]["record"][0]["header"]["@status"]).toBe("deleted");
  });

  it("makes choices that rest on it stale, in public, with the cause, to the brief for a country", { timeout: 300_000 }, async () => {
    const reader = await as(undefined);
    for (const name of ["confirmed", "appraised"] as const) {
      await reader.open(`/choices/${slugs[name]}`);
      await reader.sees("May hold no longer · PC-", `“${TITLE}” was retracted: ${WHY}`);
      for (const outcome of ["Invented earnings", "Invented rights"]) {
        const row = reader.page.getByRole("table", { name: `Evidence: ${outcome}` }).getByRole("row", { name: new RegExp(TITLE) });
        expect(await row.innerText(), outcome).toContain("retracted since");
      }
      const entry = await entryOf("/choices/feed.atom", `/choices/${slugs[name]}`);
      expect([entry["category"]["@term"], entry["updated"] > since]).toEqual(["stale", true]);
      expect(entry["summary"]).toContain("a work was retracted");
    }
    await reader.open("/choices/for/SEN");
    await reader.sees("May hold no longer");
    const brief = `/choices/for/SEN/brief?choice=${slugs.confirmed}&choice=${slugs.appraised}`;
    const [at, query] = brief.split("?") as [string, string];
    await reader.open(brief);
    const page = await reader.page.getByRole("main").innerText();
    const pdf = await readPrinted(await bytes(`${at}.pdf?${query}`));
    const word = openWordPackage(await bytes(`${at}.docx?${query}`));
    expect(word.faults).toEqual([]);
    for (const said of [page, pdf.text, word.paragraphs.join(" ")]) {
      const flat = said.replaceAll(/\s+/g, " ");
      expect(flat.match(/May hold no longer/g)).toHaveLength(2);
      expect(flat).toContain(`It may hold no longer: “${TITLE}” was retracted: ${WHY}`);
      expect(flat).toContain(`“${TITLE}”, version 1. Retracted since.`);
      expect(flat).not.toContain("An invented count that holds”, version 1. Retracted");
    }
  });

  it("is settled by a case: one choice is confirmed, the other appraised again without the work", { timeout: 300_000 }, async () => {
    const chair = await as("chair");
    const decide = async (name: keyof typeof CHOICES, outcome: string, reviewOn?: string): Promise<void> => {
      await chair.open("/desk");
      await chair.follow(`May hold no longer: ${CHOICES[name]}`);
      await chair.sees(`“${TITLE}” was retracted: ${WHY}`);
      await chair.follow("Decide");
      await chair.choose({ Outcome: outcome });
      await chair.write({ Reasons: `The other count alone: ${outcome}.`, "What it rests on": "An invented meeting" });
      if (reviewOn !== undefined) await chair.write({ "To be looked at again by": reviewOn });
      await chair.press("Look it over");
      await chair.press("Yes, decide so");
      await chair.sees("Decided.");
    };
    await decide("confirmed", "Confirmed unchanged", "2101-06-01");
    await decide("appraised", "To be appraised again");

    const reader = await as(undefined);
    await reader.open(`/choices/${slugs.confirmed}`);
    await reader.sees("Current · PC-1", "retracted since", "The other count alone: Confirmed unchanged.");
    await reader.open(`/choices/${slugs.appraised}`);
    await reader.sees("May hold no longer · PC-2");

    const expert = await as("expert");
    await expert.open(`/desk/choices/${ids.appraised}`);
    const takeOut = expert.page.getByRole("row", { name: new RegExp(TITLE) }).getByRole("button", { name: /^Take out/ });
    for (let lines = 2; lines > 0; lines--) {
      expect(await takeOut.count()).toBe(lines);
      await takeOut.first().click();
      await expert.sees("Taken out.");
    }
    await world.published(ids.appraised);
    await reader.open(`/choices/${slugs.appraised}`);
    await reader.sees("Current · PC-2 · Version 2");
    const evidence = reader.page.getByRole("table", { name: /^Evidence/ });
    expect((await evidence.allInnerTexts()).join()).toContain("An invented count that holds");
    expect((await evidence.allInnerTexts()).join()).not.toContain(TITLE);
    expect((await causesOf(site.database, ids.appraised, "all")).map(({ settledHow }) => settledHow)).toEqual(["appraised again"]);
    expect((await entryOf("/choices/feed.atom", `/choices/${slugs.appraised}`))["category"]["@term"]).toBe("current");
    expect(site.faults).toEqual([]);
  });
});
