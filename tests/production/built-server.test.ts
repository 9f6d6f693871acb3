import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const checkout = resolve(import.meta.dirname, "../..");

describe("the compiled server, as docs/how-to/run-in-production.md starts it", () => {
  let server: ChildProcess;
  let url = "";
  let said = "";

  beforeAll(async () => {
    execFileSync("npm", ["run", "--silent", "build"], { cwd: checkout, encoding: "utf8" });
    server = spawn(process.execPath, ["--conditions=built", "--enable-source-maps", "build/server/main.js"], {
      cwd: checkout,
      // A compiler that is asked for all the same is not found.
      env: { PORT: "0", HOST: "127.0.0.1", NODE_ENV: "production", ESBUILD_BINARY_PATH: "/nonexistent" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    url = await new Promise((found, failed) => {
      server.stderr?.on("data", (words: Buffer) => {
        said += words.toString();
        const address = /listening on (\S+)/.exec(said)?.[1];
        if (address) found(address);
      });
      server.once("exit", (code) => failed(new Error(`it ended with ${code}: ${said}`)));
    });
  });

  afterAll(() => void server?.kill("SIGKILL"));

  it("answers with a page, its style sheet and its fonts", async () => {
    const page = await fetch(url);
    expect(page.status).toBe(200);
    const assets = [...(await page.text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
    expect(assets.some((asset) => asset.endsWith(".css"))).toBe(true);
    for (const asset of assets) expect((await fetch(new URL(asset, url))).status, asset).toBe(200);
  });

  it("has the scripts of the browser without a compiler", async () => {
    const html = await (await fetch(new URL("/matrix", url))).text();
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect((await fetch(new URL(script, url))).status, script).toBe(200);
  });

  it("ends by itself when it is told to", async () => {
    server.kill("SIGTERM");
    expect(await once(server, "exit")).toEqual([0, null]);
  });
});
