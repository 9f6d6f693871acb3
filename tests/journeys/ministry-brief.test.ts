import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPublicChoice } from "#partnership";
import { findArea } from "#vocabulary";
import { openChoicesWorld } from "../support/choices-world.ts";
import { publishFittingChoices, type FittingChoices } from "../support/fitting-choices.ts";
import { axeFaults } from "./axe.ts";
import { journeyBrowser } from "./journey-site.ts";
import { READERS, taken, type KindOfReader } from "./kinds-of-reader.ts";
import { openPartnershipJourneySite, type PartnershipJourneySite } from "./partnership-journey-site.ts";
import { readPrinted, type PrintedFile } from "./printed-file.ts";
import { visit } from "./visit.ts";
import { openWordPackage } from "./word-package.ts";

const browserPath = journeyBrowser(5);
const COUNTRY = { code: "SEN", name: "Senegal", income: "lower middle income", groups: ["LMC"] };
const IN_BRIEF = ["Lessons before leaving", "Seats for a season"] as const;
const INCOMES: Readonly<Record<string, string>> = { LMC: "lower middle income", HIC: "high income" };
const STATUS: Readonly<Record<string, string>> = { A: "as reported", E: "estimate" };

/** Back by the browser's own button, past places of a page that somebody skipped to. */
const backTo = async (page: Page, path: string): Promise<void> => {
  for (let steps = 0; new URL(page.url()).pathname !== path; steps++) {
    expect(steps, `${path} is not behind`).toBeLessThan(10);
    await page.goBack();
  }
};

type Way = (page: Page, reader: KindOfReader) => Promise<void>;

