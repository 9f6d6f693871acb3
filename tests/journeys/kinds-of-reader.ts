import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { expectSeen, followWithKeyboard } from "./keyboard.ts";
import { smallTargets } from "./small-targets.ts";

/** How a reader of a kind goes on: finds a link, a button or a field, and uses it. */
export interface KindOfReader {
  readonly options: BrowserContextOptions;
  readonly write: (page: Page, field: Locator) => Promise<void>;
  readonly follow: (page: Page, target: Locator) => Promise<void>;
  readonly open: (page: Page, target: Locator) => Promise<void>;
  /** What is true of each page on the way. */
  readonly arrive: (page: Page) => Promise<void>;
}

const click = async (_: Page, target: Locator): Promise<void> => target.click();
const nothing = async (): Promise<void> => undefined;

export const READERS: Readonly<Record<string, KindOfReader>> = {
  "with script": { options: {}, write: click, follow: click, open: click, arrive: nothing },
  "without script": { options: { javaScriptEnabled: false }, write: click, follow: click, open: click, arrive: nothing },
  "with the keyboard alone": {
    options: {},
    write: (page, field) => followWithKeyboard(page, field),
    follow: (page, target) => followWithKeyboard(page, target, "Enter"),
    open: (page, target) => followWithKeyboard(page, target, "Space"),
    arrive: async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#content");
      await expectSeen(page);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.querySelector("main")!.contains(document.activeElement))).toBe(true);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    },
  },
  "on a phone of 320 px": {
    options: { viewport: { width: 320, height: 640 }, hasTouch: true },
    write: async (_, field) => field.tap(),
    follow: async (_, target) => target.tap(),
    open: async (_, target) => target.tap(),
    arrive: async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await smallTargets(page)).toEqual([]);
    },
  },
};

/** What a link on a page gives to keep. */
export const taken = async (
  page: Page,
  follow: KindOfReader["follow"],
  link: Locator,
): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const download = page.waitForEvent("download");
  await follow(page, link);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};
