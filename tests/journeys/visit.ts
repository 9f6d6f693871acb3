import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { JourneySite } from "./journey-site.ts";

/** What a journey does on purpose, and the browser reports: answers of 4xx, and taking the network away. */
const ON_PURPOSE = /status of 4\d\d|ERR_INTERNET_DISCONNECTED/;

/** A site that journeys go through, and the browser that goes. */
export type VisitedSite = Pick<JourneySite, "browser" | "url">;

/**
 * Opens an address in a browser of its own and walks on from there. Fails on whatever the browser complains of and on requests to anywhere
 * but the site, which are not let through.
 */
export const visit = async (
  { browser, url }: VisitedSite,
  address: string,
  options: BrowserContextOptions,
  walk: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  const within = (asked: string): boolean => new URL(asked).origin === new URL(url).origin;
  await context.route(
    (asked) => !within(asked.href),
    async (route) => {
      complaints.push(`asked for ${route.request().url()}`);
      await route.abort();
    },
  );
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !ON_PURPOSE.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  try {
    await page.goto(url + address, { waitUntil: "load" });
    await walk(page);
  } finally {
    await context.close();
  }
  expect(complaints).toEqual([]);
};
