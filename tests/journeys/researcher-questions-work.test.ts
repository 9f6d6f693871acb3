import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findCorrection, keepLibrary } from "#partnership";
import { publishedWork, type PublishedWork, type WantedWork } from "../support/published-works.ts";
import { openUptakeWorld, type UptakePerson, type UptakeWorld } from "../support/uptake-world.ts";
import { citeCslJson, readBibtex, readRis } from "./citation-files.ts";
import { journeyBrowser } from "./journey-site.ts";
import { taken } from "./kinds-of-reader.ts";
import { readPageHead } from "./page-head.ts";
import { openPartnershipJourneySite, type PartnershipJourneySite } from "./partnership-journey-site.ts";
import { readPrinted } from "./printed-file.ts";
import { Reader } from "./reader.ts";
import { visit } from "./visit.ts";

const browserPath = journeyBrowser(3);
const TITLE = "L'éducation des enfants qui partent";
const MARKED = `${TITLE} [fictitious]`;
const ASKER = "zenobia@askerly.example";
const ASKED = {
  "Where in it": "Résultats, first sentence",
  "What is wrong": "Children change their school once, the invented census says.",
  "What it should say": "Les enfants changent d'école une fois.",
  "What that rests on": "Invented census, table 9",
  "Your name": "Zenobia Askerly",
  "Your e-mail address": ASKER,
};
const CORRECTION = "The second sentence counts each change of school twice.";
const TOLD = "The number of changes was counted twice.";

