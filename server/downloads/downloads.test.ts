import { describe, expect, it } from "vitest";
import { PINNED_ROUTES } from "../routes/index.ts";
import { bundledApp, withoutReleaseLine } from "../testing.ts";

const { app, faults } = bundledApp();
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> => app.request(path, { headers });
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  home: ["world"],
  "country/MEX": ["people-out", "people-in", "people-trend", "money-in", "money-out", "money-trend", "cost"],
  "country/MEX/quality": ["moves", "received", "paid"],
  matrix: ["largest"],
  "corridor/MEX-USA": ["ribbons", "people-trend", "money-trend", "cost-trend"],
};
const ALL = Object.entries(FIGURES).flatMap(([place, names]) => names.map((name) => `${place}/${name}`));

describe("chart files", () => {
  it.each(ALL)("%s is there as SVG, for ever at its release", async (figure) => {
    const live = await get(`/charts/${figure}.svg`);
    const pinned = await get(`/r/2026.1/charts/${figure}.svg`);
    expect([live.status, pinned.status]).toEqual([200, 200]);
    expect(live.headers.get("content-type")).toBe("image/svg+xml");
    expect(live.headers.get("cache-control")).toBe("public, max-age=300");
    expect(pinned.headers.get("cache-control")).toContain("immutable");
    expect(live.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const svg = await live.text();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/NaN|undefined|<script|style=|href="\//);
    expect(svg).toContain("22 November 2026");
  });

  it("lead on from an address that is nearly right", async () => {
    const answer = await get("/r/2026.1/charts/corridor/mex-usa/ribbons.png");
    expect([answer.status, answer.headers.get("location")]).toEqual([308, "/r/2026.1/charts/corridor/MEX-USA/ribbons.png"]);
  });

  it.each([
    "/charts/home/nope.svg",
    "/charts/home/world.gif",
    "/charts/home/card.svg",
    "/charts/nope/x.svg",
    "/charts/country/MEX/a/b.svg",
    "/charts/country.svg",
    "/charts/constructor/x.svg",
    "/r/1999.1/charts/home/world.svg",
    "/charts/country/%E0%A4%A.svg",
  ])("%s is nothing", async (address) => expect((await get(address)).status).toBeGreaterThanOrEqual(400));

  it("are drawn once and known by their ETag", async () => {
    const first = await get("/charts/home/world.png");
    expect((await get("/charts/home/world.png", { "if-none-match": first.headers.get("etag")! })).status).toBe(304);
  });
});

describe("embeds", () => {
  it.each(ALL)("%s stands in any frame, with nothing of the site around it", async (figure) => {
    const answer = await get(`/embed/${figure}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(html).not.toMatch(/site-header|site-footer|<form|<script|class="take"/);
    expect(html).toContain("22 November 2026");
  });

  it("lead to the newest page, or to that of their release", async () => {
    expect(await (await get("/embed/country/MEX/people-out")).text()).toContain('href="http://localhost/country/MEX"');
    expect(await (await get("/r/2026.1/embed/country/MEX/people-out")).text()).toContain('href="http://localhost/r/2026.1/country/MEX"');
  });

  it("alone may be framed: pages may not", async () => {
    for (const path of ["/country/MEX", "/r/2026.1/country/MEX", "/embed/country/MEX/nope"])
      expect((await get(path)).headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
  });
});

describe("citations", () => {
  it.each(["bib", "ris", "json"])("of a page and of a figure, as .%s", async (extension) => {
    for (const place of ["home", "country/MEX", "country/MEX/quality", "matrix/largest", "corridor/MEX-USA/ribbons"]) {
      const answer = await get(`/r/2026.1/cite/${place}.${extension}`);
      expect(answer.status, place).toBe(200);
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="release-2026\.1-[\w-]+\.\w+"$/);
      expect(await answer.text()).toContain("2026.1");
    }
    expect((await get(`/cite/country/MEX/nope.${extension}`)).status).toBe(404);
  });
});

describe("pages at their release", () => {
  it.each(["/r/2026.1", "/r/2026.1/country/MEX", "/r/2026.1/corridor/MEX-USA", "/r/2026.1/countries", "/r/2026.1/sources"])(
    "%s is there",
    async (path) => {
      expect((await get(path)).status).toBe(200);
    },
  );

  it("lead on within their release", async () => {
    const answer = await get("/r/2026.1/country/mex");
    expect([answer.status, answer.headers.get("location")]).toEqual([308, "/r/2026.1/country/MEX"]);
  });

  it.each([
    "/r/2026.1",
    "/r/2026.1/country/MEX",
    "/r/2026.1/country/MEX/quality",
    "/r/2026.1/indicators",
    "/r/2026.1/indicator/DF_MIGRANT_STOCK/STOCK",
    "/r/2026.1/regions",
    "/r/2026.1/region/SSF",
    "/r/2026.1/unknown",
    "/r/2026.1/matrix",
  ])("%s leads and asks on within its release wherever the release has the page", async (path) => {
    const html = withoutReleaseLine(await (await get(path)).text());
    const led = [...html.matchAll(/ (?:href|action)="(\/[^"]*)"/g)].map(([, address]) => address!);
    const inRelease = PINNED_ROUTES.map(({ path: route }) => new RegExp(`^${route.replaceAll(/:\w+/g, "[^/?#]+")}(?:[?#]|$)`));
    expect(led.some((address) => address.startsWith("/r/2026.1/"))).toBe(true);
    expect(led.filter((address) => inRelease.some((route) => route.test(address)))).toEqual([]);
  });

  it("are not there for a release that is not", async () => expect((await get("/r/1999.1/country/MEX")).status).toBe(404));
});

it("every download of a menu is there", async () => {
  const html = await (await get("/corridor/MEX-USA")).text();
  const links = [...html.matchAll(/<a href="([^"]+)"[^>]* download/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));
  expect(links.length).toBeGreaterThan(30);
  for (const href of links) expect((await get(href)).status, href).toBe(200);
  expect(faults).toEqual([]);
});
