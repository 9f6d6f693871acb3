import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openRelease } from "#observatory";
import { PAGE_ROUTES } from "./routes/index.ts";
import { createApp } from "./app.ts";
import { BUNDLED_RELEASE, bundledApp } from "./testing.ts";

const { app, faults } = bundledApp();
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> => app.request(path, { headers });
const textOf = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

const ADDRESSES = [
  "/",
  "/countries",
  "/country/MEX",
  "/country/TON",
  "/country/XKX",
  "/country/SRB",
  "/country/VAT",
  "/country/PSE",
  "/corridor/MEX-USA",
  "/corridor/USA-MEX",
  "/corridor/LBN-ISR",
  "/corridor/SYR-TUR",
  "/corridor/TON-LIE",
  "/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024",
  "/explain/DF_REMITTANCE_FLOW/REM_RECONCILED.MEX.USA.2023",
  "/explain/DF_REMITTANCE_COST/COST_AVERAGE.MEX.USA.2020-Q3",
  "/explain/DF_REMITTANCE_TOTAL/REM_RECEIVED.MEX.2024",
  "/explain/DF_MIGRATION_PROFILE/IMMIGRANTS.WLD.2024",
  "/explain/DF_MIGRANT_STOCK/STOCK.TON.LIE._T.2024",
  "/sources",
  "/methods",
  "/releases",
  "/releases/2026.1",
  "/releases/2026.1/changes",
  "/indicators",
  "/indicator/DF_MIGRATION_PROFILE/REM_RECEIVED_GDP?year=2010&area=MEX&area=IND",
  "/indicator/DF_MIGRATION_PROFILE/NET_MIGRATION",
  "/indicator/DF_MIGRANT_STOCK/STOCK?side=counterpart",
  "/indicator/DF_DISPLACEMENT/REFUGEES",
  "/indicator/DF_REMITTANCE_COST/COST_AVERAGE",
  "/regions",
  "/region/WLD",
  "/region/011",
  "/region/LIC",
  "/country/MEX/quality",
  "/country/XKX/quality",
  "/unknown",
  "/methodology",
  "/methodology/migrant-stock-rounds",
  "/search?q=korea%20to%20USA",
  "/problems",
  "/search?q=korea",
  "/search?q=nothing%20like%20it",
];