describe.skipIf(!browserPath)("a researcher finds, cites and questions a work", () => {
  let site: PartnershipJourneySite;
  let world: UptakeWorld;
  let work: PublishedWork;
  let reader: Reader;
  const readers: Reader[] = [];

  const publish = (number: number, wanted: Omit<WantedWork, "bodyId" | "at">): Promise<PublishedWork> =>
    publishedWork(site.database, number, { bodyId: world.group, at: site.surroundings.now(), ...wanted });

  beforeAll(async () => {
    site = await openPartnershipJourneySite(browserPath!);
    world = await openUptakeWorld(site.database, site.surroundings);
    const theme = await world.invented.body("schools", "theme");
    work = await publish(1, {
      ...{ title: TITLE, language: "fr", kind: "working-paper", countries: ["CIV"], themes: [theme] },
      ...{ abstract: "Ce que les enfants apprennent.", summary: "Les enfants qui partent changent d'école deux fois." },
      source: "# Résultats\n\nLes enfants changent d'école deux fois.\n",
      contributors: [{ name: "Invented author", person_id: world.people.author, orcid: "0000-0002-1825-0097" }],
    });
    await publish(2, { title: "Schooling and education", kind: "policy-brief", countries: ["CIV"] });
    await publish(3, { title: "Education elsewhere", kind: "working-paper", countries: ["KEN"] });
    await keepLibrary(site.database, site.surroundings);
    reader = await as(undefined);
  }, 120_000);
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    for (const { page } of readers.filter((one) => one.page.url() !== "about:blank"))
      console.log(page.url(), await page.locator("main").ariaSnapshot());
  });
  afterAll(() => site.close());

  /** Somebody, or a reader without an account; both without script. */
  const as = async (person: UptakePerson | undefined): Promise<Reader> => {
    const extraHTTPHeaders = person === undefined ? {} : site.signedIn(world.people[person]);
    const context = await site.browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders });
    context.setDefaultTimeout(15_000);
    const made = new Reader(await context.newPage(), site.url);
    readers.push(made);
    return made;
  };

  it(
    "finds it without its accent and by another name of its country, narrows down, and takes it with its citations",
    { timeout: 300_000 },
    () =>
      visit(site, "/", {}, async (page) => {
        await page.getByRole("link", { name: "Partnership", exact: true }).first().click();
        await page.getByRole("link", { name: "Library", exact: true }).first().click();
        await page.getByLabel("Search titles, summaries and texts").fill("education ivory coast");
        await page.getByRole("button", { name: "Show", exact: true }).first().click();
        await page.waitForURL("**/library?*");
        const main = page.getByRole("main");
        expect(await main.getByRole("status").innerText()).toBe("2 works.");
        expect(await main.innerText()).toContain("Looked for works about Côte d'Ivoire");
        expect(await main.getByRole("heading", { name: TITLE }).locator("mark").innerText()).toBe("éducation");

        await main.getByLabel(/^Working paper/).check();
        await main.getByRole("button", { name: "Show", exact: true }).last().click();
        await page.waitForURL("**kind=working-paper**");
        expect(await main.getByRole("status").innerText()).toBe("1 work.");
        expect(await main.getByRole("heading", { level: 2 }).allInnerTexts()).toContain(TITLE);
        await main.getByRole("link", { name: TITLE }).click();
        await page.waitForURL(`**/library/${work.slug}`);

        const address = `${site.url}/library/${work.slug}/v/1`;
        const take = async (name: string): Promise<string> =>
          (await taken(page, (_, link) => link.click(), main.getByRole("link", { name, exact: true }))).bytes.toString("utf8");
        const publisher = "Observatory of Migrants and Remittances";
        expect(readBibtex(await take("BibTeX"))).toMatchObject({
          type: "techreport",
          fields: {
            author: "Invented author",
            title: MARKED,
            institution: publisher,
            number: "W-1",
            year: "2099",
            langid: "fr",
            url: address,
          },
        });
        expect(readRis(await take("RIS"))).toMatchObject({
          type: "RPRT",
          fields: { AU: "Invented author", TI: MARKED, PB: publisher, M1: "W-1", PY: "2099", DA: "2099/01/01/", LA: "fr", UR: address },
        });
        expect(citeCslJson(await take("CSL-JSON"))).toEqual([
          "Invented author",
          "2099",
          MARKED.replace("'", "’"),
          "Working paper",
          "W-1",
          publisher,
          address,
        ]);

        const { title, meta, linkedData } = readPageHead(await (await site.ask(`/library/${work.slug}`)).text());
        expect(title).toContain(TITLE);
        expect(meta).toMatchObject({
          citation_title: [MARKED],
          citation_author: ["Invented author"],
          citation_author_orcid: ["https://orcid.org/0000-0002-1825-0097"],
          citation_publication_date: ["2099/01/01"],
          citation_technical_report_institution: [publisher],
          citation_technical_report_number: ["W-1"],
          citation_language: ["fr"],
          citation_abstract_html_url: [`${site.url}/library/${work.slug}`],
          citation_pdf_url: [`${address}/work.pdf`],
          citation_keywords: ["Invented schools"],
        });
        expect(linkedData).toMatchObject([{ "@type": "ScholarlyArticle", inLanguage: "fr", datePublished: "2099-01-01" }]);

        const pdf = await taken(page, (_, link) => link.click(), main.getByRole("link", { name: "PDF", exact: true }));
        const asTagged = Buffer.from(await (await site.ask(meta["citation_pdf_url"]![0]!)).arrayBuffer());
        expect(asTagged.equals(pdf.bytes)).toBe(true);
        const printed = await readPrinted(pdf.bytes);
        expect(printed).toMatchObject({ title: TITLE, language: "fr", isTagged: true });
        for (const words of [TITLE, "Invented author", "Les enfants changent d'école deux fois.", address])
          expect(printed.text).toContain(words);
      }),
  );

  it("asks for a correction without an account, and confirms the address by the link in a mail", { timeout: 300_000 }, async () => {
    await reader.open(`/library/${work.slug}`);
    await reader.follow("Something wrong here? Ask for a correction");
    await reader.write(ASKED);
    site.surroundings.wait(30_000);
    await reader.press("Send the request");
    await reader.sees("CR-1");
    const mails = await site.deliver();
    expect(mails.map(({ to }) => to)).toEqual([ASKER]);
    const [link] = /http:\/\/\S+\/confirm-address\/\S+/.exec(mails[0]!.text) ?? [];
    expect(link).toBeDefined();
    await reader.open(link!.replace(site.url, ""));
    await reader.page.getByRole("main").getByRole("button").click();
    await reader.page.getByRole("main").getByRole("link").first().click();
    await reader.sees("Waiting for a decision", ASKED["What is wrong"]);
    expect(await (await site.ask(`/library/${work.slug}`)).text()).not.toContain("invented census");
  });

  it("is answered at the desk by somebody who did not make the work, on its page, and by mail", { timeout: 300_000 }, async () => {
    const author = await as("author");
    await author.open("/desk");
    await author.follow(/Somebody asks for a correction/);
    await author.sees(ASKED["What is wrong"], "You made this work, so you do not decide.");
    await author.write({ "What you think of it": "The census is right, I counted twice." });
    await author.press("Send it to those who decide");
    await author.sees("Sent to those who decide.");

    const director = await as("director");
    await director.open("/desk");
    await director.follow(/Is a correction needed\?/);
    await director.sees(ASKED["What is wrong"], "The census is right, I counted twice.");
    expect(await director.page.content()).not.toMatch(/zenobia|askerly/i);
    await director.follow("CR-1");
    await director.follow("Note a correction of the work, or retract it");
    await director.write({ "What is wrong, as readers are told": CORRECTION });
    await director.press("Note a correction");
    await director.sees("The correction is public.");
    await director.open("/desk");
    await director.follow(/Is a correction needed\?/);
    await director.follow("Decide");
    await director.choose({ Outcome: "Corrected" });
    await director.write({
      Reasons: "The census says so too.",
      "What it rests on": "Invented census, table 9",
      "What readers are told": TOLD,
    });
    await director.tick("Tell readers of the request and its outcome");
    await director.press("Look it over");
    await director.press("Yes, decide so");
    await director.sees("Decided.");

    await reader.open(`/library/${work.slug}`);
    await reader.sees("This work was corrected", CORRECTION, "CR-1", TOLD);
    expect(await reader.page.content()).not.toMatch(/zenobia|askerly/i);
    const mails = (await site.deliver()).filter(({ to }) => to === ASKER);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain(`A correction of “${TITLE}” was made.`);
    const [follow] = /http:\/\/\S+\/sent\/CR-1\?secret=\S+/.exec(mails[0]!.text) ?? [];
    await reader.open(follow!.replace(site.url, ""));
    await reader.sees("Corrected", "The census says so too.");
    const { state } = (await findCorrection(site.database, { reference: "CR-1" }))!;
    expect([state, site.faults]).toEqual(["corrected", []]);
  });
});
