import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { PAGE_LANGUAGES } from "#web";
import { bundledApp } from "../../server/testing.ts";
import { GOT_KINDS } from "../journeys/page-kinds.ts";

/** Bytes with gzip; a font is as it is. */
const BUDGET = {
  page: 60_000,
  style: 15_000,
  /** All scripts of a page that is read, and of one that is explored. */
  script: 35_000,
  explorer: 90_000,
  /** All faces that every page asks for at once. */
  fonts: 50_000,
  map: 50_000,
};
const EXPLORERS = ["/matrix", "/indicator/:dataflow/:indicator"];

/** Of all pages of their kind the heaviest, in November 2026: the most areas compared, the most steps, the most countries, the longest menus. */
const HEAVIEST = [
  "/indicator/DF_MIGRATION_PROFILE/POPULATION?area=MEX&area=TJK&area=IND&area=PHL&area=WLD&area=USA",
  "/indicator/DF_MIGRATION_PROFILE/BIRTH_RATE?area=MEX&area=TJK&area=IND&area=PHL&area=WLD&area=USA",
  "/explain/DF_MIGRATION_PROFILE/SOUTH_SOUTH_SHARE.WLD.1997",
  "/explain/DF_MIGRATION_PROFILE/IMMIGRANTS_FROM_SOUTH.LMY.2007",
  "/region/LMY",
  "/country/IND",
  "/country/DEU/quality",
  "/corridor/IND-GBR",
];

const { app } = bundledApp();
const weights = new Map<string, number>();

/** Bytes of a file of the site with gzip, asked for once. */
const weigh = async (address: string): Promise<number> => {
  const known = weights.get(address);
  if (known !== undefined) return known;
  const answer = await app.request(address);
  expect(answer.status, address).toBe(200);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const weight = address.endsWith(".woff2") ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  weights.set(address, weight);
  return weight;
};
const sum = async (addresses: readonly string[]): Promise<number> => {
  let bytes = 0;
  for (const address of addresses) bytes += await weigh(address);
  return bytes;
};
const named = (html: string, tag: RegExp): string[] => [...html.matchAll(tag)].map(([, address]) => address!);

const pages = [...GOT_KINDS, ...HEAVIEST.map((address) => ({ name: `the heaviest: ${address}`, address, route: "", status: 200 }))];

describe.each(PAGE_LANGUAGES.map(({ code }, place) => (place === 0 ? "" : `/${code}`)))("what a reader is sent below %j", (prefix) => {
  it.each(pages)("keeps its budgets: $name", async ({ address, route, status = 200 }) => {
    const answer = await app.request(prefix !== "" && address === "/" ? prefix : prefix + address);
    expect(answer.status).toBe(status);
    const html = await answer.text();
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(BUDGET.page);
    const script = EXPLORERS.includes(route) ? BUDGET.explorer : BUDGET.script;
    expect(await sum(named(html, /<script[^>]* src="([^"]+)"/g))).toBeLessThanOrEqual(script);
    expect(await sum(named(html, /<link rel="stylesheet" href="([^"]+)"/g))).toBeLessThanOrEqual(BUDGET.style);
    expect(await sum(named(html, /<link rel="preload" as="font"[^>]* href="([^"]+)"/g))).toBeLessThanOrEqual(BUDGET.fonts);
  });
});

describe("how a page is put together, so that it is soon there and stays where it is", () => {
  it.each(GOT_KINDS)("$name", async ({ address, embedded }) => {
    const answer = await app.request(address);
    const html = await answer.text();
    const style = named(html, /<link rel="stylesheet" href="([^"]+)"/g);
    expect(style).toHaveLength(1);
    // The style sheet is all that painting waits for, so nothing is asked for before it.
    const [before = ""] = html.split('rel="stylesheet"');
    expect(before).not.toContain('rel="preload"');
    expect(before).not.toContain("<script");
    for (const script of named(html, /<(script[^>]* src=[^>]+)>/g)) expect(script).toContain('type="module"');
    for (const picture of named(html, /<(img[^>]*)>/g)) expect(picture).toMatch(/width="\d+".*height="\d+"/);
    if (answer.status === 200 && !embedded) expect(html).toContain('as="font"');
  });

  it("a page's answer names its style sheet, before the page is read", async () => {
    const answer = await app.request("/country/MEX");
    const [style] = named(await answer.text(), /<link rel="stylesheet" href="([^"]+)"/g);
    expect(answer.headers.get("link")).toBe(`<${style}>; rel="preload"; as="style"`);
  });
});

describe("maps", () => {
  it.each(["/charts/home/world.svg", "/charts/indicator/DF_MIGRATION_PROFILE/POPULATION/map.svg"])(
    "keep their budget: %s",
    async (address) => {
      expect(await weigh(address)).toBeLessThanOrEqual(BUDGET.map);
    },
  );
});
