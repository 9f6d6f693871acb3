import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { journeyBrowser, openJourneySite, type JourneySite } from "./journey-site.ts";
import { openKind, PAGE_KINDS } from "./page-kinds.ts";

const NAMES = ["home", "search", "country", "corridor", "explain", "matrix", "indicator", "region", "methodology-page"];
const KINDS = PAGE_KINDS.filter(({ name }) => NAMES.includes(name));
const SCREENS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["a phone", { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true }],
  ["a desk", { viewport: { width: 1280, height: 860 } }],
];
const MOST = 0.02;
/** Milliseconds by which a face comes later than the text it is for. */
const LATE = 300;

const browserPath = journeyBrowser(KINDS.length * SCREENS.length + 1);

interface Shift extends PerformanceEntry {
  readonly value: number;
}

describe.skipIf(!browserPath)("what is read does not move when the faces come late: skipped without a browser", () => {
  let site: JourneySite;
  beforeAll(async () => {
    site = await openJourneySite(browserPath!);
  });
  afterAll(() => site.close());

  const shiftOf = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as Shift).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 200);
        }),
    );

  describe.each(SCREENS)("on %s", (_, options) => {
    it.each(KINDS)("$name", async (kind) => {
      const context = await site.browser.newContext(options);
      const page = await context.newPage();
      await page.route("**/*.woff2", async (route) => {
        await wait(LATE);
        await route.continue();
      });
      await openKind(page, site.url, kind);
      expect(await shiftOf(page)).toBeLessThanOrEqual(MOST);
      await context.close();
    });
  });

  it("and a page that moves is noticed", async () => {
    const page = await site.browser.newPage();
    await page.goto(site.url, { waitUntil: "load" });
    await page.evaluate(() => document.body.prepend(Object.assign(document.createElement("p"), { textContent: "late ".repeat(900) })));
    expect(await shiftOf(page)).toBeGreaterThan(MOST);
    await page.close();
  });
});
