import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const LAUNCHER = fileURLToPath(new URL("../bin/knomad.js", import.meta.url));
let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "knomad-"));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const launch = (...argv: string[]): Promise<{ code: unknown; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [LAUNCHER, ...argv], { cwd: data, env: { ...process.env, KNOMAD_DATA: data } }, (error, out, err) =>
      resolve({ code: error ? error.code : 0, out, err }),
    );
  });

describe("bin/knomad.js", () => {
  it("prints help from any folder", async () => {
    expect(await launch("--help")).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Exit codes:") });
  });

  it("ends with 0, 1, 2 and 3", async () => {
    expect(await Promise.all([launch("sources", "list"), launch("sources", "check", "unhcr-population", "--from", data)])).toMatchObject([
      { code: 0 },
      { code: 1 },
    ]);
    expect(await Promise.all([launch("nothing"), launch("release", "verify", "nothing")])).toMatchObject([{ code: 2 }, { code: 3 }]);
  });

  it("ends quietly when what reads it has gone", async () => {
    const child = spawn(process.execPath, [LAUNCHER, "sources", "list", "--json"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });
});
