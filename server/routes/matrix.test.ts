import { describe, expect, it } from "vitest";
import { openRelease } from "#observatory";
import { decodeMatrix, valueOf } from "#web";
import { BUNDLED_RELEASE, bundledApp, withoutReleaseLine } from "../testing.ts";

const { app, faults } = bundledApp();
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> => app.request(path, { headers });
const textOf = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const ADDRESSES = [
  "/matrix",
  "/matrix?indicator=people-shared",
  "/matrix?indicator=money",
  "/matrix?indicator=money-rule&sort=region",
  "/matrix?year=1990&sex=women",
  "/matrix?origins=002",
  "/matrix?origins=014&destinations=145&sort=name",
  "/matrix?row=211&column=31",
  "/matrix?at=MEX-USA",
  "/matrix?at=TON",
  "/matrix?find=nothing%20like%20it",
];

describe("the matrix page", () => {
  it.each(ADDRESSES)("%s is whole and within its budget", async (address) => {
    const answer = await get(address, { "accept-encoding": "identity" });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).not.toMatch(/NaN|undefined|\[object|Infinity|<style|\sstyle=/);
    const weight = (await (await get(address, { "accept-encoding": "gzip" })).arrayBuffer()).byteLength;
    expect(weight).toBeLessThan(60_000);
  });

  it.each([
    ["/matrix?year=2024&sex=all&origins=&destinations=&sort=total&find=", "/matrix"],
    ["/matrix?indicator=money&year=1890", "/matrix?indicator=money&year=2000"],
    ["/matrix?indicator=zzz&sex=x&row=-4&at=QQQ-USA&origins=USA", "/matrix"],
    ["/matrix?row=40", "/matrix?row=31"],
    ["/matrix?find=mexico", "/matrix?at=MEX"],
    ["/matrix?find=Mexico%20to%20USA", "/matrix?at=MEX-USA"],
    ["/matrix?indicator=money&find=USA%20to%20Mexico", "/matrix?indicator=money&at=MEX-USA"],
  ])("%s leads to %s", async (asked, address) => {
    const answer = await get(asked);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, address]);
  });

  it("shows the card and the table's page of the place the address names", async () => {
    const html = await (await get("/matrix?at=TON-NZL")).text();
    expect(html).toMatch(/<h2 data-slot="title">Tonga → New Zealand<\/h2>/);
    expect(html).toContain('href="/corridor/TON-NZL"');
    expect(html).toMatch(/<td class="k\d"><a href="\/corridor\/TON-NZL">/);
  });

  it("has at most three significant figures", async () => {
    for (const address of ADDRESSES)
      expect(textOf(await (await get(address)).text()), address).not.toMatch(/\d{1,3},\d{3},\d{3}|\d{4,}[KMB]/);
  });

  it("an assumed zero is never shown as observed", async () => {
    const html = await (await get("/matrix?indicator=money-rule&year=2022&at=LBN-ISR")).text();
    expect(html).toContain('<p class="cell-value" data-slot="value">assumed zero</p>');
  });

  it("is pinned to its release with all that it leads to", async () => {
    const html = withoutReleaseLine(await (await get("/r/2026.1/matrix?year=2010")).text());
    const links = [...html.matchAll(/(?:href|action)="(\/[^"#]*)/g)]
      .map(([, href]) => href!)
      .filter((href) => /matrix|corridor/.test(href) && !href.startsWith("/assets"));
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((href) => !href.startsWith("/r/2026.1/"))).toEqual([]);
    expect((await get("/r/2026.1/matrix?year=2024")).headers.get("location")).toBe("/r/2026.1/matrix");
  });

  it("every link of a page leads to a page", async () => {
    const html = await (await get("/matrix?origins=002")).text();
    const seen = [...new Set([...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href!.replaceAll("&amp;", "&")))];
    for (const href of seen.filter((_, place) => place % 23 === 0)) expect((await get(href)).status, href).toBe(200);
  });
});

describe("the bytes of a year", () => {
  it("are the figures of the release", async () => {
    const cube = openRelease(BUNDLED_RELEASE).cube("DF_MIGRANT_STOCK", "STOCK");
    const year = decodeMatrix(new Uint8Array(await (await get("/r/2026.1/matrix/people/2024.bin")).arrayBuffer()));
    const place = (code: string): number => year.areas.indexOf(code);
    for (const [origin, destination] of [
      ["MEX", "USA"],
      ["TON", "NZL"],
      ["SYR", "TUR"],
      ["USA", "MEX"],
    ] as const) {
      const cell = place(origin) * year.areas.length + place(destination);
      const { value, status, method, source } = cube.get({ area: destination, counterpart: origin, period: "2024" });
      expect(valueOf(year.stored[cell], year.power), `${origin}-${destination}`).toBe(value);
      expect(year.provenances[year.provenanceOf[cell]!]).toEqual({ status, method, source });
    }
    expect(valueOf(year.columnTotals[place("USA")], 0)).toBe(cube.valueAt("USA", "WLD", "_T", "2024"));
  });

  it("of money have the receiver in the row", async () => {
    const cube = openRelease(BUNDLED_RELEASE).cube("DF_REMITTANCE_FLOW", "REM_RECONCILED");
    const year = decodeMatrix(new Uint8Array(await (await get("/r/2026.1/matrix/money/2023.bin")).arrayBuffer()));
    const cell = year.areas.indexOf("MEX") * year.areas.length + year.areas.indexOf("USA");
    expect(valueOf(year.stored[cell], year.power)).toBe(cube.valueAt("MEX", "USA", "_T", "2023"));
  });

  it.each(["people/2024", "people-shared/2024", "people-shared/2023", "people/2024-women", "money/2023"])(
    "%s weigh at most 120 KB with gzip and never change",
    async (name) => {
      const answer = await get(`/r/2026.1/matrix/${name}.bin`, { "accept-encoding": "gzip" });
      expect(answer.headers.get("content-type")).toBe("application/vnd.knomad.matrix");
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(answer.headers.get("content-encoding")).toBe("gzip");
      expect((await answer.arrayBuffer()).byteLength).toBeLessThanOrEqual(120_000);
    },
  );

  it.each([
    "2026.1/matrix/people/1890.bin",
    "2026.1/matrix/zzz/2024.bin",
    "1999.1/matrix/people/2024.bin",
    "2026.1/matrix/money/2023-women.bin",
    "2026.1/matrix/people/x.bin",
  ])("/r/%s is not there", async (path) => expect((await get(`/r/${path}`)).status).toBe(404));
});

it("no page of the above was a fault", () => expect(faults).toEqual([]));
