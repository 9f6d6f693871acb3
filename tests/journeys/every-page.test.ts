import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { axeFaults } from "./axe.ts";
import { journeyBrowser, openJourneySite, type JourneySite } from "./journey-site.ts";
import { openKind, PAGE_KINDS } from "./page-kinds.ts";
import { smallTargets } from "./small-targets.ts";
import { visit } from "./visit.ts";

/** A page of a release at its own address is the newest one with a line above it: one of them is enough. */
const LOOKED_AT = PAGE_KINDS.filter(({ name }) => !["pinned-home", "pinned-corridor", "corridor-asked"].includes(name));
const browserPath = journeyBrowser(LOOKED_AT.length);
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 320, height: 640 };
/** Drawings are made in few widths and shown in many: at each of these their lettering is read. */
const WIDTHS = [1440, 1280, 1024, 768, 600, 480, 320];
/** An embed is part of somebody else's page, which has the headings and landmarks. */
const OF_A_WHOLE_PAGE = /^(?:landmark-one-main|page-has-heading-one|region|bypass|heading-order) /;

/** What a narrow screen can change. */
const ON_A_PHONE = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block", "meta-viewport"];

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Size on the screen of the smallest lettering in drawings. */
const smallestLettering = (page: Page): Promise<number> =>
  page.evaluate(() =>
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

describe.skipIf(!browserPath)("every kind of page in a browser", () => {
  let site: JourneySite;
  beforeAll(async () => void (site = await openJourneySite(browserPath!)));
  afterAll(() => site.close());

  it.each(LOOKED_AT)("$name has no fault that axe finds in light and dark and on a phone, fits it, and has room for fingers", (kind) =>
    visit(site, "/healthz", { viewport: DESKTOP, hasTouch: true, bypassCSP: true }, async (page) => {
      await openKind(page, site.url, kind);
      const found = async (rules?: readonly string[]): Promise<readonly string[]> =>
        (await axeFaults(page, rules)).filter((fault) => !(kind.embedded && OF_A_WHOLE_PAGE.test(fault)));
      expect(await found(), "light").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await found(["color-contrast", "link-in-text-block"]), "dark").toEqual([]);

      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize(PHONE);
      expect(await found(ON_A_PHONE), "on a phone").toEqual([]);
      expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await smallestLettering(page), `lettering at ${width} px`).toBeGreaterThanOrEqual(11.99);
      }
      await page.setViewportSize(PHONE);
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => one.setAttribute("open", "")));
      expect(await widthOf(page), "with all that folds open").toBeLessThanOrEqual(PHONE.width);
      expect(await smallTargets(page)).toEqual([]);
    }),
  );
});
