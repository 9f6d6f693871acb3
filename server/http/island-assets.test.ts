import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ISLANDS } from "#web";
import { bundledApp } from "../testing.ts";
import { IslandAssets } from "./island-assets.ts";

const islands = new IslandAssets();
/** Bytes with gzip; a page of the first kind has 35 KB for all its scripts, an explorer 90. */
const BUDGETS: Readonly<Record<(typeof ISLANDS)[number], number>> = { matrix: 20_000, passkey: 2_000 };
const LIGHT_PAGES = ["/", "/country/MEX", "/corridor/MEX-USA"];

describe.each(ISLANDS)("the script %s", (name) => {
  const { file, inputs, address } = islands.bundle(name);
  const script = new TextDecoder().decode(file.body("identity"));

  it("keeps its budget", () => expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(BUDGETS[name]));

  it("is made of pure code: no schema library, no registry of areas, no room but web and methods", () => {
    expect(inputs.filter((input) => !/^(?:web|methods|node_modules\/preact)\//.test(input))).toEqual([]);
    expect(script).not.toMatch(/ZodError|\beval\(|new Function/);
  });

  it("has an address by its content", () => {
    expect(address).toMatch(new RegExp(`^/assets/${name}\\.[0-9a-f]{10}\\.js$`));
    expect(new IslandAssets().bundle(name).address).toBe(address);
  });
});

describe("scripts of pages", () => {
  const { app } = bundledApp();

  it("come as modules that are kept for ever, also after a restart", async () => {
    const html = await (await app.request("/matrix")).text();
    const address = /<script type="module" src="([^"]+)"/.exec(html)![1]!;
    const answer = await bundledApp().app.request(address, { headers: { "accept-encoding": "br" } });
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("content-encoding")]).toEqual([
      200,
      "text/javascript; charset=utf-8",
      "br",
    ]);
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect((await app.request("/assets/matrix.0000000000.js")).status).toBe(404);
  });

  it.each(LIGHT_PAGES)("of %s weigh at most 35 KB together", async (path) => {
    const html = await (await app.request(path)).text();
    let bytes = 0;
    for (const [, address] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) {
      const answer = await app.request(address!, { headers: { "accept-encoding": "gzip" } });
      bytes += (await answer.arrayBuffer()).byteLength;
    }
    expect(bytes).toBeLessThanOrEqual(35_000);
  });
});
