import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { EXPORT_FORMATS } from "#observatory";
import { sampleApi, sampleApiOfFile } from "../../tests/support/sample-api.ts";

const DATA = "/api/v1/data/DF_MIGRANT_STOCK/STOCK.XAA..";
const api = await sampleApiOfFile();
const header = async (path: string, name: string, headers: Record<string, string> = {}): Promise<string | null> =>
  (await api.get(path, headers)).headers.get(name);
const etag = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await header(path, "etag", headers))!;

describe("the form of an answer", () => {
  it.each<[accept: string | undefined, query: string, type: string]>([
    [undefined, "", "application/json"],
    ["*/*", "", "application/json"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "", "application/json"],
    ["text/csv", "", "text/csv; charset=utf-8"],
    ["text/*", "", "text/csv; charset=utf-8"],
    ["application/json;q=0.5, text/csv;q=0.9", "", "text/csv; charset=utf-8"],
    ["TEXT/CSV; header=present; Q=1", "", "text/csv; charset=utf-8"],
    ["text/csv;q=0, */*;q=0.1", "", "application/json"],
    ["application/vnd.apache.parquet", "", "application/vnd.apache.parquet"],
    ["text/csv", "?format=json", "application/json"],
    ["image/png", "?format=xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["application/json", "?format=parquet", "application/vnd.apache.parquet"],
  ])("Accept %s and %s give %s", async (accept, query, type) => {
    const answer = await api.get(DATA + query, accept === undefined ? {} : { accept });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get("content-length")));
  });

  it.each([
    [DATA, "image/png"],
    ["/api/v1/dataflows", "text/csv"],
    ["/api/v1/bulk/DF_REMITTANCE_COST/COST.parquet", "application/json"],
  ])("%s has none for Accept %s", async (path, accept) => {
    const answer = await api.get(path, { accept });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([406, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ code: "not-acceptable", values: { accepted: accept } });
  });

  it.each<[accepted: string | undefined, query: string, language: string]>([
    [undefined, "", "en"],
    ["fr-CA, en;q=0.5", "", "fr"],
    ["ES", "", "es"],
    ["de, ru;q=0.4", "", "ru"],
    ["de", "", "en"],
    ["fr;q=0, zh;q=0.1", "", "zh"],
    ["fr", "?lang=ar", "ar"],
  ])("Accept-Language %s and %s give %s", async (accepted, query, language) => {
    expect(await header(DATA + query, "content-language", accepted === undefined ? {} : { "accept-language": accepted })).toBe(language);
  });

  it.each<[accepted: string, encoding: string | null]>([
    ["br, gzip", "br"],
    ["gzip", "gzip"],
    ["gzip;q=1, br;q=0.5", "gzip"],
    ["*", "br"],
    ["identity", null],
    ["br;q=0", null],
  ])("Accept-Encoding %s gives %s", async (accepted, encoding) => {
    expect(await header(DATA, "content-encoding", { "accept-encoding": accepted })).toBe(encoding);
  });

  it("is the same text in every encoding", async () => {
    for (const format of ["json", "csv"]) {
      const path = `${DATA}?format=${format}`;
      const plain = await (await api.get(path)).text();
      const bytes = async (encoding: string): Promise<ArrayBuffer> => (await api.get(path, { "accept-encoding": encoding })).arrayBuffer();
      expect(brotliDecompressSync(await bytes("br")).toString()).toBe(plain);
      expect(gunzipSync(await bytes("gzip")).toString()).toBe(plain);
    }
  });
});

