import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleApi, type SampleApi } from "../../tests/support/sample-api.ts";

const PATH = "/api/v1/bulk/DF_REMITTANCE_COST/COST.parquet";
let api: SampleApi;
let file: Buffer;
beforeAll(async () => {
  api = await sampleApi();
  file = readFileSync(join(api.folders["2099-1"]!, "observations/DF_REMITTANCE_COST/COST.parquet"));
});
afterAll(() => api.remove());
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

describe("a whole indicator", () => {
  it("is the release's own file, byte for byte", async () => {
    const answer = await api.get(PATH, { "accept-encoding": "br" });
    expect((await bytesOf(answer)).equals(file)).toBe(true);
    const { sha256 } = api.release.manifest.files.find(({ path }) => path.endsWith("COST.parquet"))!;
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      etag: `"${sha256}"`,
      "accept-ranges": "bytes",
      "content-type": "application/vnd.apache.parquet",
      "content-length": String(file.length),
      "content-disposition": 'attachment; filename="COST-2099-1.parquet"',
    });
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect((await api.get(PATH, { "if-none-match": `"${sha256}"`, range: "bytes=0-3" })).status).toBe(304);
  });

  it.each<[range: string, first: number, last: number]>([
    ["bytes=0-3", 0, 3],
    ["bytes=-4", -4, -1],
    ["bytes=10-", 10, -1],
    ["bytes=5-999999", 5, -1],
    ["bytes=-999999", 0, -1],
  ])("comes in parts: %s", async (range, from, to) => {
    const answer = await api.get(PATH, { range });
    const [first, last] = [from < 0 ? file.length + from : from, to < 0 ? file.length + to : to];
    expect([answer.status, answer.headers.get("content-range")]).toEqual([206, `bytes ${first}-${last}/${file.length}`]);
    expect((await bytesOf(answer)).equals(file.subarray(first, last + 1))).toBe(true);
  });

  it.each(["bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=9-3", "nonsense"])("is sent whole for %s", async (range) => {
    expect((await api.get(PATH, { range })).status).toBe(200);
  });

  it("is sent whole when it changed since the first part came", async () => {
    const etag = (await api.get(PATH)).headers.get("etag")!;
    expect((await api.get(PATH, { range: "bytes=0-3", "if-range": etag })).status).toBe(206);
    expect((await api.get(PATH, { range: "bytes=0-3", "if-range": '"other"' })).status).toBe(200);
  });

  it.each(["bytes=999999-", "bytes=-0"])("has no part %s", async (range) => {
    const answer = await api.get(PATH, { range });
    expect([answer.status, answer.headers.get("content-range")]).toEqual([416, `bytes */${file.length}`]);
    expect(await answer.json()).toMatchObject({ code: "range-not-satisfiable" });
  });

  it("is not sent when its bytes are not those of the manifest", async () => {
    appendFileSync(join(api.folders["2098-1"]!, "observations/DF_REMITTANCE_COST/COST.parquet"), "x");
    const answer = await api.get(`/r/2098-1${PATH}`);
    expect([answer.status, ((await answer.json()) as any).code]).toEqual([500, "release-damaged"]);
    expect(api.faults).toHaveLength(1);
  });
});
