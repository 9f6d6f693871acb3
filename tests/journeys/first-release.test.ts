import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { journeyBrowser, openJourneySite, type JourneySite } from "./journey-site.ts";

const PAGES = [
  "/",
  "/countries",
  "/country/MEX",
  "/country/TON",
  "/country/SRB",
  "/corridor/MEX-USA",
  "/corridor/SYR-TUR",
  "/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024",
  "/sources",
  "/methods",
  "/releases/2026.1",
  "/releases",
  "/releases/2026.1/changes",
  "/indicators",
  "/indicator/DF_MIGRATION_PROFILE/REM_RECEIVED_GDP?area=MEX&area=TJK&area=WLD",
  "/indicator/DF_MIGRATION_PROFILE/NET_MIGRATION",
  "/regions",
  "/region/011",
  "/country/MEX/quality",
  "/unknown",
  "/methodology",
  "/methodology/ratha-shaw-rule-3",
  "/search?q=korea",
  "/search?q=korea%20to%20USA",
  "/problems",
  "/country/MEXCIO",
];
const SCREENS = ["light", "dark"] as const;
const browserPath = journeyBrowser(5 + PAGES.length * 3);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!browserPath)("the first release in a browser", () => {
  let site: JourneySite;
  let browser: Browser;

  beforeAll(async () => {
    site = await openJourneySite(browserPath!);
    browser = site.browser;
  });
  afterAll(() => site.close());

  /** Opens a page, runs `walk`, and fails on anything the browser complains of. */
  const visit = async (path: string, options: BrowserContextOptions, walk: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      const expected = /status of 404/.test(message.text());
      if (["error", "warning"].includes(message.type()) && !expected) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(site.url + path, { waitUntil: "load" });
    await walk(page);
    await context.close();
    expect(complaints).toEqual([]);
  };

  it("leads from the home page over country and corridor to the publisher's cell, without script", async () => {
    await visit("/", { javaScriptEnabled: false }, async (page) => {
      await page.getByRole("searchbox").fill("Mexico");
      await page.getByRole("button", { name: "Search" }).click();
      expect(new URL(page.url()).pathname).toBe("/country/MEX");
      await page.getByRole("link", { name: "United States of America" }).first().click();
      expect(new URL(page.url()).pathname).toBe("/corridor/MEX-USA");
      await page.getByRole("link", { name: /^Each step.*People$/ }).click();
      expect(new URL(page.url()).pathname).toBe("/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024");
      expect(await page.locator(".cell-of").count()).toBeGreaterThan(3);
      expect(await page.locator("main").innerText()).toContain("undesa_pd_2024_ims_stock_by_sex_and_destination.xlsx");
      await page.getByRole("link", { name: "Back to the corridor" }).click();
      await page.getByRole("link", { name: /^Open United States of America/ }).click();
      expect(new URL(page.url()).pathname).toBe("/corridor/USA-MEX");
    });
  });

  it("finds a pair", () =>
    visit("/search?q=USA+to+Mexico", {}, async (page) => {
      expect(new URL(page.url()).pathname).toBe("/corridor/MEX-USA");
      await page.getByRole("link", { name: /^People from the United States/ }).click();
      expect(new URL(page.url()).pathname).toBe("/corridor/USA-MEX");
    }));

  it("has a skip link that the keyboard finds first, and shows where the focus is", () =>
    visit("/country/MEX", {}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Skip to content");
      expect(await page.evaluate(() => document.activeElement!.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.querySelector("main")!.contains(document.activeElement))).toBe(true);
      expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe("solid");
    }));

  it("loads nothing from elsewhere and uses the faces it brings", () =>
    visit("/", {}, async (page) => {
      const addresses = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
      expect(addresses.filter((address) => !address.startsWith(site.url))).toEqual([]);
      expect(await page.evaluate(async () => (await document.fonts.ready).check("16px 'IBM Plex Sans'"))).toBe(true);
    }));

  it("does not move when the faces arrive", () =>
    visit("/corridor/MEX-USA", { viewport: { width: 390, height: 800 } }, async (page) => {
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { readonly value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      );
      expect(shift).toBeLessThanOrEqual(0.02);
    }));

  it.each(PAGES)("%s fits a screen of 320 px, with lettering of 12 px or more", (path) =>
    visit(path, { viewport: { width: 320, height: 640 } }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const smallest = await page.evaluate(() =>
        Math.min(
          99,
          ...[...document.querySelectorAll("svg text")]
            .filter((one) => one.getClientRects().length > 0)
            .map((text) => {
              const svg = (text as SVGTextElement).ownerSVGElement!;
              return (Number(text.getAttribute("font-size")) * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width;
            }),
        ),
      );
      expect(smallest).toBeGreaterThanOrEqual(11.99);
    }),
  );

  describe.each(SCREENS)("in %s", (colorScheme) => {
    it.each(PAGES)("%s has no fault that axe finds", (path) =>
      visit(path, { colorScheme, bypassCSP: true }, async (page) => {
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const run = (
            globalThis as unknown as {
              axe: {
                run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
              };
            }
          ).axe;
          const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
          return (await run.run({ runOnly: { type: "tag", values: tags } })).violations.map(
            ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
          );
        });
        expect(found).toEqual([]);
      }),
    );
  });
});
