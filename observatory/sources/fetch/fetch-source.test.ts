import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";
import type { FetchOptions, FetchProgress } from "./fetch-options.ts";
import { fetchSource } from "./fetch-source.ts";
import { cutAfter, LoopbackPublisher, redirectTo, stallAfter, whole, wholeOrRest } from "./loopback-publisher.ts";

const CONTENT = Buffer.from(`area,year,value\n${"FJI,2001,1.5\n".repeat(40_000)}`);
const GOOD = { bytes: CONTENT.length, sha256: createHash("sha256").update(CONTENT).digest("hex") };

const publisher = new LoopbackPublisher();
beforeAll(() => publisher.open());
afterAll(() => publisher.close());

let into: string;
beforeEach(() => {
  into = mkdtempSync(join(tmpdir(), "fetch-"));
});
afterEach(() => rmSync(into, { recursive: true, force: true }));

const declare = (address?: string, name = "file.csv"): SourceDeclaration => ({
  id: "made-up-file",
  producer: "Nobody",
  title: "Made up",
  version: "1",
  published: "2001",
  licence: { name: "None needed", url: "https://example.org" },
  citation: "Nobody, 2001.",
  page: "https://example.org/page",
  ...(address === undefined ? {} : { address }),
  cadence: "irregular",
  caveats: [],
  file: { path: `original/${name}`, ...GOOD },
  released: false,
  indicators: {},
  layout: longCsv({ area: { column: "area", by: "alpha-3" }, period: { column: "year", coding: "year" }, measures: [] }),
});

const pauses: number[] = [];
const bring = (address: string | undefined, options: Partial<FetchOptions> = {}, name?: string) => {
  pauses.length = 0;
  const limits = { idle: 900, attempts: 3, firstPause: 1_000, longestPause: 10_000, ...options.limits };
  const wait = (milliseconds: number) => Promise.resolve(pauses.push(milliseconds));
  return fetchSource(declare(address, name), { into, wait, random: () => 0.5, ...options, limits });
};

const target = () => join(into, "original/file.csv");
const beside = () => readdirSync(join(into, "original")).sort();
const putOld = (content: string | Uint8Array = "old", name = "file.csv") => {
  mkdirSync(join(into, "original"), { recursive: true });
  writeFileSync(join(into, "original", name), content);
};

