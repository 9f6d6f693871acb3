import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startServer } from "./start-server.ts";

describe("the server", () => {
  it("answers until it is closed, and closes although a connection is kept alive", async () => {
    const server = await startServer({ port: 0, host: "127.0.0.1" });
    expect(await (await fetch(`${server.url}/healthz`)).json()).toMatchObject({ status: "ok" });
    await server.close();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  it("says when the port is taken", async () => {
    const server = await startServer({ port: 0, host: "127.0.0.1" });
    await expect(startServer({ port: Number(new URL(server.url).port), host: "127.0.0.1" })).rejects.toThrow("EADDRINUSE");
    await server.close();
  });

  it("says when there is no release to show", async () => {
    const empty = mkdtempSync(join(tmpdir(), "no-release-"));
    await expect(startServer({ port: 0, checkout: empty })).rejects.toThrow("There is no release");
  });
});
