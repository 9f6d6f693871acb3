import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledApp } from "../../server/testing.ts";
import { journeyBrowser, openJourneySite, type JourneySite } from "./journey-site.ts";
import { GOT_KINDS } from "./page-kinds.ts";
import { visit } from "./visit.ts";

/** Names of vocabularies look like addresses and are never asked for. */
const NAMESPACES = /^https?:\/\/(?:www\.w3\.org|schema\.org)\//;
/** Links of the head that a browser does not follow by itself. */
const ONLY_SAID = /rel="(?:canonical|alternate|license|author)"/;

/** What a browser would fetch from elsewhere on reading a page or a drawing. */
const fetchedByMarkup = (markup: string): readonly string[] =>
  [
    ...markup.matchAll(
      /<(\w+)\b[^>]*\s(?:src|srcset|poster|data|href|xlink:href|action|formaction|background|ping|manifest)="\s*(https?:)?\/\/[^"]*"[^>]*>/g,
    ),
  ]
    .filter(([tag, name]) => !(name === "a" || name === "area" || (name === "link" && ONLY_SAID.test(tag))))
    .map(([tag]) => tag.slice(0, 160));

const fetchedByStyle = (css: string): readonly string[] =>
  [...css.matchAll(/(?:url\(|@import)\s*["']?\s*(?:https?:)?\/\/[^)"';]*/g)].map(([found]) => found);

const addressesIn = (script: string): readonly string[] =>
  [...script.matchAll(/https?:\/\/[^\s"'`)<\\]*/g)].map(([found]) => found).filter((found) => !NAMESPACES.test(found));

describe("what the site makes a browser fetch", () => {
  const { app } = bundledApp();
  const textOf = async (address: string): Promise<string> => (await app.request(address, { headers: { accept: "text/html,*/*" } })).text();

  it.each(GOT_KINDS)("comes from the site itself: $name", async ({ address }) => {
    const html = await textOf(address);
    expect(fetchedByMarkup(html)).toEqual([]);
    expect(html).not.toMatch(/<(?:iframe|object|embed|base)\b|http-equiv|\sstyle="|<style|\son[a-z]+="/);
  });

  it.each(["/charts/home/world.svg", "/charts/country/MEX/people-trend.svg", "/charts/corridor/MEX-USA/ribbons.svg"])(
    "comes with it: %s",
    async (address) => {
      const svg = await textOf(address);
      expect(fetchedByMarkup(svg)).toEqual([]);
      expect(fetchedByStyle(svg)).toEqual([]);
    },
  );

  it("comes from the site itself: style sheets and scripts", async () => {
    const pages = await Promise.all(["/", "/matrix"].map(textOf));
    const assets = [...new Set(pages.flatMap((html) => [...html.matchAll(/"(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, asset]) => asset!)))];
    expect(assets.map((asset) => asset.split(".").at(-1))).toEqual(["css", "js"]);
    for (const asset of assets) {
      const text = await textOf(asset);
      expect(fetchedByStyle(text), asset).toEqual([]);
      if (asset.endsWith(".js")) expect(addressesIn(text), asset).toEqual([]);
    }
  });
});

const browserPath = journeyBrowser(4);

describe.skipIf(!browserPath)("a browser that has lost the network", () => {
  let site: JourneySite;
  beforeAll(async () => void (site = await openJourneySite(browserPath!)));
  afterAll(() => site.close());

  it("still walks the matrix, and says when a year cannot be had", () =>
    visit(site, "/matrix?at=MEX-USA", {}, async (page) => {
      await page.locator(".grid-cell.active").waitFor();
      await page.context().setOffline(true);
      const card = page.locator("#matrix-card h2");
      const before = await card.innerText();
      await page.locator("#matrix-grid").focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction((words) => document.querySelector("#matrix-card h2")!.textContent !== words, before);
      await page.locator("#matrix-grid").evaluate((grid) => grid.scrollTo(3000, 3000));
      expect(await page.locator(".grid-cell").count()).toBeGreaterThan(100);
      await page.locator("#matrix-sort").selectOption("region");
      await page.locator(".grid-group").first().waitFor({ state: "attached" });
      await page.locator("#matrix-slider").focus();
      await page.keyboard.press("Home");
      await page.getByText("The matrix could not be loaded").waitFor();
      await page.context().setOffline(false);
      await page.keyboard.press("ArrowLeft");
      await page.getByText("The matrix could not be loaded").waitFor({ state: "hidden" });
      expect(await page.locator(".grid-cell").count()).toBeGreaterThan(100);
    }));

  it.each(["/country/MEX", "/corridor/MEX-USA"])("still has the tables and menus of %s", (address) =>
    visit(site, address, {}, async (page) => {
      await page.context().setOffline(true);
      const figure = page.locator("figure[id]").first();
      await figure.getByText("The figures as a table").click();
      expect(await figure.locator("table data").count()).toBeGreaterThan(2);
      await figure.getByText("Download, cite, embed").click();
      expect(await figure.getByRole("link", { name: "BibTeX" }).isVisible()).toBe(true);
      expect(await page.locator("svg text:visible").count()).toBeGreaterThan(5);
    }),
  );

  it("uses the faces that came with the page", () =>
    visit(site, "/", {}, async (page) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.context().setOffline(true);
      expect(await page.evaluate(() => document.fonts.check("16px 'IBM Plex Sans'"))).toBe(true);
      expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "loaded").length)).toBeGreaterThan(0);
    }));
});
