import { describe, expect, it } from "vitest";
import { checkoutFolder } from "../http/checkout-folder.ts";
import { bundledApp } from "../testing.ts";
import { loadOutlineFamily } from "./outline-family.ts";
import { outlineLettering } from "./outline-lettering.ts";
import { renderPng } from "./render-png.ts";
import { inkOf, sizeOf } from "./testing-png.ts";

const { app } = bundledApp();
const family = loadOutlineFamily(checkoutFolder());
const svgOf = async (address: string): Promise<string> => (await app.request(address)).text();
const DRAWINGS = [
  "/charts/home/world.svg",
  "/charts/country/MEX/people-out.svg",
  "/charts/country/TUR/people-in.svg",
  "/charts/country/CIV/money-in.svg",
  "/charts/country/CUW/people-trend.svg",
  "/charts/corridor/MEX-USA/ribbons.svg",
  "/charts/corridor/MEX-USA/cost-trend.svg",
  "/charts/corridor/CIV-BFA/ribbons.svg",
];

describe("lettering of pictures, without any font of the system", () => {
  it.each(DRAWINGS)("%s has ink for each of its texts", async (address) => {
    const svg = await svgOf(address);
    const texts = [...svg.matchAll(/<text\b[^>]*>[^<]*<\/text>/g)].map(([text]) => text);
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) {
      const alone = text
        .replace(/ (?:x|y)="[^"]*"/g, "")
        .replace(/text-anchor="\w+"/, "")
        .replace("<text", '<text x="4" y="40"');
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60"><rect width="2000" height="60" fill="#fff"/>${alone}</svg>`;
      expect(inkOf(await renderPng(outlineLettering(drawing, family), 1)), text).toBeGreaterThan(3);
    }
  });

  it("refuses a character that no face has, instead of drawing an empty box", () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><text x="0" y="9" font-size="9">日本</text></svg>';
    expect(() => outlineLettering(drawing, family)).toThrow(/no face has "日"/);
  });

  it("draws nothing at all when text is left as text: nothing of the system is used", async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="30"><rect width="99" height="30" fill="#fff"/><text x="4" y="20" font-size="18">Text</text></svg>';
    expect(inkOf(await renderPng(drawing, 1))).toBe(0);
    expect(inkOf(await renderPng(outlineLettering(drawing, family), 1))).toBeGreaterThan(20);
  });

  it("has every character that the names of areas need", async () => {
    const { areas, areaName } = await import("#vocabulary");
    const names = areas().flatMap(({ code }) => [areaName(code, "en", "UNDESA"), areaName(code, "en", "WB")]);
    for (const character of new Set(names.join("").normalize("NFC")))
      expect(family.outline(character, 600) ?? family.outline(character, 400), character).toBeDefined();
  });
});

describe("pictures", () => {
  it("charts come at twice their size, cards at that of previews", async () => {
    const png = async (address: string): Promise<Uint8Array> => new Uint8Array(await (await app.request(address)).arrayBuffer());
    const width = Number(/width="(\d+)"/.exec(await svgOf("/charts/country/MEX/people-out.svg"))?.[1]);
    expect(sizeOf(await png("/charts/country/MEX/people-out.png")).width).toBe(2 * width);
    for (const place of ["home", "country/MEX", "corridor/MEX-USA"])
      expect(sizeOf(await png(`/charts/${place}/card.png`))).toEqual({ width: 1200, height: 630 });
  });
});
