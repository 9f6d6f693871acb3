import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRelease } from "#observatory";
import { createApp } from "../app.ts";
import { BUNDLED_RELEASE } from "../testing.ts";
import { AudienceCounters } from "./audience-counters.ts";
import { audienceData } from "./audience-data.ts";
import { countedObject } from "./counted-objects.ts";
import { DO_NOT_COUNT, isCounted } from "./counting-rules.ts";
import { readAudience } from "./read-audience.ts";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const NOW = new Date("2026-11-22T23:59:00Z");
const temporary = (): string => mkdtempSync(join(tmpdir(), "audience-"));
const asking = (headers: Record<string, string>, more: Partial<{ method: string; status: number }> = {}) => ({
  method: "GET",
  status: 200,
  ...more,
  header: (name: string) => headers[name],
});

describe("what is counted", () => {
  it.each([
    ["a browser", asking({ "user-agent": FIREFOX }), true],
    ["a browser that had it already", asking({ "user-agent": FIREFOX }, { status: 304 }), true],
    ["headers alone", asking({ "user-agent": FIREFOX }, { method: "HEAD" }), false],
    ["a form", asking({ "user-agent": FIREFOX }, { method: "POST" }), false],
    ["nothing found", asking({ "user-agent": FIREFOX }, { status: 404 }), false],
    ["a part of a file", asking({ "user-agent": FIREFOX }, { status: 206 }), false],
    ["fetched ahead", asking({ "user-agent": FIREFOX, "sec-purpose": "prefetch;prerender" }), false],
    ["fetched ahead, old words", asking({ "user-agent": FIREFOX, "x-moz": "prefetch" }), false],
    ["nobody by name", asking({}), false],
    ["a robot", asking({ "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }), false],
    ["a link preview", asking({ "user-agent": "facebookexternalhit/1.1" }), false],
    ["a browser without a head", asking({ "user-agent": "Mozilla/5.0 HeadlessChrome/140.0" }), false],
    ["a check of this site", asking({ "user-agent": FIREFOX, [DO_NOT_COUNT]: "1" }), false],
    ["curl", asking({ "user-agent": "curl/8.5.0" }), false],
    ["a phone whose name has bot in it", asking({ "user-agent": "Mozilla/5.0 (Linux; Android 10; CUBOT X30) Chrome/140.0" }), true],
  ])("%s", (_, request, counted) => expect(isCounted(request, true)).toBe(counted));

  it("data asked for by programmes is counted, by robots it is not", () => {
    expect(isCounted(asking({ "user-agent": "python-requests/2.32" }), false)).toBe(true);
    expect(isCounted(asking({ "user-agent": "GPTBot/1.2" }), false)).toBe(false);
  });
});

describe("what it is counted as", () => {
  it.each([
    ["http://x/", { kind: "page", object: "home" }],
    ["http://x/r/2026.1", { kind: "page", object: "home" }],
    ["http://x/country/MEX?utm_source=me", { kind: "page", object: "country/MEX" }],
    ["http://x/r/2026.1/corridor/MEX-USA", { kind: "page", object: "corridor/MEX-USA" }],
    ["http://x/search?q=my+secret", { kind: "page", object: "search" }],
    ["http://x/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024", { kind: "page", object: "explain/DF_MIGRANT_STOCK" }],
    ["http://x/charts/country/MEX/people-out.png", { kind: "picture", object: "country/MEX/people-out" }],
    ["http://x/r/2026.1/embed/home/world", { kind: "embed", object: "home/world" }],
    ["http://x/cite/corridor/MEX-USA.bib", { kind: "citation", object: "corridor/MEX-USA" }],
    ["http://x/r/2026.1/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA.MEX._T?format=csv", { kind: "data", object: "DF_MIGRANT_STOCK csv" }],
    ["http://x/api/v1/data/DF_MIGRANT_STOCK?format=%3Cx%3E", { kind: "data", object: "DF_MIGRANT_STOCK json" }],
    ["http://x/api/v1/bulk/DF_REMITTANCE_COST/COST_AVERAGE.parquet", { kind: "data", object: "DF_REMITTANCE_COST/COST_AVERAGE parquet" }],
    ["http://x/api/v1/search?q=my+secret", { kind: "data", object: "api search" }],
    ["http://x/assets/style.css", undefined],
    ["http://x/healthz", undefined],
  ])("%s", (url, counted) => {
    const { pathname, search } = new URL(url);
    expect(countedObject(pathname, search.slice(1))).toEqual(counted);
  });
});

describe("counts", () => {
  const countersIn = (folder: string | undefined, notes: string[] = [], start = "a", now = () => NOW): AudienceCounters =>
    new AudienceCounters({ folder, start, now, note: (words) => void notes.push(words) });

  it("are written aside and renamed, and those of two processes are added up", async () => {
    const folder = temporary();
    const [one, other] = [countersIn(folder, [], "one"), countersIn(folder, [], "other")];
    for (const counters of [one, one, other]) counters.count({ kind: "page", object: "home" });
    await Promise.all([one.write(), other.write()]);
    expect(readdirSync(folder).sort()).toEqual(["2026-11-22.one.json", "2026-11-22.other.json"]);
    expect(JSON.parse(readFileSync(join(folder, "2026-11-22.one.json"), "utf8"))).toEqual({
      day: "2026-11-22",
      counts: [["page", "home", 2]],
    });
    one.count({ kind: "page", object: "home" });
    const data = audienceData(await readAudience(folder, "2026-11-01", one), "", "", true);
    expect(data.kinds[0]?.total).toBe(4);
  });

  it("of a day that is over are written too, and forgotten", async () => {
    const folder = temporary();
    let now = NOW;
    const counters = countersIn(folder, [], "a", () => now);
    counters.count({ kind: "data", object: "DF csv" });
    now = new Date("2026-11-23T00:01:00Z");
    counters.count({ kind: "data", object: "DF csv" });
    await counters.write();
    expect(readdirSync(folder)).toHaveLength(2);
    counters.count({ kind: "data", object: "DF csv" });
    expect([...counters.unwritten().keys()]).toEqual(["2026-11-23"]);
  });

  it("that cannot be written are told of once, and nothing fails", async () => {
    const notes: string[] = [];
    const file = join(temporary(), "a-file");
    writeFileSync(file, "");
    chmodSync(file, 0o400);
    const counters = countersIn(join(file, "audience"), notes);
    for (let time = 0; time < 3; time++) {
      counters.count({ kind: "page", object: "home" });
      await counters.write();
    }
    expect(notes).toHaveLength(1);
    expect(audienceData(await readAudience(join(file, "audience"), "2026", counters), "", "", true).kinds[0]?.total).toBe(3);
  });

  it("below five are not named", async () => {
    const days = [{ day: "2026-11-22", counts: [["page", "country/TON", 4] as const, ["page", "home", 5] as const] }];
    const [pages] = audienceData(days, "", "", true).kinds;
    expect(pages?.named).toEqual([{ object: "home", count: 5 }]);
    expect(pages?.others).toEqual({ objects: 1, count: 4 });
  });

  it("damaged files are left out", async () => {
    const folder = temporary();
    writeFileSync(join(folder, "2026-11-22.x.json"), '{"day":"2026-11-22","counts":[["page","home"');
    expect(await readAudience(folder, "2026", countersIn(folder))).toEqual([]);
  });
});

describe("on the site", () => {
  it("answers are counted after they are made, and the page tells the sum and the rules", async () => {
    const counters = new AudienceCounters({ start: "", now: () => NOW, note: () => undefined });
    const app = createApp({ release: openRelease(BUNDLED_RELEASE), now: () => NOW, audience: { counters } });
    for (let time = 0; time < 6; time++) await app.request("/country/MEX", { headers: { "user-agent": FIREFOX } });
    await app.request("/api/v1/dataflows", { headers: { "user-agent": "R/4.4" } });
    await app.request("/country/TON", { headers: { "user-agent": "somebot/1.0" } });
    const html = await (await app.request("/audience")).text();
    expect(html).toMatch(/country\/MEX<\/code><\/th><td class="number">6</);
    expect(html).not.toContain("country/TON");
    expect(html).toContain("no cookie, no address, no fingerprint");
    expect(html).toContain("they begin anew");
  });
});
