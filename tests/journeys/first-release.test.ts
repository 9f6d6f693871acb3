import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { journeyBrowser, openJourneySite, type JourneySite } from "./journey-site.ts";
import { visit } from "./visit.ts";

const browserPath = journeyBrowser(4);

describe.skipIf(!browserPath)("the first release in a browser", () => {
  let site: JourneySite;
  beforeAll(async () => void (site = await openJourneySite(browserPath!)));
  afterAll(() => site.close());

  it("shows both directions of a pair, each way from the other", () =>
    visit(site, "/corridor/MEX-USA", { javaScriptEnabled: false }, async (page) => {
      await page.getByRole("link", { name: /^Open United States of America/ }).click();
      expect(new URL(page.url()).pathname).toBe("/corridor/USA-MEX");
      await page.getByRole("link", { name: /^Open Mexico/ }).click();
      expect(new URL(page.url()).pathname).toBe("/corridor/MEX-USA");
    }));

  it("walks a figure back to the publisher's table", () =>
    visit(site, "/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024", { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("main").innerText()).toContain("undesa_pd_2024_ims_stock_by_sex_and_destination.xlsx");
    }));

  it.each(["/", "/country/MEX", "/corridor/MEX-USA"])("%s does not move when the faces arrive", (address) =>
    visit(site, address, { viewport: { width: 390, height: 800 } }, async (page) => {
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
    }),
  );
});