describe("fetchSource", () => {
  it("brings the file, tells how far it is, and leaves nothing beside it", async () => {
    putOld();
    const told: FetchProgress[] = [];
    const fetched = await bring(publisher.answers(wholeOrRest(CONTENT)), { onProgress: (progress) => told.push(progress) });
    expect(fetched).toMatchObject({ how: "downloaded", path: target() });
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
    expect(beside()).toEqual(["file.csv"]);
    expect(told[0]).toEqual({ source: "made-up-file", received: 0, total: CONTENT.length, attempt: 1 });
    expect(told.at(-1)!.received).toBe(CONTENT.length);
  });

  it("does nothing where the declared file is there", async () => {
    putOld(CONTENT);
    const address = publisher.answers(whole("other"));
    expect(await bring(address)).toMatchObject({ how: "was-there" });
    expect(publisher.requests.length).toBe(0);
  });

  it("goes on where a cut connection stopped, on condition that the file is the same", async () => {
    await bring(publisher.answers(cutAfter(CONTENT, 100_000), wholeOrRest(CONTENT)));
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
    const second = publisher.requests[1]!.headers;
    expect(second.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(second["if-range"]).toMatch(/^"/);
    expect(pauses).toEqual([750]);
  });

  it("begins anew where the server ignores the range, and where the file has changed since", async () => {
    await bring(publisher.answers(cutAfter(CONTENT, 100_000), whole(CONTENT)));
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
    rmSync(target());
    await bring(publisher.answers(cutAfter(Buffer.alloc(200_000, "x"), 100_000), wholeOrRest(CONTENT)));
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
  });

  it("goes on in a later run, and begins anew where the beginning turns out to be another file's", async () => {
    const failing = bring(publisher.answers(cutAfter(CONTENT, 100_000)), { limits: { attempts: 1 } });
    await expect(failing).rejects.toMatchObject({ code: "source-unreachable" });
    expect(beside()).toEqual(["file.csv.part", "file.csv.part.json"]);
    const part = join(into, "original/file.csv.part");
    const [length, note] = [readFileSync(part).length, readFileSync(`${part}.json`)];
    await bring(publisher.answers(wholeOrRest(CONTENT)));
    expect(publisher.requests[0]!.headers.range).toBe(`bytes=${length}-`);
    rmSync(target());
    putOld(Buffer.alloc(length, "x"), "file.csv.part");
    putOld(note, "file.csv.part.json");
    await bring(publisher.answers(wholeOrRest(CONTENT)));
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
    expect(publisher.requests.length).toBe(2);
    expect(beside()).toEqual(["file.csv"]);
  });

  it("takes a whole file aside as whole", async () => {
    const failing = bring(publisher.answers(cutAfter(CONTENT, 100_000)), { limits: { attempts: 1 } });
    await expect(failing).rejects.toThrow();
    putOld(CONTENT, "file.csv.part");
    await bring(publisher.answers(wholeOrRest(CONTENT)));
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
  });

  it("tries again after 503, as late as the server asks, and gives up after the last attempt", async () => {
    const busy = (_: unknown, response: import("node:http").ServerResponse) => void response.writeHead(503, { "retry-after": "3" }).end();
    await bring(publisher.answers(busy, whole(CONTENT)));
    expect(pauses).toEqual([3_000]);
    rmSync(target());
    await expect(bring(publisher.answers(whole("", 500)))).rejects.toMatchObject({ code: "source-unreachable" });
    expect(pauses).toEqual([750, 1_500]);
    expect(publisher.requests.length).toBe(3);
  });

  it("does not insist where the file is gone", async () => {
    await expect(bring(publisher.answers(whole("gone", 404)))).rejects.toThrow("answer 404");
    expect(publisher.requests.length).toBe(1);
  });

  it("ends a stall, and says so", async () => {
    await expect(bring(publisher.answers(stallAfter(CONTENT, 5_000)))).rejects.toMatchObject({ code: "source-stalled" });
    expect(publisher.requests.length).toBe(3);
    await expect(bring(publisher.answers(() => undefined))).rejects.toMatchObject({ code: "source-stalled" });
  });

  it("ends an attempt that drips", async () => {
    const drip = (_: unknown, response: import("node:http").ServerResponse) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    };
    const dripping = bring(publisher.answers(drip), { limits: { attempt: 400, attempts: 1 } });
    await expect(dripping).rejects.toMatchObject({ code: "source-stalled" });
  });

  it("follows a redirect, but not in a loop, and not away from its scheme", async () => {
    await bring(publisher.answers(redirectTo("/elsewhere.csv"), whole(CONTENT)));
    expect(publisher.requests.map(({ url }) => url)).toEqual(["/file.csv", "/elsewhere.csv"]);
    rmSync(target());
    await expect(bring(publisher.answers(redirectTo("/again")))).rejects.toThrow("more than 5 redirects");
    expect(publisher.requests.length).toBe(6);
    for (const location of ["file:///etc/hostname", "ftp://127.0.0.1/file.csv", "data:text/csv,area"]) {
      await expect(bring(publisher.answers(redirectTo(location)))).rejects.toMatchObject({ code: "source-unreachable" });
    }
  });

  it("never goes from https to http", async () => {
    const asked: string[] = [];
    const fetchImplementation = (input: unknown) => {
      asked.push(String(input));
      return Promise.resolve(new Response(null, { status: 301, headers: { location: "http://example.org/file.csv" } }));
    };
    const fetching = bring("https://example.org/file.csv", { fetchImplementation: fetchImplementation as typeof fetch });
    await expect(fetching).rejects.toThrow("from https to http");
    expect(asked).toEqual(["https://example.org/file.csv"]);
  });

  it("lets wrong bytes replace nothing, and keeps them aside to be looked at", async () => {
    putOld();
    const fetching = bring(publisher.answers(whole("area,year,value\nFJI,2001,2.5\n")));
    await expect(fetching).rejects.toMatchObject({ code: "source-bytes-differ", values: { bytes: 29 } });
    expect(readFileSync(target(), "utf8")).toBe("old");
    expect(beside()).toEqual(["file.csv", "file.csv.differs"]);
  });

  it.each([
    ["a web page", "file.csv", "\uFEFF <!DOCTYPE html><html>Sorry</html>"],
    ["a web page", "file.xlsx", "<html><body>Sign in</body></html>"],
    ["something that is not a workbook", "file.xlsx", "area,year\n"],
    ["something that is not a gzip file", "file.csv.gz", "area,year\n"],
    ["an XML message", "file.csv", '<?xml version="1.0"?><Error/>'],
    ["nothing", "file.csv", ""],
  ])("refuses %s in the place of %s", async (found, name, body) => {
    await expect(bring(publisher.answers(whole(body)), {}, name)).rejects.toMatchObject({ code: "source-not-a-file", values: { found } });
    expect(beside()).toEqual([]);
  });

  it("stops at the size limit, told or found out", async () => {
    const tooLarge = { code: "source-too-large" };
    await expect(bring(publisher.answers(whole(CONTENT)), { limits: { bytes: 100_000 } })).rejects.toMatchObject(tooLarge);
    const untold = (_: unknown, response: import("node:http").ServerResponse) => {
      const timer = setInterval(() => response.write(Buffer.alloc(50_000)), 1);
      response.on("close", () => clearInterval(timer));
    };
    await expect(bring(publisher.answers(untold), { limits: { bytes: 100_000 } })).rejects.toMatchObject(tooLarge);
    expect(beside()).toEqual([]);
  });

  it.skipIf(!existsSync("/dev/full"))("says when the disk is full, and gives the space back", async () => {
    putOld();
    symlinkSync("/dev/full", `${target()}.part`);
    await expect(bring(publisher.answers(whole(CONTENT)))).rejects.toMatchObject({ code: "disk-full" });
    expect(readFileSync(target(), "utf8")).toBe("old");
    expect(beside()).toEqual(["file.csv"]);
  });

  it("says what to do where a source has no address, and where nobody listens", async () => {
    await expect(bring(undefined)).rejects.toMatchObject({ code: "source-without-address" });
    const fetching = bring("http://127.0.0.1:9/file.csv");
    await expect(fetching).rejects.toMatchObject({
      code: "source-unreachable",
      remedy: expect.stringContaining("https://example.org/page") as string,
    });
    expect(beside()).toEqual([]);
  });

  it("copies from a folder, by path or by name, with the same checks", async () => {
    const from = mkdtempSync(join(tmpdir(), "from-"));
    await expect(bring(undefined, { from })).rejects.toMatchObject({ code: "source-unreachable" });
    writeFileSync(join(from, "file.csv"), "<html>");
    await expect(bring(undefined, { from })).rejects.toMatchObject({ code: "source-not-a-file" });
    writeFileSync(join(from, "file.csv"), CONTENT);
    await expect(bring(undefined, { from, limits: { bytes: 10 } })).rejects.toMatchObject({ code: "source-too-large" });
    expect(await bring(undefined, { from })).toMatchObject({ how: "copied", origin: join(from, "file.csv") });
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
    rmSync(from, { recursive: true });
  });

  it("waits for nobody: a second fetch of the same file is refused, a dead one's lock taken over", async () => {
    const first = bring(publisher.answers(stallAfter(CONTENT, 5_000), wholeOrRest(CONTENT)));
    await expect.poll(() => publisher.requests.length).toBe(1);
    await expect(bring("http://127.0.0.1:9/file.csv")).rejects.toMatchObject({ code: "source-busy" });
    await first;
    rmSync(target());
    putOld("999999999", "file.csv.part.lock");
    await bring(publisher.answers(whole(CONTENT)));
    expect(beside()).toEqual(["file.csv"]);
  });
});
