import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBucketServer, type BucketServer, type Fault } from "../../tests/support/bucket-server.ts";
import { settingsOf, unfinishedIn } from "../../tests/support/file-places.ts";
import { AROUND, TRIES } from "./bucket/ask-bucket.ts";
import { addressOf, type BucketSettings } from "./bucket/bucket-settings.ts";
import { filesInBucket } from "./files-in-bucket.ts";
import type { FileStore } from "./file-store.ts";

const bytes = randomBytes(300_000);
const sha256 = createHash("sha256").update(bytes).digest("hex");
const contents = async function* (): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += 50_000) yield bytes.subarray(i, i + 50_000);
};
const read = async (files: FileStore): Promise<boolean> => (await buffer(await files.get(sha256))).equals(bytes);

describe("files in a bucket", () => {
  let server: BucketServer;
  let aside: string;
  let waits: number[];
  const open = (other: Partial<BucketSettings> = {}): FileStore =>
    filesInBucket(
      { ...settingsOf(server, aside), ...other },
      { ...AROUND, patience: 150, chance: () => 1, wait: async (milliseconds) => void waits.push(milliseconds) },
    );
  const refusal = (status: number, code: string, again?: number): Fault => ({ kind: "refusal", status, code, ...(again ? { again } : {}) });
  beforeEach(async () => {
    server = await openBucketServer();
    aside = await mkdtemp(join(tmpdir(), "knomad-aside-"));
    waits = [];
  });
  afterEach(async () => {
    expect(await unfinishedIn(aside)).toEqual([]);
    await server.close();
    await rm(aside, { recursive: true, force: true });
  });

  it("lie below their prefix, as a folder of files would", async () => {
    await open({ prefix: "" }).put(contents(), 300_000);
    await open().put(contents(), 300_000);
    const place = `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
    expect([...server.objects.keys()]).toEqual([place, `some/site/${place}`]);
    const listed = [];
    for await (const one of open({ prefix: "" }).list()) listed.push(one.sha256);
    expect(listed).toEqual([sha256]);
  });

  it.each<readonly [string, readonly (Fault | undefined)[]]>([
    ["says to come back", [refusal(503, "SlowDown"), refusal(500, "InternalError"), refusal(429, "TooManyRequests")]],
    ["hangs up", [{ kind: "drop" }, { kind: "drop" }]],
    ["hangs up when it has done the work", [{ kind: "drop after" }]],
    ["goes silent", [{ kind: "stall" }]],
  ])("are taken in, read, found, listed and removed though the service %s", async (_, faults) => {
    const files = open();
    server.faults.push(...faults);
    await files.put(contents(), 300_000);
    server.faults.push(...faults);
    expect(await read(files)).toBe(true);
    server.faults.push(...faults);
    expect(await files.has(sha256)).toBe(true);
    server.faults.push(...faults);
    for await (const one of files.list()) expect(one.sha256).toBe(sha256);
    server.faults.push(...faults);
    await files.remove(sha256);
    expect(server.objects.size).toBe(0);
    expect(waits).toHaveLength(5 * faults.length);
  });

  it("wait longer each time, and as long as the service asks", async () => {
    server.faults.push(refusal(503, "SlowDown"), refusal(503, "SlowDown"), refusal(503, "SlowDown", 7), refusal(503, "SlowDown", 3_600));
    await open().put(contents(), 300_000);
    expect(waits).toEqual([200, 400, 7_000, 20_000]);
  });

  it("go on where the connection broke off, however often, while something comes", async () => {
    const files = open();
    await files.put(contents(), 300_000);
    server.faults.push(
      { kind: "cut" },
      { kind: "cut" },
      { kind: "drop" },
      { kind: "cut" },
      { kind: "cut" },
      { kind: "cut" },
      { kind: "cut" },
    );
    expect(await read(files)).toBe(true);
    expect(server.asked.filter((one) => one.startsWith("GET "))).toHaveLength(8);
    server.with.ranges = false;
    server.faults.push({ kind: "cut" });
    await expect(read(files)).rejects.toMatchObject({ code: "files-unreachable" });
  });

  it("are found out when a service sends half as if it were all", async () => {
    const files = open();
    await files.put(contents(), 300_000);
    server.faults.push({ kind: "half" });
    await expect(read(files)).rejects.toMatchObject({ code: "file-damaged" });
    expect(await read(files)).toBe(true);
  });

  it("let go of the connection when a reader stops", async () => {
    const files = open();
    await files.put(contents(), 300_000);
    for await (const piece of await files.get(sha256)) if ((piece as Buffer).length > 0) break;
    const stream = await files.get(sha256);
    stream.destroy();
    expect(await read(files)).toBe(true);
    expect(waits).toEqual([]);
  });

  it("are refused with a code and what to do", async () => {
    const problem = (files: FileStore): Promise<unknown> => files.put(contents(), 300_000).catch((error: unknown) => error);
    expect(await problem(open({ secret: "wrong" }))).toMatchObject({ code: "files-key", values: { said: "SignatureDoesNotMatch" } });
    expect(await problem(open({ key: "WRONG" }))).toMatchObject({ code: "files-key", values: { said: "InvalidAccessKeyId" } });
    expect(await problem(open({ bucket: "no-such-bucket" }))).toMatchObject({ code: "files-no-bucket" });
    expect(await problem(open({ region: "elsewhere-1" }))).toMatchObject({
      code: "files-region",
      remedy: "Set KNOMAD_FILES_REGION to test-1.",
    });
    server.with.quota = 10;
    expect(await problem(open())).toMatchObject({ code: "files-full", values: { said: "XMinioStorageFull" } });
    server.with.now = () => new Date(Date.now() + 3_600_000);
    expect(await problem(open())).toMatchObject({ code: "files-clock", values: { seconds: expect.closeTo(3_600, -1) as number } });
    server.with.now = () => new Date();
    server.faults.push(refusal(400, "XAmzContentSHA256Mismatch"));
    expect(await problem(open())).toMatchObject({ code: "files-service" });
    expect(server.objects.size).toBe(0);
    expect(waits).toEqual([]);
  });

  it("are not thought missing where the bucket is, or the key is refused", async () => {
    await expect(open({ bucket: "no-such-bucket" }).has(sha256)).rejects.toMatchObject({ code: "files-no-bucket" });
    await expect(open({ bucket: "no-such-bucket" }).get(sha256)).rejects.toMatchObject({ code: "files-no-bucket" });
    await expect(open({ bucket: "no-such-bucket" }).remove(sha256)).rejects.toMatchObject({ code: "files-no-bucket" });
    await expect(open({ bucket: "no-such-bucket" }).list()[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: "files-no-bucket",
    });
    await expect(open({ secret: "wrong" }).has(sha256)).rejects.toMatchObject({ code: "files-key" });
  });

  it("are given up when nothing answers, or not in time, after several tries", async () => {
    server.faults.push(...Array.from({ length: TRIES }, () => refusal(503, "ServiceUnavailable")));
    await expect(open().has(sha256)).rejects.toMatchObject({ code: "files-service" });
    server.faults.push(...Array.from({ length: TRIES }, () => ({ kind: "stall" }) as const));
    await expect(open().put(contents(), 300_000)).rejects.toMatchObject({
      code: "files-unreachable",
      values: { reason: expect.stringContaining("ETIMEDOUT") as string },
    });
    await expect(open({ endpoint: "http://127.0.0.1:9" }).has(sha256)).rejects.toMatchObject({ code: "files-unreachable" });
  });
});

describe("the address of an object", () => {
  it("has the bucket in its path or in its host", () => {
    const settings = {
      endpoint: "https://s3.example.org:8443/s3",
      bucket: "files",
      prefix: "",
      region: "",
      key: "",
      secret: "",
      aside: "",
    };
    expect(addressOf({ ...settings, addressing: "path" }, "a/b", {}).href).toBe("https://s3.example.org:8443/s3/files/a/b");
    expect(addressOf({ ...settings, addressing: "path" }, "", { token: "&+ =" }).href).toBe(
      "https://s3.example.org:8443/s3/files?token=%26%2B%20%3D",
    );
    expect(addressOf({ ...settings, addressing: "host" }, "a/b", {}).href).toBe("https://files.s3.example.org:8443/s3/a/b");
  });
});
