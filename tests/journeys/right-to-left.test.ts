import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type RunningServer } from "#server";
import { PAGE_LANGUAGES, PSEUDO_LANGUAGE } from "#web";
import { axeFaults } from "./axe.ts";
import { journeyBrowser } from "./journey-site.ts";
import { openKind, PAGE_KINDS } from "./page-kinds.ts";

const KINDS = PAGE_KINDS.filter(({ sent }) => !sent);
const PREFIX = `/${PSEUDO_LANGUAGE.code}`;
const browserPath = journeyBrowser(KINDS.length + 4);

describe.skipIf(!browserPath)("from right to left", () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer({ port: 0, host: "127.0.0.1", languages: [...PAGE_LANGUAGES, PSEUDO_LANGUAGE] });
    browser = await chromium.launch({
      executablePath: browserPath!,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const visit = async (width: number, walk: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
    await walk(await context.newPage());
    await context.close();
  };
  /** Pixels by which a page is wider than its window. */
  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each(KINDS)("$name fits a phone and a desk, and axe finds nothing", async (kind) => {
    await visit(320, async (page) => {
      await openKind(page, server.url, kind, PREFIX);
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await overflow(page)).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe("rtl");
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it("names of bars stand on the right, and bars grow to the left", () =>
    visit(1280, async (page) => {
      await page.goto(`${server.url}${PREFIX}/country/MEX`);
      const row = page.locator("#figure-people-out .drawing-wide g").first();
      const [name, bar, value] = await row.evaluate((group) => {
        const texts = [...group.querySelectorAll("text")];
        return [texts[0], group.querySelector("rect"), texts.at(-1)].map((part) => part!.getBoundingClientRect().toJSON() as DOMRect);
      });
      expect(name!.left).toBeGreaterThan(bar!.right);
      expect(value!.right).toBeLessThan(bar!.left);
    }));

  it("time runs to the right", () =>
    visit(1280, async (page) => {
      await page.goto(`${server.url}${PREFIX}/country/MEX`);
      const years = await page
        .locator("#figure-people-trend .drawing-wide text")
        .evaluateAll((texts) =>
          texts
            .map((text) => [Number(/\d{4}/.exec(text.textContent)?.[0]), text.getBoundingClientRect().left] as const)
            .filter(([year]) => year >= 1990 && year <= 2030),
        );
      expect(years.length).toBeGreaterThan(3);
      expect(years.map(([, left]) => left)).toEqual(years.map(([, left]) => left).toSorted((a, b) => a - b));
      await page.goto(`${server.url}${PREFIX}/matrix`);
      expect(await page.locator("#matrix-slider").evaluate((slider) => getComputedStyle(slider).direction)).toBe("ltr");
    }));

  it("people go to the left, from their origin on the right, and money comes back", () =>
    visit(1280, async (page) => {
      await page.goto(`${server.url}${PREFIX}/corridor/MEX-USA`);
      const drawing = page.locator("#figure-ribbons .drawing-full svg");
      const [origin, destination] = await drawing.evaluate((svg) =>
        ["المكسيك", "الولايات"].map((name) => {
          const text = [...svg.querySelectorAll("text")].find(({ textContent }) => textContent.includes(name))!;
          return text.getBoundingClientRect().left;
        }),
      );
      expect(origin).toBeGreaterThan(destination!);
      expect(await drawing.locator("path").first().getAttribute("transform")).toContain("scale(-1 1)");
    }));

  it("arrows of the keyboard move the cell of the matrix the way they point", () =>
    visit(1280, async (page) => {
      await openKind(
        page,
        server.url,
        KINDS.find(({ name }) => name === "matrix")!,
        PREFIX,
      );
      const active = page.locator(".grid-cell.active");
      const before = await active.boundingBox();
      await page.locator("#matrix-grid").focus();
      await page.keyboard.press("ArrowLeft");
      await page.waitForTimeout(300);
      expect((await active.boundingBox())!.x).toBeLessThan(before!.x);
    }));
});
