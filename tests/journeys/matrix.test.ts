import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { journeyBrowser, openJourneySite, type JourneySite } from "./journey-site.ts";

const browserPath = journeyBrowser(10);
const DESKTOP = { viewport: { width: 1280, height: 860 } };
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

describe.skipIf(!browserPath)("the matrix in a browser", () => {
  let site: JourneySite;
  let browser: Browser;

  beforeAll(async () => {
    site = await openJourneySite(browserPath!);
    browser = site.browser;
  });
  afterAll(() => site.close());

  /** Opens a page, runs `walk`, and fails on anything the browser complains of or the page says by mistake. */
  const visit = async (path: string, options: BrowserContextOptions, walk: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(site.url + path, { waitUntil: "load" });
    if (options.javaScriptEnabled !== false) await page.locator(".grid-cell.active").waitFor();
    await walk(page);
    expect(await page.locator("body").innerText()).not.toMatch(/NaN|undefined|\[object/);
    await context.close();
    expect(complaints).toEqual([]);
  };
  const card = (page: Page): Promise<string> => page.locator("#matrix-card h2").innerText();
  const search = (page: Page): string => new URL(page.url()).search;

  it("leads without script from the world over regions and pages of the table to a corridor", () =>
    visit("/matrix", { ...DESKTOP, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("#matrix-stage").isVisible()).toBe(false);
      await page.locator("#regions td a").first().click();
      expect(search(page)).toMatch(/^\?origins=\d{3}&destinations=\d{3}$/);
      await page.locator("#regions td a").first().click();
      expect(await page.locator("#regions tbody tr").count()).toBe(1);
      await page.goBack();
      await page.goBack();
      await page.getByRole("link", { name: "Columns after" }).click();
      expect(search(page)).toBe("?column=31");
      await page.locator("#matrix-year").selectOption("2010");
      await page.getByRole("button", { name: "Show" }).click();
      expect(search(page)).toBe("?year=2010");
      await page.locator("#matrix-find").fill("Mexico to USA");
      await page.getByRole("button", { name: "Show" }).click();
      expect(await card(page)).toBe("Mexico → United States of America");
      await page.locator("#table td a[href='/corridor/MEX-USA']").click();
      expect(new URL(page.url()).pathname).toBe("/corridor/MEX-USA");
    }));

  it("is walked with the keyboard alone, says where one is, and opens the corridor", () =>
    visit("/matrix?at=MEX-USA", DESKTOP, async (page) => {
      await page.locator("#matrix-controls button").focus();
      for (let i = 0; i < 9 && (await page.evaluate(() => document.activeElement?.id)) !== "matrix-grid"; i++)
        await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("matrix-grid");
      expect(await page.evaluate(() => getComputedStyle(document.querySelector(".grid-cell.active")!).outlineStyle)).toBe("solid");
      await page.keyboard.press("ArrowRight");
      const next = await card(page);
      expect(next).toMatch(/^Mexico → (?!United States)/);
      await page.waitForFunction((title) => document.getElementById("matrix-said")!.textContent!.startsWith(title), next);
      expect(search(page)).toMatch(/^\?at=MEX-[A-Z]{3}$/);
      await page.keyboard.press("Control+End");
      const corner = await page
        .locator(".grid-cell.active")
        .evaluate((cell) => [cell.parentElement!.getAttribute("aria-rowindex"), cell.getAttribute("aria-colindex")]);
      const grid = await page
        .locator("#matrix-grid")
        .evaluate((one) => [
          one.getAttribute("aria-rowcount"),
          one.getAttribute("aria-colcount"),
          one.getAttribute("aria-activedescendant"),
        ]);
      expect([...corner, "matrix-cell"]).toEqual(grid);
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("PageDown");
      await page.keyboard.press("Home");
      await page.keyboard.press("End");
      await page.keyboard.press("Home");
      expect(await card(page)).toMatch(/→ United States of America$/);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/corridor\/[A-Z]{3}-USA$/);
    }));

  it("keeps only what is in view in the document, wherever it is scrolled", () =>
    visit("/matrix", DESKTOP, async (page) => {
      for (const [left, top] of [
        [0, 0],
        [3000, 2500],
        [99_999, 99_999],
        [400, 5000],
        [0, 0],
      ] as const) {
        await page.locator("#matrix-grid").evaluate((grid, to) => grid.scrollTo(...to), [left, top] as const);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        const seen = await page.locator("#matrix-grid").evaluate((grid) => {
          const box = grid.getBoundingClientRect();
          const at = document.elementFromPoint(box.right - 30, box.bottom - 30);
          return { cells: grid.querySelectorAll(".grid-cell").length, corner: at?.closest(".grid-cell") !== null };
        });
        expect(seen.corner).toBe(true);
        expect(seen.cells).toBeLessThan(2500);
      }
      const order = await page.locator(".grid-row").evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("aria-rowindex"))));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }));

  it("changes year, sex, order and figure in place; the back button brings each again", () =>
    visit("/matrix", DESKTOP, async (page) => {
      await page.locator("#matrix-slider").focus();
      await page.keyboard.press("Home");
      await page.waitForURL("**/matrix?year=1990");
      await page.waitForFunction(() => document.querySelector("h1")!.textContent!.includes("1990"));
      await page.locator("#matrix-sort").selectOption("region");
      await page.waitForURL("**/matrix?year=1990&sort=region");
      await page.locator(".grid-group").first().waitFor({ state: "attached" });
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll(".grid-group").length === 0);
      expect(await page.locator("#matrix-sort").inputValue()).toBe("total");
      await page.goBack();
      await page.waitForFunction(() => document.querySelector("h1")!.textContent!.includes("2024"));
      await page.locator("#matrix-indicator").selectOption("money");
      await page.waitForFunction(() => document.querySelector(".grid-corner")!.textContent!.includes("Received by"));
      expect(await page.locator("#matrix-sex").count()).toBe(0);
      expect(await page.locator("#matrix").getAttribute("class")).toContain("tone-money");
      await page.locator("#matrix-find").fill("USA to Mexico");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/matrix?indicator=money&at=MEX-USA");
      expect(await card(page)).toBe("United States → Mexico");
      await page.locator("#matrix-find").fill("zzzz");
      await page.keyboard.press("Enter");
      await page.getByText("Nothing in this matrix is called “zzzz”").waitFor();
    }));

  it("answers pointer and touch with the card", () =>
    visit("/matrix?at=MEX-USA", PHONE, async (page) => {
      await page.locator(".grid-row[aria-rowindex='6'] .grid-cell[aria-colindex='3']").tap();
      expect(await card(page)).not.toContain("Mexico");
      expect(await page.locator("#matrix-card a[data-slot=corridorHref]").getAttribute("href")).toMatch(/^\/corridor\/[A-Z]{3}-[A-Z]{3}$/);
    }));

  it("fits a screen of 320 px, scrolls inside itself with its names in view, and moves little when it comes", () =>
    visit("/matrix", PHONE, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.locator("#matrix-grid").evaluate((grid) => grid.scrollTo(2000, 500));
      const left = await page.evaluate(
        () =>
          document.querySelector(".grid-name")!.getBoundingClientRect().left -
          document.getElementById("matrix-grid")!.getBoundingClientRect().left,
      );
      expect(Math.abs(left)).toBeLessThan(3);
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

  it("is told when the bytes do not come, and leaves the tables", async () => {
    const context = await browser.newContext(DESKTOP);
    const page = await context.newPage();
    await page.route("**/*.bin", (route) => route.abort());
    await page.goto(`${site.url}/matrix`);
    await page.getByText("The matrix could not be loaded").waitFor();
    expect(await page.locator("#table td a").count()).toBeGreaterThan(100);
    await context.close();
  });

  it("prints the table and not the grid", () =>
    visit("/matrix", DESKTOP, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#matrix-stage").isVisible()).toBe(false);
      expect(await page.locator("#matrix-controls").isVisible()).toBe(false);
      expect(await page.locator("#table td a").first().isVisible()).toBe(true);
    }));

  it.each(["light", "dark"] as const)("has no fault that axe finds while somebody is in it, in %s", (colorScheme) =>
    visit(
      "/matrix?indicator=money-rule&sort=region&cells=figures&at=IND-PAK",
      { ...DESKTOP, colorScheme, bypassCSP: true },
      async (page) => {
        await page.locator("#matrix-grid").focus();
        expect(await axeFaults(page)).toEqual([]);
      },
    ),
  );
});
