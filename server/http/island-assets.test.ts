import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ISLANDS } from "#web";
import { bundledApp } from "../testing.ts";
import { checkoutFolder } from "./checkout-folder.ts";
import { compileIsland } from "./compile-island.ts";
import { IslandAssets } from "./island-assets.ts";

/** Bytes with gzip. What a page may have of all its scripts: tests/production/page-budgets.test.ts. */
const BUDGETS: Readonly<Record<(typeof ISLANDS)[number], number>> = { matrix: 20_000, passkey: 2_000, autosave: 2_000 };

describe.each(ISLANDS)("the script %s", (name) => {
  const { script: bytes, inputs } = compileIsland(checkoutFolder(), name);
  const script = new TextDecoder().decode(bytes);

  it("keeps its budget", () => expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(BUDGETS[name]));

  it("is made of pure code: no schema library, no registry of areas, no room but web and methods", () => {
    expect(inputs.filter((input) => !/^(?:web|methods|node_modules\/preact)\//.test(input))).toEqual([]);
    expect(script).not.toMatch(/ZodError|Afghanistan|\beval\(|new Function/);
  });

  it("has an address by its content", () => {
    const address = new IslandAssets().address(name);
    expect(address).toMatch(new RegExp(`^/assets/${name}\\.[0-9a-f]{10}\\.js$`));
    expect(new IslandAssets().find(address)?.body("identity")).toEqual(bytes);
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
});
