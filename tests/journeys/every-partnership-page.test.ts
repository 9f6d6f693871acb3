import { serve, type ServerType } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWholeSite, type WholeSite } from "../support/whole-site.ts";
import { axeFaults } from "./axe.ts";
import { journeyBrowser } from "./journey-site.ts";
import { PARTNERSHIP_KINDS, personOf } from "./partnership-kinds.ts";
import { smallTargets } from "./small-targets.ts";
import { visit } from "./visit.ts";

const browserPath = journeyBrowser(PARTNERSHIP_KINDS.length);
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 320, height: 640 };

/** What colours can change, and what a narrow screen can. */
const IN_THE_DARK = ["color-contrast", "link-in-text-block"];
const ON_A_PHONE = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block", "meta-viewport"];

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe.skipIf(!browserPath)("every kind of page of the partnership in a browser", () => {
  let site: WholeSite;
  let server: ServerType;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    site = await openWholeSite();
    site.fictitious = true;
    server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: site.app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: browserPath!,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
    await site.remove();
  });

  it.each(PARTNERSHIP_KINDS)(
    "$name has no fault that axe finds in light and dark and on a phone, fits it, and has room for fingers",
    (kind) =>
      visit(
        { browser, url },
        "/healthz",
        { viewport: DESKTOP, hasTouch: true, bypassCSP: true, extraHTTPHeaders: personOf(kind, site.world) },
        async (page) => {
          const answer = await page.goto(url + kind.address(site.world), { waitUntil: "load" });
          expect(answer?.status()).toBe(kind.status ?? 200);
          expect(await axeFaults(page), "light").toEqual([]);
          await page.emulateMedia({ colorScheme: "dark" });
          expect(await axeFaults(page, IN_THE_DARK), "dark").toEqual([]);

          await page.emulateMedia({ colorScheme: "light" });
          await page.setViewportSize(PHONE);
          await page.evaluate(() => document.querySelectorAll("details").forEach((one) => one.setAttribute("open", "")));
          expect(await axeFaults(page, ON_A_PHONE), "on a phone").toEqual([]);
          expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);
          expect(await smallTargets(page)).toEqual([]);
        },
      ),
  );
});
