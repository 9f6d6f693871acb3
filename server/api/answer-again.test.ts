import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { openRelease, recordState } from "#observatory";
import { sampleApi } from "../../tests/support/sample-api.ts";
import { AnswerMemo } from "./answer-memo.ts";
import { mountApi } from "./mount-api.ts";

const DATA = "/api/v1/data/DF_MIGRANT_STOCK/STOCK.XAA.XBB.M";

describe("a request that was asked before", () => {
  it("gets the same answer, headers and all, and one with other wishes gets another", async () => {
    const api = await sampleApi();
    const wishes = [
      {},
      { accept: "text/csv" },
      { "accept-language": "fr" },
      { "accept-encoding": "gzip" },
      { accept: "text/csv", "accept-encoding": "br", "accept-language": "fr" },
    ];
    const tags = new Set<string>();
    for (const headers of wishes) {
      const [first, second] = [await api.get(DATA, headers), await api.get(DATA, headers)];
      const [one, two] = [first, second].map((answer) => ({ ...Object.fromEntries(answer.headers), status: answer.status }));
      expect(two).toEqual(one);
      expect(new Uint8Array(await second.arrayBuffer())).toEqual(new Uint8Array(await first.arrayBuffer()));
      const etag = first.headers.get("etag")!;
      tags.add(etag);
      expect((await api.get(DATA, { ...headers, "if-none-match": etag })).status).toBe(304);
      expect((await api.get(DATA, { ...headers, "if-none-match": "*" })).status).toBe(304);
      expect((await api.get(DATA, { ...headers, "if-none-match": '"another"' })).status).toBe(200);
    }
    expect(tags.size).toBe(wishes.length);
    api.remove();
  });

  it("is read again once the state of its release is another", async () => {
    const api = await sampleApi();
    let now = 0;
    const app = new Hono();
    mountApi(app, { release: openRelease(api.folders["2099-1"]!), siteName: "Sample", clock: () => now });
    const ask = async (): Promise<{ readonly etag: string | null; readonly cache: string | null }> => {
      const { headers } = await app.request(DATA);
      return { etag: headers.get("etag"), cache: headers.get("cache-control") };
    };
    const before = await ask();
    expect(await ask()).toEqual(before);
    await recordState(api.folders["2099-1"]!, { state: "published", on: "2099-04-01" });
    await recordState(api.folders["2099-1"]!, { state: "withdrawn", on: "2099-04-02", reason: "a wrong table" });
    now = 6_000;
    const after = await ask();
    expect(after.etag).not.toBe(before.etag);
    expect([before.cache, after.cache]).toEqual(["public, max-age=60", "public, no-cache"]);
    api.remove();
  });
});

describe("the memo", () => {
  it("lets go of what was not asked for longest, and keeps no long wording", () => {
    const memo = new AnswerMemo();
    const answer = {
      hash: "h",
      state: { state: "frozen", on: "2099-01-31" },
      named: undefined,
      etag: '"e"',
      headers: {},
      bodyHeaders: {},
    } as const;
    memo.keep("first", answer);
    memo.keep("second", answer);
    for (let n = 0; n < 3_998; n++) memo.keep(`other ${n}`, answer);
    expect(memo.get("first")).toBe(answer);
    memo.keep("one more", answer);
    expect(memo.get("second")).toBeUndefined();
    expect(memo.get("first")).toBe(answer);
    memo.keep("x".repeat(601), answer);
    expect(memo.get("x".repeat(601))).toBeUndefined();
  });
});
