import { describe, expect, it } from "vitest";
import { openRelease, recordState } from "#observatory";
import { sampleApi, sampleApiOfFile } from "../../tests/support/sample-api.ts";
import { ReleaseShelf } from "./release-shelf.ts";

const FOR_EVER = "public, max-age=31536000, immutable";
const DATA = "/api/v1/data/DF_MIGRANT_STOCK/STOCK.XAA.XBB.M";
const api = await sampleApiOfFile();
const keptFor = async (path: string): Promise<string | null> => (await api.get(path)).headers.get("cache-control");

describe("an address below a release", () => {
  it.each([
    DATA,
    `${DATA}?format=csv`,
    "/api/v1/dataflows",
    "/api/v1/sources",
    "/api/v1/methods",
    "/api/v1/availability/DF_MIGRANT_STOCK",
    "/api/v1/bulk/DF_REMITTANCE_COST/COST.parquet",
    "/api/v1",
  ])("is answered for ever: %s", async (path) => {
    expect(await keptFor(`/r/2099-1${path}`)).toBe(FOR_EVER);
    expect(await keptFor(path)).toBe("public, max-age=60");
  });

  it.each(["/api/v1/releases", "/api/v1/releases/2099-1", "/api/v1/areas", "/api/v1/areas/MEX", "/api/v1/search?q=x"])(
    "is not, where the answer is no release's: %s",
    async (path) => expect(await keptFor(`/r/2099-1${path}`)).toBe("public, max-age=60"),
  );

  it("is asked for again where the release is a draft or withdrawn, which then says so", async () => {
    for (const [id, words] of [
      ["2099-2", "draft, may still change"],
      ["2098-1", "withdrawn: a wrong table"],
    ] as const) {
      const answer = await api.get(`/r/${id}${DATA}`);
      expect(answer.headers.get("cache-control")).toBe("public, no-cache");
      expect(((await answer.json()) as any).release).toMatchObject({ id, state: words });
    }
  });

  it("answers from its own release", async () => {
    const value = async (path: string): Promise<number> => ((await (await api.get(path)).json()) as any).observations.at(-1).value;
    expect([await value(DATA), await value(`/r/2098-1${DATA}`), await value(`${DATA}?release=2098-1`)]).toEqual([200, 205, 205]);
  });

  it("is never kept for ever when it is a problem", async () => {
    expect(await keptFor("/r/2099-1/api/v1/data/DF_NONE")).toBe("no-store");
  });
});

describe("the shelf", () => {
  it("sees a changed state after a while, and then the ETag is another", async () => {
    let now = 0;
    const shelf = new ReleaseShelf(openRelease(api.folders["2099-1"]!), undefined, () => now);
    expect(shelf.find(undefined).state.state).toBe("frozen");
    const other = await sampleApi();
    const second = new ReleaseShelf(openRelease(other.folders["2099-1"]!), undefined, () => now);
    expect(second.find("2099-1").state.state).toBe("frozen");
    await recordState(other.folders["2099-1"]!, { state: "published", on: "2099-04-01" });
    now = 1_000;
    expect(second.find("2099-1").state.state).toBe("frozen");
    now = 6_000;
    expect(second.find("2099-1").state.state).toBe("published");
    expect(second.list()[0]).toMatchObject({ id: "2099-1", words: "published after peer review" });
    other.remove();
  });

  it("knows only the newest where no list is given", () => {
    const shelf = new ReleaseShelf(api.release, undefined, () => 0);
    expect(() => shelf.find("2098-1")).toThrowError(expect.objectContaining({ code: "unknown-release", remedy: "Releases here: 2099-1." }));
  });
});