/** By the search for a country, which every page has. */
const bySearch: Way = async (page, { write, follow, arrive }) => {
  await write(page, page.getByRole("searchbox").first());
  await page.keyboard.type(COUNTRY.name);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/country/${COUNTRY.code}`);
  await arrive(page);
  await follow(page, page.getByRole("link", { name: `Which policy choices fit ${COUNTRY.name}, and why` }));
};

/** By the ways through the partnership, and a list of countries. */
const byMenu: Way = async (page, { write, follow, arrive }) => {
  await follow(page, page.getByRole("navigation").getByRole("link", { name: "Partnership", exact: true }).first());
  await page.waitForURL("**/partnership");
  await follow(page, page.getByRole("link", { name: "Policy choices", exact: true }).first());
  await page.waitForURL("**/choices");
  await arrive(page);
  await follow(page, page.getByRole("link", { name: "Policy choices for a country" }));
  await page.waitForURL("**/choices/for");
  await arrive(page);
  const country = page.getByLabel("Country", { exact: true });
  await write(page, country);
  await page.keyboard.type(COUNTRY.name);
  await page.keyboard.press("Escape");
  expect(await country.inputValue()).toBe(COUNTRY.code);
  await follow(page, page.getByRole("button", { name: "Show its choices" }));
};

const WALKS = [
  ["with the keyboard alone", byMenu],
  ["on a phone of 320 px", bySearch],
  ["without script", bySearch],
] as const;

describe.skipIf(!browserPath)("a ministry finds choices for its country and takes a brief", () => {
  let site: PartnershipJourneySite;
  let choices: FittingChoices;
  beforeAll(async () => {
    site = await openPartnershipJourneySite(browserPath!);
    choices = await publishFittingChoices(await openChoicesWorld(site.database, site.surroundings));
  }, 120_000);
  afterAll(() => site.close());

  /** The newest figure of a series, by the API. */
  const figure = async (path: string): Promise<{ readonly value: number; readonly when: string }> => {
    const answer = await site.ask(`/api/v1/data/${path}?lastN=1&format=csv`);
    const [row] = parse(await answer.text(), { columns: true, bom: true }) as Record<string, string>[];
    expect(Number.isFinite(Number.parseFloat(row?.["OBS_VALUE"] ?? "")), path).toBe(true);
    return { value: Number(row!["OBS_VALUE"]), when: `${row!["TIME_PERIOD"]}, ${STATUS[row!["OBS_STATUS"]!]}` };
  };

  /** Why a choice fits, made of its record and of what the API answers, apart from what the site makes its pages of. */
  const expectedReasons = async (slug: string): Promise<readonly string[]> => {
    const { content } = (await readPublicChoice(site.database, slug))!.shown;
    const { name, code } = COUNTRY;
    const [abroad, here] = [await figure(`DF_MIGRANT_STOCK/STOCK.WLD.${code}._T`), await figure(`DF_MIGRANT_STOCK/STOCK.${code}.WLD._T`)];
    const people = `${Math.round(abroad.value / 1_000)} thousand from ${name} live elsewhere, and ${Math.round(here.value / 1_000)} thousand from elsewhere live there (${abroad.when}).`;
    const isSending = content.forWhom === "sending";
    const share = await figure(`DF_MIGRATION_PROFILE/${isSending ? "EMIGRANTS_SHARE" : "IMMIGRANTS_SHARE"}.${code}`);
    expect([share.value >= 1, abroad.value > here.value]).toEqual([true, true]);
    const percent = `${Number(share.value.toPrecision(2))}% of its population (${share.when})`;
    const whom = isSending
      ? `Fits: It is meant for sending countries; people from ${name} who live elsewhere are ${percent}; ${people}`
      : `Fits: It is meant for receiving countries; people from elsewhere who live in ${name} are ${percent}; ${people}`;
    const [income] = content.incomeGroups;
    const inGroup = income !== undefined && COUNTRY.groups.includes(income);
    const { region, subregion, intermediateRegion } = findArea(code)!;
    const near = content.triedIn.filter((one) => findArea(one)?.intermediateRegion === intermediateRegion);
    expect(content.regions.every((one) => [region, subregion, intermediateRegion].includes(one))).toBe(true);
    return [
      content.forWhom === "both" ? "For all: It is meant for sending and receiving countries alike." : whom,
      income === undefined
        ? "For all: It names no income group."
        : `${inGroup ? "Fits" : "Does not fit"}: It is meant for countries of ${INCOMES[income]}; ${name} is one of ${COUNTRY.income}.`,
      content.regions.length === 0 ? "For all: It names no region." : `Fits: It is meant for Africa; ${name} is in Africa.`,
      content.triedIn.length === 0
        ? "Tried: nowhere that is known here."
        : content.triedIn.includes(code)
          ? `Tried: in ${name}.`
          : `Tried: nearby, in ${near.map((one) => findArea(one)!.names.en).join(", ")} (Western Africa).`,
    ];
  };

  const choiceItem = (page: Page, title: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

  const expectReasons = async (page: Page): Promise<void> => {
    for (const [title, { slug }] of Object.entries(choices)) {
      const said = await choiceItem(page, title).getByRole("list", { name: "Why" }).getByRole("listitem").allInnerTexts();
      expect([title, ...said]).toEqual([title, ...(await expectedReasons(slug))]);
    }
  };

  const expectBrief = (text: string): void => {
    for (const words of [
      `${COUNTRY.name}: policy choices on migration`,
      "1 January 2099",
      "Invented earnings: increases (certainty: low).",
      "Certainty on Invented earnings is low; agreement among those who know the subject is medium.",
      "Cost: low. Feasibility: medium. Equity: narrows gaps.",
      "Partly fits. It is meant for countries of high income; Senegal is one of lower middle income.",
      "fictitious",
      "release 2026.1",
      ...IN_BRIEF.flatMap((title) => [
        title,
        `${site.url}/choices/${choices[title].slug}/v/1`,
        `“An invented study of “${title}””, version 1.`,
      ]),
    ])
      expect(text).toContain(words);
  };

  const expectPrinted = (printed: PrintedFile): void => {
    expect(printed).toMatchObject({ title: `${COUNTRY.name}: policy choices on migration`, language: "en", isTagged: true });
    expect(printed.pages.length).toBeLessThanOrEqual(2);
    expectBrief(printed.text);
    for (const mark of ["H1", "H2", "H3", "P", "Table", "TH", "TD", "L", "LI", "Link"]) expect(printed.marks, mark).toContain(mark);
  };

  const expectWord = (bytes: Uint8Array): void => {
    const word = openWordPackage(bytes);
    expect(word.faults).toEqual([]);
    expectBrief(word.paragraphs.join(" "));
    expect(word.part("docProps/core.xml")).toContain("<dc:language>en</dc:language>");
    expect(word.part("word/document.xml").match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(word.addresses).toContain(`${site.url}/releases/2026.1`);
    expect(word.addresses.every((address) => address.startsWith(site.url))).toBe(true);
  };

  it.each(WALKS)("%s", { timeout: 300_000 }, async (kind, findChoices) => {
    const reader = READERS[kind]!;
    const { follow, open, arrive } = reader;
    await visit(site, "/", reader.options, async (page) => {
      await arrive(page);
      await findChoices(page, reader);
      await page.waitForURL(`**/choices/for/${COUNTRY.code}`);
      await arrive(page);
      await expectReasons(page);

      for (const title of IN_BRIEF) await open(page, page.getByLabel(`In the brief: ${title}`));
      await follow(page, page.getByRole("link", { name: IN_BRIEF[0] }));
      await page.waitForURL(`**/choices/${choices[IN_BRIEF[0]].slug}`);
      await arrive(page);
      const ratings = page.getByRole("table", { name: "Cost, equity and feasibility" });
      expect(await ratings.getByRole("row", { name: /^Equity/ }).innerText()).toContain("Narrows gaps");
      await follow(page, page.getByRole("table", { name: "Evidence: Invented earnings" }).getByRole("link"));
      await page.waitForURL("**/library/**/v/1");
      await arrive(page);
      await backTo(page, `/choices/for/${COUNTRY.code}`);
      for (const title of IN_BRIEF) expect(await page.getByLabel(`In the brief: ${title}`).isChecked(), title).toBe(true);

      await follow(page, page.getByRole("button", { name: "Make a brief for a minister" }));
      await page.waitForURL("**/brief?*");
      await arrive(page);
      expectBrief(await page.getByRole("main").innerText());
      const pdf = await taken(page, follow, page.getByRole("link", { name: "PDF", exact: true }));
      const word = await taken(page, follow, page.getByRole("link", { name: "Word document" }));
      expect([pdf.name, word.name]).toEqual(["SEN-2026.1.pdf", "SEN-2026.1.docx"]);
      expectPrinted(await readPrinted(pdf.bytes));
      expectWord(word.bytes);
    });
    expect(site.faults).toEqual([]);
  });

  const briefOf = (titles: readonly (keyof FittingChoices)[]): string =>
    `/choices/for/${COUNTRY.code}/brief?${new URLSearchParams(titles.map((title) => ["choice", choices[title].slug])).toString()}`;
  const ALL = [
    "Lessons before leaving",
    "A table of fees",
    "Permits that stay",
    "Seats for a season",
    "A savings plan beside wages",
  ] as const;

  it("the page is printed without the site's ways around, each choice on one page", { timeout: 300_000 }, () =>
    visit(site, briefOf(ALL), {}, async (page) => {
      const printed = await readPrinted(
        await page.pdf({ format: "A4", tagged: true, margin: { top: "12mm", bottom: "12mm", left: "12mm", right: "12mm" } }),
      );
      expect(printed.pages.length).toBeLessThanOrEqual(3);
      for (const title of ALL) {
        const [on] = printed.pages.filter((text) => new RegExp(`${title} ?fictitious`).test(text));
        expect(on, title).toBeDefined();
        expect(on!.slice(on!.indexOf(title)), title).toMatch(
          /Verdict.*Fit.*For whom.*How it works.*Cost and feasibility.*Uncertain.*Tried/,
        );
      }
      for (const hidden of ["Who may do what", "Word document", "Search"]) expect(printed.text).not.toContain(hidden);
    }),
  );

  it("the page has no fault that axe finds", { timeout: 300_000 }, () =>
    visit(site, briefOf(ALL), { bypassCSP: true }, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFaults(page, ["color-contrast"])).toEqual([]);
    }),
  );
});