describe("pages over the bundled release", () => {
  it.each(ADDRESSES)("%s is whole", async (address) => {
    const answer = await get(address);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).not.toMatch(/NaN|undefined|\[object|Infinity|<script|<style|\sstyle=/);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("every link of a page leads to a page", async () => {
    const seen = new Set<string>();
    for (const address of ["/", "/country/TON", "/corridor/MEX-USA", "/countries"]) {
      const html = await (await get(address)).text();
      for (const [, href] of html.matchAll(/href="(\/[^"#]*)/g)) seen.add(href!.replaceAll("&amp;", "&"));
    }
    const broken: string[] = [];
    for (const href of [...seen].filter((_, place) => place % 7 === 0 || seen.size < 100)) {
      const { status } = await get(href);
      if (status >= 400) broken.push(`${status} ${href}`);
    }
    expect(broken).toEqual([]);
  });

  it("estimates have at most three significant figures in the text", async () => {
    const html = await (await get("/corridor/MEX-USA")).text();
    const words = textOf(html.replace(/<title>[\s\S]*?<\/title>/g, ""));
    expect(words).toMatch(/About 11\.2 million people born in Mexico/);
    expect(words).not.toMatch(/\d{1,3},\d{3},\d{3}/);
    expect(html).toMatch(
      /<data value="\d+" data-key="DF_MIGRANT_STOCK\/STOCK\.USA\.MEX\._T\.2024" title="11,\d{3},\d{3} people, 2024, estimate">/,
    );
  });

  it("Kosovo and Serbia both say how the United Nations count them", async () => {
    for (const code of ["SRB", "XKX"]) expect(await (await get(`/country/${code}`)).text()).toContain("it is counted within Serbia");
  });

  it("prices that ended long ago say so", async () => {
    const words = textOf(await (await get("/country/MEX")).text());
    expect(words).toContain("The price series used here ends in 2020");
    expect(words).toContain("third quarter of 2020");
  });

  it("an explanation names file, sheet and cell", async () => {
    const words = textOf(await (await get("/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024")).text());
    expect(words).toMatch(/Sheet: Table 1 , Cell: [A-Z]+\d+/);
    expect(words).toContain("undesa_pd_2024_ims_stock_by_sex_and_destination.xlsx");
  });
});

describe("search", () => {
  it.each([
    ["Mexico", "/country/MEX"],
    ["MEX-USA", "/corridor/MEX-USA"],
    ["remittances from USA to Mexico", "/corridor/MEX-USA"],
    ["migrants from Mexico to USA", "/corridor/MEX-USA"],
    ["Western Africa", "/region/011"],
    ["Net migration rate", "/indicator/DF_MIGRATION_PROFILE/NET_MIGRATION_RATE"],
    ["what we do not know", "/unknown"],
    ["cost to Senegal", "/country/SEN#cost"],
    ["XKX", "/country/XKX"],
  ])("%s leads to %s", async (query, address) => {
    const answer = await get(`/search?q=${encodeURIComponent(query)}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, address]);
  });

  it("lists what it is not sure of, and does not trust what is typed", async () => {
    expect(await (await get("/search?q=korea")).text()).toContain('href="/country/KOR"');
    expect(await (await get(`/search?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`)).text()).not.toContain("<img");
  });
});

describe("a search that leaves something open", () => {
  const linksOf = async (query: string): Promise<readonly string[]> => {
    const main = (await (await get(`/search?q=${encodeURIComponent(query)}`)).text()).split("<main")[1]!.split("</main>")[0]!;
    return [...main.matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href!);
  };

  it.each([
    ["USA to Mexico", "/corridor/MEX-USA?asked=money", "here is the money sent that way"],
    ["Mexico to USA", "/corridor/MEX-USA?asked=people", "here are the people who went that way"],
    ["Tonga to Chad", "/corridor/TON-TCD?asked=people", "here are the people who went that way"],
  ])("opens the pair's page for %s, which says which way was meant and has the other", async (query, address, words) => {
    const answer = await get(`/search?q=${encodeURIComponent(query)}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, address]);
    const html = await (await get(address)).text();
    const asked = /<p class="note" id="asked">(.*?)<\/p>/.exec(html)![1]!;
    const reverse = address.replace(/\/(\w+)-(\w+)\?.*/, "/$2-$1");
    expect(textOf(asked)).toContain(words);
    expect(asked).toContain(`href="${reverse}"`);
    expect(html).toContain('<link rel="canonical" href="http://localhost/corridor/');
    expect(await (await get(reverse)).text()).not.toContain('id="asked"');
  });

  it("lists corridors where a name of two is not sure", async () =>
    expect(await linksOf("korea to USA")).toEqual(expect.arrayContaining(["/corridor/KOR-USA", "/corridor/PRK-USA"])));

  it("finds indicators, misspelt countries and both of a name", async () => {
    expect((await linksOf("remittances share of GDP"))[0]).toBe("/indicator/DF_MIGRATION_PROFILE/REM_RECEIVED_GDP");
    expect(await linksOf("Philipines")).toContain("/country/PHL");
    expect(await linksOf("Micronesia")).toEqual(expect.arrayContaining(["/country/FSM", "/region/057"]));
    expect(await linksOf("Congo")).toEqual(expect.arrayContaining(["/country/COD", "/country/COG"]));
  });
});

describe("addresses that lead nowhere", () => {
  it.each([
    ["/nope", 404],
    ["/country/Mexcio", 404],
    ["/country/901", 404],
    ["/region/901", 404],
    ["/region/QQQ", 404],
    ["/indicator/DF_NONE/STOCK", 404],
    ["/indicator/DF_MIGRANT_STOCK/NONE", 400],
    ["/methodology/none", 404],
    ["/country/002/quality", 404],
    ["/releases/1999.1/changes", 404],
    ["/corridor/MEX", 400],
    ["/corridor/MEX-MEX", 400],
    ["/corridor/MEX-QQQ", 404],
    ["/explain/DF_NONE/A.B", 404],
    ["/explain/DF_MIGRANT_STOCK/STOCK.USA", 400],
    ["/explain/DF_MIGRANT_STOCK/STOCK.USA.QQQ._T.2024", 404],
    ["/releases/1999.1", 404],
    ["/assets/style.css", 404],
    ["/country/%E0%A4%A", 404],
    ["/explain/__proto__/constructor", 404],
  ])("%s is answered with %i, as a page or as problem details", async (address, status) => {
    const page = await get(address, { accept: "text/html" });
    expect(page.status).toBe(status);
    expect(await page.text()).toContain("<h1>");
    const details = await get(address, { accept: "application/json" });
    expect(details.headers.get("content-type")).toBe("application/problem+json");
    expect(await details.json()).toMatchObject({ status: details.status, title: expect.any(String), instance: expect.any(String) });
  });

  it("suggests what was meant", async () => {
    const html = await (await get("/country/MEXCIO")).text();
    expect(html).toContain("Perhaps you meant");
    expect(html).toContain('href="/country/MEX"');
  });

  it("a region asked for as a country is shown as a region, and the other way about", async () => {
    expect((await get("/country/002")).headers.get("location")).toBe("/region/002");
    expect((await get("/region/MEX")).headers.get("location")).toBe("/country/MEX");
  });

  it("small letters lead to the page", async () => {
    expect((await get("/country/mex")).headers.get("location")).toBe("/country/MEX");
    expect((await get("/corridor/mex-usa")).headers.get("location")).toBe("/corridor/MEX-USA");
  });
});

describe("a damaged release", () => {
  const folder = mkdtempSync(join(tmpdir(), "damaged-"));
  for (const file of ["manifest.json", "state.json"]) copyFileSync(join(BUNDLED_RELEASE, file), join(folder, file));
  const told: string[] = [];
  const damaged = createApp({ release: openRelease(folder), onFault: (_, path) => told.push(path) });

  it("is said to whoever runs the site, and as a coded problem to whoever asks", async () => {
    const page = await damaged.request("/country/MEX");
    expect([page.status, (await page.text()).includes("<h1>Release damaged</h1>")]).toEqual([500, true]);
    const details = await damaged.request("/country/MEX", { headers: { accept: "application/json" } });
    expect(await details.json()).toMatchObject({ status: 500, code: "release-damaged", type: "/problems#release-damaged" });
    expect(told).toEqual(["/country/MEX", "/country/MEX"]);
  });
});

describe("zeros that were assumed", () => {
  it("are never shown as observed", async () => {
    const words = textOf(await (await get("/explain/DF_REMITTANCE_FLOW/REM_RS3.LBN.ISR.2022")).text());
    expect(words).toContain("assumed zero");
    expect(words).toContain("an assumption, not an observation");
  });
});

describe("answers", () => {
  it("carry a strong ETag for each encoding, and 304 for what the client has", async () => {
    const plain = await get("/country/TON");
    const brotli = await get("/country/TON", { "accept-encoding": "gzip, br" });
    const gzip = await get("/country/TON", { "accept-encoding": "gzip" });
    const tags = [plain, brotli, gzip].map((one) => one.headers.get("etag")!);
    expect(new Set(tags).size).toBe(3);
    expect(tags.join()).not.toContain("W/");
    const html = await plain.text();
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(html);
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(html);
    const again = await get("/country/TON", { "accept-encoding": "br", "if-none-match": tags[1]! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await get("/country/TON", { "accept-encoding": "br;q=0" })).headers.get("content-encoding")).toBeNull();
  });

  it("give files for ever under a hash of their content", async () => {
    const html = await (await get("/")).text();
    const stylesheet = /href="(\/assets\/style\.[0-9a-f]{10}\.css)"/.exec(html)![1]!;
    const answer = await get(stylesheet);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const fonts = [...(await answer.text()).matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address!);
    expect(fonts).toHaveLength(5);
    for (const font of fonts) expect((await get(font)).headers.get("content-type")).toBe("font/woff2");
  });

  it("keep the budgets", async () => {
    const weigh = async (path: string): Promise<number> =>
      (await (await get(path, { "accept-encoding": "gzip" })).arrayBuffer()).byteLength;
    for (const path of ["/", "/country/MEX", "/corridor/MEX-USA", "/countries"]) expect(await weigh(path), path).toBeLessThan(60_000);
    const stylesheet = /href="(\/assets\/style[^"]+)"/.exec(await (await get("/")).text())![1]!;
    expect(await weigh(stylesheet)).toBeLessThan(15_000);
  });

  it("tell that the site is well", async () => {
    expect(await (await get("/healthz")).json()).toEqual({ status: "ok", release: "2026.1" });
  });

  it("come for HEAD without a body", async () => {
    const answer = await app.request("/methods", { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});

it("every route has an address of its own", () => {
  const paths = PAGE_ROUTES.map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)]);
});

it("no page of the above was a fault", () => expect(faults).toEqual([]));