describe("the ETag", () => {
  it("is strong, and the same for the same question however it is written", async () => {
    const tag = await etag(DATA);
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    for (const path of [
      `${DATA}?lang=en&format=json`,
      DATA.replace("STOCK.XAA..", "*.XAA.*.*"),
      DATA.replace("XAA", "XAA+XAA"),
      `/r/2099-1${DATA}`,
      `${DATA}?release=2099-1`,
    ])
      expect(await etag(path), path).toBe(tag);
    const other = await sampleApi();
    expect((await other.get(DATA)).headers.get("etag")).toBe(tag);
    other.remove();
  });

  it("differs by release, query, format, language and encoding", async () => {
    const tags = [
      await etag(DATA),
      await etag(`${DATA}?startPeriod=2020`),
      await etag(`${DATA}?lastN=1`),
      await etag(`${DATA}?firstN=1`),
      await etag("/api/v1/data/DF_MIGRANT_STOCK/STOCK.XBB.."),
      await etag("/api/v1/availability/DF_MIGRANT_STOCK/STOCK.XAA.."),
      await etag(`${DATA}?release=2098-1`),
      await etag(`${DATA}?release=2099-2`),
      ...(await Promise.all(EXPORT_FORMATS.filter(({ id }) => id !== "json").map(({ id }) => etag(`${DATA}?format=${id}`)))),
      ...(await Promise.all(["fr", "es", "ar", "zh", "ru"].map((lang) => etag(`${DATA}?lang=${lang}`)))),
      await etag(DATA, { "accept-encoding": "br" }),
      await etag(DATA, { "accept-encoding": "gzip" }),
    ];
    expect(tags.filter((tag, place) => tags.indexOf(tag) !== place)).toEqual([]);
  });

  it("stands for the same bytes each time they are made", async () => {
    const bytesAt = async (time: string, query: string): Promise<Buffer> => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(time) });
      const other = await sampleApi();
      const answer = await other.get(DATA + query);
      expect(answer.status).toBe(200);
      const bytes = Buffer.from(await answer.arrayBuffer());
      other.remove();
      return bytes;
    };
    for (const { id } of EXPORT_FORMATS) {
      const query = `?format=${id}&lang=fr`;
      expect((await bytesAt("2098-05-05T05:05:05Z", query)).equals(await bytesAt("1999-12-31T23:59:59Z", query)), id).toBe(true);
    }
    vi.useRealTimers();
  });

  it.each(["", "W/", '"other", ', "*"])("is recognised in If-None-Match, also as %s", async (before) => {
    const tag = await etag(DATA);
    const answer = await api.get(DATA, { "if-none-match": before === "*" ? "*" : before + tag });
    expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([304, "", tag]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("of another language is not", async () => {
    const answer = await api.get(`${DATA}?lang=fr`, { "if-none-match": await etag(DATA) });
    expect(answer.status).toBe(200);
  });
});

describe("every answer", () => {
  const PATHS = [
    DATA,
    "/api/v1/dataflows",
    "/api/v1/nothing",
    "/api/v1/data/DF_NONE",
    "/api/openapi.json",
    "/r/2099-1/api/v1/sources",
    "/r/nowhere/api/v1/sources",
  ];

  it.each(PATHS)("of %s may be read by any page, and says what it varies by", async (path) => {
    const { headers } = await api.get(path);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("vary")).toBe("Accept, Accept-Language, Accept-Encoding");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each([...PATHS, `${DATA}?format=csv`, `${DATA}?format=xlsx`, "/api/v1/bulk/DF_REMITTANCE_COST/COST.parquet"])(
    "of HEAD %s is that of GET without a body",
    async (path) => {
      const [get, head] = [await api.get(path), await api.app.request(path, { method: "HEAD" })];
      expect([head.status, await head.text()]).toEqual([get.status, ""]);
      const own = (answer: Response): unknown => [...answer.headers].filter(([name]) => !name.startsWith("ratelimit"));
      expect(own(head)).toEqual(own(get));
    },
  );

  it("to an address with a slash too many leads to the right one", async () => {
    const answer = await api.get(`${DATA}//?lang=fr`);
    expect([answer.status, answer.headers.get("location")]).toEqual([308, `${DATA}?lang=fr`]);
  });

  it("to OPTIONS tells a browser what it may send", async () => {
    const answer = await api.app.request(DATA, {
      method: "OPTIONS",
      headers: { origin: "https://example.org", "access-control-request-method": "GET" },
    });
    expect([answer.status, answer.headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect(answer.headers.get("access-control-allow-headers")).toContain("If-None-Match");
  });
});
