import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordState, writeRelease } from "#observatory";
import { fictitiousRelease } from "../../observatory/release/samples/fictitious-release.ts";
import { run } from "../testing.ts";

let data: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "knomad-"));
  const folder = join(data, "releases", "2099-1");
  await writeRelease(fictitiousRelease("2099-1"), folder, "2099-01-01");
  await recordState(folder, { state: "frozen", on: "2099-01-31" });
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe("serve", () => {
  it("listens until it is interrupted", async () => {
    const { code, out, err } = await run(["serve", "--port", "0"], { environment: { KNOMAD_DATA: data, PORT: "1" } });
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+\n$/m);
  });

  it("ends with 3 when the port of PORT is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as { port: number };
    const { code, err } = await run(["serve"], { environment: { KNOMAD_DATA: data, PORT: String(port) } });
    taken.close();
    expect(code).toBe(3);
    expect(err).toContain(`cannot-listen: The server cannot listen on 127.0.0.1, port ${port}: another process listens there.`);
  });
});
