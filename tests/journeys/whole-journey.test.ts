import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectSeen, followWithKeyboard, tabThrough } from "./keyboard.ts";
import { READERS, taken } from "./kinds-of-reader.ts";
import { journeyBrowser, openJourneySite, type JourneySite } from "./journey-site.ts";
import { visit } from "./visit.ts";

const FIGURE = { dataflow: "DF_MIGRANT_STOCK", key: "STOCK.USA.MEX._T.2024" };
const browserPath = journeyBrowser(6);

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** BibTeX as a reference manager reads it: the type, the key, the fields. */
const readBibtex = (text: string): { readonly type: string; readonly fields: Readonly<Record<string, string>> } => {
  const [, type = "", body = ""] = /^@(\w+)\{[^,\s]+,\n(.*)\n\}\n$/s.exec(text) ?? [];
  const fields = [...body.matchAll(/^ {2}(\w+) = \{(.*)\},?$/gm)].map(([, name = "", value = ""]) => [
    name,
    value.replaceAll(/[{}\\]/g, ""),
  ]);
  return { type, fields: Object.fromEntries(fields) as Record<string, string> };
};

describe.skipIf(!browserPath)("from the first page to a citation", () => {
  let site: JourneySite;
  beforeAll(async () => void (site = await openJourneySite(browserPath!)));
  afterAll(() => site.close());

  it.each(Object.entries(READERS))("%s", async (_, { options, write, follow, open, arrive }) =>
    visit(site, "/", options, async (page) => {
      await arrive(page);
      await write(page, page.getByRole("searchbox").first());
      await page.keyboard.type("Mexico");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/country/MEX");
      await arrive(page);

      await follow(page, page.locator("main a[href='/corridor/MEX-USA']:visible").first());
      await page.waitForURL("**/corridor/MEX-USA");
      await arrive(page);

      await follow(page, page.getByRole("link", { name: /^Each step.*People$/ }));
      await page.waitForURL(`**/explain/${FIGURE.dataflow}/${FIGURE.key}`);
      await arrive(page);
      const shown = await page.locator(`data[data-key='${FIGURE.dataflow}/${FIGURE.key}']`).first().getAttribute("value");
      expect(await page.locator(".cell-of").count()).toBeGreaterThan(3);

      await follow(page, page.getByRole("link", { name: "Back to the corridor" }).first());
      await page.waitForURL("**/corridor/MEX-USA");
      const figure = page.locator("#figure-ribbons");
      await open(page, figure.getByText("Download, cite, embed"));

      const csv = await taken(page, follow, figure.getByRole("link", { name: /^CSV: Migrants/ }).first());
      const rows = parse(csv.bytes, { columns: true, bom: true }) as Record<string, string>[];
      const row = rows.find((one) => one["REF_AREA"] === "USA" && one["COUNTERPART_AREA"] === "MEX" && one["TIME_PERIOD"] === "2024");
      expect(csv.name).toMatch(/\.csv$/);
      expect(row).toMatchObject({ OBS_VALUE: shown, OBS_STATUS: "E", UNIT_MEASURE: "PS" });

      const png = await taken(page, follow, figure.getByRole("link", { name: "PNG" }));
      expect(png.bytes.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
      expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1_000);
      expect(png.bytes.length).toBeGreaterThan(20_000);

      const bibtex = await taken(page, follow, figure.getByRole("link", { name: "BibTeX" }));
      const entry = readBibtex(bibtex.bytes.toString("utf8"));
      expect(entry.type).toBe("misc");
      expect(entry.fields).toMatchObject({ version: expect.stringContaining("2026.1") as string, year: "2026" });
      expect(entry.fields["url"]).toBe(`${site.url}/r/2026.1/corridor/MEX-USA#figure-ribbons`);

      const csl = await taken(page, follow, figure.getByRole("link", { name: "CSL-JSON" }));
      const [item] = JSON.parse(csl.bytes.toString("utf8")) as Record<string, unknown>[];
      expect(item).toMatchObject({ type: "dataset", URL: entry.fields["url"], issued: { "date-parts": [[2026, 11, 22]] } });
      expect(String(item!["title"])).toContain(entry.fields["title"]!.slice(0, 20));

      await page.goto(entry.fields["url"]!);
      expect([pathOf(page), await page.locator("#figure-ribbons").count()]).toEqual(["/r/2026.1/corridor/MEX-USA", 1]);
    }),
  );

  it.each(["/", "/corridor/MEX-USA"])("%s lets the keyboard in and out again, with what folds open, and shows where it is", (address) =>
    visit(site, address, {}, async (page) => {
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => one.setAttribute("open", "")));
      const stops = await tabThrough(page);
      expect(stops).toBeGreaterThan(30);
    }),
  );

  it("a table wider than a phone is walked with the arrows", () =>
    visit(site, "/country/MEX", { viewport: { width: 320, height: 640 } }, async (page) => {
      const figure = page.locator("#figure-people-out");
      await followWithKeyboard(page, figure.getByText("The figures as a table"), "Space");
      const table = figure.getByRole("region");
      for (let stops = 0; stops < 4 && !(await table.evaluate((one) => one === document.activeElement)); stops++)
        await page.keyboard.press("Tab");
      await expectSeen(page);
      const wider = await table.evaluate((one) => one.scrollWidth - one.clientWidth);
      await page.keyboard.press("ArrowRight");
      if (wider > 0) await page.waitForFunction(() => (document.activeElement as HTMLElement).scrollLeft > 0);
      expect(await table.evaluate((one) => one === document.activeElement)).toBe(true);
    }));
});
