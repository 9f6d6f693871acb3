import { existsSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openRelease } from "#observatory";
import { createApp } from "../app.ts";
import { BUNDLED_RELEASE } from "../testing.ts";

const YEAR = "/api/v1/data/DF_MIGRANT_STOCK/STOCK...?startPeriod=2023&endPeriod=2023";

describe.skipIf(!existsSync(BUNDLED_RELEASE))("long answers of the bundled release", () => {
  const app = createApp({ release: openRelease(BUNDLED_RELEASE), clients: { rate: { perMinute: 0, burst: 1 }, proxies: 0 } });

  it.each([
    ["json", "/api/v1/data/DF_MIGRANT_STOCK", /format=csv/],
    ["xlsx", YEAR, /format=csv or format=json or format=parquet|format=csv/],
    ["parquet", "/api/v1/data/DF_MIGRANT_STOCK", /bulk\/DF_MIGRANT_STOCK\/STOCK.parquet/],
    ["csv", "/api/v1/data/DF_MIGRANT_STOCK", /bulk/],
  ])("are refused as %s with a way out", async (format, path, remedy) => {
    const answer = await app.request(`${path}${path.includes("?") ? "&" : "?"}format=${format}`);
    expect(answer.status).toBe(413);
    const { code, remedy: words } = (await answer.json()) as { code: string; remedy: string };
    expect(code).toBe("too-many-observations");
    expect(words).toMatch(remedy);
    const [, bulk] = /(\/r\/\S+?\.parquet)/.exec(words)!;
    expect((await app.request(bulk!, { method: "HEAD" })).status).toBe(200);
  });

  it("come in pieces, whole, and the second time from the cache with the same bytes", async () => {
    const ask = (): Promise<Response> => Promise.resolve(app.request(`${YEAR}&format=csv`, { headers: { "accept-encoding": "gzip" } }));
    const first = await ask();
    expect(first.headers.get("content-length")).toBeNull();
    const bytes = Buffer.from(await first.arrayBuffer());
    const rows = gunzipSync(bytes).toString().trimEnd().split("\r\n");
    const { observations } = (await (await app.request(YEAR.replace("/data/", "/availability/"))).json()) as { observations: number };
    expect(rows).toHaveLength(observations + 1);
    const second = await ask();
    expect([second.headers.get("etag"), second.headers.get("content-length")]).toEqual([first.headers.get("etag"), String(bytes.length)]);
    expect(Buffer.from(await second.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("as workbooks wait for their turn, up to some; more are told when to come again", async () => {
    const areas = ["USA", "DEU", "FRA", "GBR", "ESP", "ITA", "CAN", "AUS", "RUS", "SAU", "ARE", "JOR"];
    const answers = await Promise.all(
      areas.map(async (area) => app.request(`/api/v1/data/DF_MIGRANT_STOCK/STOCK.${area}.MEX.?format=xlsx`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(9).fill(200), 503, 503, 503]);
    expect(answers.at(-1)!.headers.get("retry-after")).toBe("5");
    expect(await answers.at(-1)!.json()).toMatchObject({ code: "busy" });
    expect((await app.request(`/api/v1/data/DF_MIGRANT_STOCK/STOCK.${areas.at(-1)}.MEX.?format=xlsx`)).status).toBe(200);
  });

  it("are given up when the client goes, and the next is made", async () => {
    const client = new AbortController();
    const path = "/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA..?startPeriod=2011&format=xlsx";
    const answer = app.request(path, { signal: client.signal });
    setTimeout(() => client.abort(), 30);
    expect((await answer).status).toBe(499);
    expect((await app.request("/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA.MEX._T?format=parquet")).status).toBe(200);
  });

  it("stop being made when nobody reads on", async () => {
    const answer = await app.request("/api/v1/data/DF_MIGRANT_STOCK/STOCK...?format=csv", { headers: { "accept-encoding": "br" } });
    const reader = answer.body!.getReader();
    expect((await reader.read()).done).toBe(false);
    await reader.cancel();
    expect((await app.request("/api/v1")).status).toBe(200);
  });
});
