import { chmod, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStore, STORE_KINDS, type TestStore } from "../../tests/support/test-store.ts";
import { STORE_MIGRATIONS } from "../migrations.ts";
import { filesOnDisk } from "./files-on-disk.ts";
import { sweepFiles } from "./sweep-files.ts";
import { LOOKED_AT, typeOfContents } from "./type-of-contents.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "knomad-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}
const text = (words: string): AsyncGenerator<Uint8Array> => inPieces(Buffer.from(words));

describe("files on disk", () => {
  it("give back what was put in, once for the same contents, however it came in pieces", async () => {
    const files = filesOnDisk(join(folder, "law"));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
        const kept = await files.put(inPieces(bytes, size), 300);
        expect(await files.put(inPieces(bytes), 300)).toEqual(kept);
        expect(await files.has(kept.sha256)).toBe(true);
        expect((await buffer(await files.get(kept.sha256))).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("refuse what is too large, and leave nothing of it or of a sender who breaks off", async () => {
    const place = join(folder, "large");
    const files = filesOnDisk(place);
    await expect(files.put(text("eleven bytes"), 11)).rejects.toMatchObject({ code: "file-too-large" });
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      throw new Error("the sender went away");
    };
    await expect(files.put(broken(), 100)).rejects.toThrow("went away");
    expect(await readdir(place)).toEqual([]);
  });

  it("tell a file that was changed on disk, and take it in again whole", async () => {
    const files = filesOnDisk(folder);
    const { sha256 } = await files.put(text("as it was"), 100);
    const path = join(folder, sha256.slice(0, 2), sha256.slice(2));
    await chmod(path, 0o600);
    await writeFile(path, "as it is not");
    await expect(buffer(await files.get(sha256))).rejects.toMatchObject({ code: "file-damaged" });
    await files.put(text("as it was"), 100);
    expect((await buffer(await files.get(sha256))).toString()).toBe("as it was");
  });

  it("know none by a name that is no checksum", async () => {
    const files = filesOnDisk(folder);
    await expect(files.get("0".repeat(64))).rejects.toMatchObject({ code: "file-not-kept" });
    await expect(files.get("../../../../etc/passwd")).rejects.toMatchObject({ code: "file-not-kept" });
    expect(await files.has("0".repeat(64))).toBe(false);
  });

  it.each([
    ["application/pdf", Buffer.from("%PDF-1.7\n")],
    ["image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Buffer.from("PK\u0003\u0004....[Content_Types].xml....PK\u0003\u0004..word/document.xml"),
    ],
    ["application/zip", Buffer.from("PK\u0003\u0004....xl/workbook.xml")],
    ["text/csv", Buffer.from("area,value\nXXA,1\nXXB,2\n")],
    ["text/plain", Buffer.from("Only words.\nAnd more, of them.\n")],
    ["text/plain", Buffer.concat([Buffer.from("é".repeat(LOOKED_AT)).subarray(0, 4095)])],
    ["application/octet-stream", Buffer.from([1, 0, 2])],
    ["application/octet-stream", Buffer.from([0xc3, 0x28])],
    ["application/octet-stream", Buffer.from("")],
  ])("tell %s by its contents", (type, bytes) => {
    expect(typeOfContents(bytes)).toBe(type);
  });
});

describe.each(STORE_KINDS)("files that no record names on %s", (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind, STORE_MIGRATIONS);
  }, 60_000);
  afterAll(() => store.remove());

  it("are swept after a time of grace; others stay", async () => {
    const place = join(folder, `sweep-${kind}`);
    const files = filesOnDisk(place);
    const [old, named, young] = [await files.put(text("old"), 9), await files.put(text("named"), 9), await files.put(text("young"), 9)];
    const now = new Date("2099-01-10T00:00:00Z");
    const keptAt = async (sha256: string, day: string): Promise<void> =>
      utimes(join(place, sha256.slice(0, 2), sha256.slice(2)), new Date(day), new Date(day));
    await keptAt(old.sha256, "2099-01-07");
    await keptAt(named.sha256, "2099-01-01");
    await keptAt(young.sha256, "2099-01-09");
    await sql`insert into store.file values (${named.sha256}, 5, 'text/plain', 'named.txt', 'test', ${now})`.execute(
      store.database.tables(),
    );
    expect(await sweepFiles(files, store.database, now)).toEqual([old.sha256]);
    expect(await Promise.all([old, named, young].map(({ sha256 }) => files.has(sha256)))).toEqual([false, true, true]);
  });
});
