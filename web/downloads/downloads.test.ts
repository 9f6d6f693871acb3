import { describe, expect, it } from "vitest";
import { corridorPage } from "../explore/corridor/corridor-page.tsx";
import { countryPage } from "../explore/country/country-page.tsx";
import { renderPage } from "../parts/render-page.tsx";
import { CORRIDOR, COUNTRY, figure, FRAME } from "../testing.ts";
import { addressesOf, dataAddress } from "./addresses.ts";
import { collectFigures } from "./collect-figures.tsx";
import { selectionsOf } from "./data-selection.ts";
import { cardSvg, chartFileSvg } from "./draw-files.tsx";

const stock = (area: string, counterpart: string, period: string) =>
  figure(1, { explainHref: `/explain/DF_MIGRANT_STOCK/STOCK.${area}.${counterpart}._T.${period}` });

describe("what to ask the API for", () => {
  const figures = [stock("USA", "MEX", "1990"), undefined, stock("USA", "MEX", "2024"), stock("CAN", "MEX", "2024")];

  it("is a selection for each series", () => {
    expect(selectionsOf(figures, "each")).toEqual([
      { dataflow: "DF_MIGRANT_STOCK", key: "STOCK.USA.MEX._T", startPeriod: "1990", endPeriod: "2024" },
      { dataflow: "DF_MIGRANT_STOCK", key: "STOCK.CAN.MEX._T", startPeriod: "2024", endPeriod: "2024" },
    ]);
  });

  it("leaves open what differs, or names what occurs", () => {
    expect(selectionsOf(figures, "open").map(({ key }) => key)).toEqual(["STOCK.*.MEX._T"]);
    expect(selectionsOf(figures, "joined").map(({ key }) => key)).toEqual(["STOCK.USA+CAN.MEX._T"]);
  });

  it("is nothing where there is no figure", () => expect(selectionsOf([undefined], "open")).toEqual([]));

  it("stands in an address that lasts", () => {
    expect(dataAddress(selectionsOf(figures, "open")[0]!, "2099.1", "csv")).toBe(
      "/r/2099.1/api/v1/data/DF_MIGRANT_STOCK/STOCK.*.MEX._T?startPeriod=1990&endPeriod=2024&format=csv",
    );
  });
});

describe("figures of a page", () => {
  it("each have a name of their own, and a menu", () => {
    for (const page of [countryPage(COUNTRY, FRAME), corridorPage(CORRIDOR, FRAME)]) {
      const names = collectFigures(page, FRAME).map(({ name }) => name);
      expect(names.length).toBeGreaterThan(2);
      expect(new Set(names).size).toBe(names.length);
      const html = renderPage(page, FRAME);
      for (const name of names) expect(html).toContain(addressesOf(page.place!, "2099.1").chart(name, "png"));
    }
  });

  it("carry title, source, release, date, licence, link and that there are estimates inside the drawing", () => {
    const page = countryPage(COUNTRY, FRAME);
    const drawing = chartFileSvg(collectFigures(page, FRAME)[0]!, page.place!, FRAME);
    for (const words of [
      "Inventors",
      "2 January 2099",
      "CC BY 4.0",
      "Contains estimates",
      "https://observatory.example/r/2099.1/country/XAA",
    ])
      expect(drawing.replace(/<\/text><text[^>]*>/g, " ")).toContain(words);
    expect(drawing).not.toMatch(/NaN|undefined|href="\//);
  });
});

describe("pages for link previews", () => {
  const page = countryPage(COUNTRY, FRAME);
  const html = renderPage(page, FRAME);

  it("name their card with its whole address and size", () => {
    expect(html).toContain('<meta property="og:image" content="https://observatory.example/r/2099.1/charts/country/XAA/card.png"/>');
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  });

  it("have a card of headline figures", () => {
    const card = cardSvg(page, FRAME);
    expect(card).toContain('width="1200" height="630"');
    expect(card).toContain("Aland &amp; Sons");
    expect(card).toContain("1.23 million");
  });
});

describe("a page whose links lead elsewhere than it writes them", () => {
  const localised = (address: string): string => `/xx${address}`;
  const onward = (address: string): string => (address.startsWith("/country") ? localised(`/r/2099.1${address}`) : localised(address));
  const frame = { ...FRAME, pinned: true, links: { ...FRAME.links, localised, onward } };
  const html = renderPage(countryPage(COUNTRY, frame), frame);

  it("leads on by its links", () => {
    expect(html).toContain('href="/xx/r/2099.1/country/XAA/quality"');
    expect(html).toContain('action="/xx/search"');
    expect(html).not.toMatch(/ (?:href|action)="\/(?!xx\/)/);
  });

  it("is listed, embedded and cited where they lead", () => {
    expect(html).toContain('<link rel="canonical" href="https://observatory.example/xx/country/XAA"/>');
    expect(html).toContain("https://observatory.example/xx/embed/country/XAA/people-out");
    expect(html).toContain("https://observatory.example/xx/r/2099.1/country/XAA#figure-people-out");
    expect(html).toContain('<a href="/xx/country/XAA">Go to the newest figures</a>');
  });
});
