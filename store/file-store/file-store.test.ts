import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILE_PLACES, unfinishedIn, type FilePlace } from "../../tests/support/file-places.ts";
import { openTestStore, STORE_KINDS, type TestStore } from "../../tests/support/test-store.ts";
import { STORE_MIGRATIONS } from "../migrations.ts";
import { checkFiles } from "./check-files.ts";
import { copyFiles } from "./copy-files.ts";
import type { FileStore } from "./file-store.ts";
import { sweepFiles } from "./sweep-files.ts";

async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}
const text = (words: string): AsyncGenerator<Uint8Array> => inPieces(Buffer.from(words));
const sha256Of = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
const namesIn = async (files: FileStore): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { sha256 } of files.list()) names.push(sha256);
  return names;
};

describe.each(FILE_PLACES)("files %s", (_, open) => {
  let place: FilePlace;
  let files: FileStore;
  beforeAll(async () => {
    place = await open();
    files = place.files;
  });
  afterAll(() => place.remove());

  it("are listed with their size and moment, in the order of their checksums, as often as pages are needed", async () => {
    expect(await namesIn(files)).toEqual([]);
    const words = Array.from({ length: 8 }, (__, number) => `file ${number}`);
    for (const one of words) await files.put(text(one), 100);
    expect(await namesIn(files)).toEqual(words.map(sha256Of).toSorted());
    for await (const { bytes, keptAt } of files.list()) {
      expect(bytes).toBe(6);
      expect(Math.abs(keptAt.getTime() - Date.now())).toBeLessThan(60_000);
    }
    for (const sha256 of await namesIn(files)) await files.remove(sha256);
    expect(await namesIn(files)).toEqual([]);
  });

  it("give back what was put in, once for the same contents, however it came in pieces", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
        const kept = await files.put(inPieces(bytes, size), 300);
        expect(kept).toMatchObject({ sha256: sha256Of(bytes), bytes: bytes.length });
        expect(await files.put(inPieces(bytes), 300)).toEqual(kept);
        expect(await files.has(kept.sha256)).toBe(true);
        expect((await buffer(await files.get(kept.sha256))).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("are typed by what is in them", async () => {
    expect(await files.put(text("%PDF-1.7\nand more"), 100)).toMatchObject({ type: "application/pdf", bytes: 17 });
  });

  it("refuse what is too large, and leave nothing of it or of a sender who breaks off", async () => {
    const before = await namesIn(files);
    await expect(files.put(text("eleven bytes"), 11)).rejects.toMatchObject({ code: "file-too-large" });
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      throw new Error("the sender went away");
    };
    await expect(files.put(broken(), 100)).rejects.toThrow("went away");
    expect(await unfinishedIn(place.aside)).toEqual([]);
    expect(await namesIn(files)).toEqual(before);
  });

  it("tell a file that was changed, and take it in again whole", async () => {
    const { sha256 } = await files.put(text("as it was"), 100);
    await place.damage(sha256, "as it is not");
    await expect(buffer(await files.get(sha256))).rejects.toMatchObject({ code: "file-damaged" });
    await files.put(text("as it was"), 100);
    expect((await buffer(await files.get(sha256))).toString()).toBe("as it was");
  });

  it("know none by a name that is no checksum", async () => {
    await expect(files.get("0".repeat(64))).rejects.toMatchObject({ code: "file-not-kept" });
    await expect(files.get("../../../../etc/passwd")).rejects.toMatchObject({ code: "file-not-kept" });
    expect(await files.has("0".repeat(64))).toBe(false);
  });

  it("are removed once and for all, but not one that was taken in since", async () => {
    const { sha256 } = await files.put(text("soon gone"), 100);
    await files.remove(sha256, new Date(Date.now() - 3_600_000));
    expect(await files.has(sha256)).toBe(true);
    await files.remove(sha256, new Date(Date.now() + 3_600_000));
    expect(await files.has(sha256)).toBe(false);
    await files.remove(sha256);
    await files.remove(sha256, new Date());
    await expect(files.get(sha256)).rejects.toMatchObject({ code: "file-not-kept" });
  });

  it("go through in pieces: of a large one little is held at a time", async () => {
    const piece = randomBytes(1 << 20);
    const much = async function* (): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 24; i++) yield piece;
    };
    const { sha256, bytes } = await files.put(much(), 24 << 20);
    expect(bytes).toBe(24 << 20);
    const stream = await files.get(sha256);
    let [read, held] = [0, 0];
    for await (const one of stream as AsyncIterable<Buffer>) {
      read += one.length;
      held = Math.max(held, one.length + stream.readableLength);
    }
    expect(read).toBe(24 << 20);
    expect(held).toBeLessThan(1 << 20);
    await files.remove(sha256);
  });

  it("left half done by a killed process are removed when they are old", async () => {
    await mkdir(place.aside, { recursive: true });
    const [old, young] = [join(place.aside, `.${randomUUID()}`), join(place.aside, `.${randomUUID()}`)];
    for (const path of [old, young]) await writeFile(path, "half");
    await utimes(old, new Date("2020-01-01"), new Date("2020-01-01"));
    await files.removeUnfinished(new Date("2021-01-01"));
    expect(await unfinishedIn(place.aside)).toEqual([young.slice(place.aside.length + 1)]);
    await files.removeUnfinished(new Date(Date.now() + 60_000));
    expect(await unfinishedIn(place.aside)).toEqual([]);
  });

  it("are copied into another store and back, checked on the way; the damaged stay behind", async () => {
    for (const sha256 of await namesIn(files)) await files.remove(sha256);
    const kept = [await files.put(text("one"), 9), await files.put(text("two"), 9), await files.put(text("three"), 9)];
    const [[, openOther]] = FILE_PLACES.filter(([, one]) => one !== open) as [(typeof FILE_PLACES)[number]];
    const other = await openOther();
    await place.damage(kept[1]!.sha256, "owt");
    expect(await copyFiles(files, other.files)).toEqual({ copied: 2, already: 0, damaged: [kept[1]!.sha256] });
    expect(await copyFiles(files, other.files)).toEqual({ copied: 0, already: 2, damaged: [kept[1]!.sha256] });
    await files.remove(kept[0]!.sha256);
    expect(await copyFiles(other.files, files)).toEqual({ copied: 1, already: 1, damaged: [] });
    expect((await buffer(await files.get(kept[0]!.sha256))).toString()).toBe("one");
    await other.remove();
  });
});

const SWEPT = STORE_KINDS.flatMap((kind) => FILE_PLACES.map(([name, open]) => [name, kind, open] as const));

describe.each(SWEPT)("files %s with records on %s", (name, kind, open) => {
  let store: TestStore;
  let place: FilePlace;
  beforeAll(async () => {
    place = await open();
    store = await openTestStore(kind, STORE_MIGRATIONS);
  }, 300_000);
  afterAll(async () => {
    await place.remove();
    await store.remove();
  });
  const nameInRecord = (sha256: string, bytes: number): Promise<unknown> =>
    sql`insert into store.file values (${sha256}, ${bytes}, 'text/plain', 'named.txt', 'test', now())`.execute(store.database.tables());

  it.skipIf(name === "in a foreign bucket")("are swept after a time of grace when no record names them; others stay", async () => {
    const { files } = place;
    const kept = [await files.put(text("old"), 9), await files.put(text("named"), 9), await files.put(text("young"), 9)];
    const [old, named, young] = kept.map(({ sha256 }) => sha256) as [string, string, string];
    const now = new Date("2099-01-10T00:00:00Z");
    await place.age!(old, new Date("2099-01-07"));
    await place.age!(named, new Date("2099-01-01"));
    await place.age!(young, new Date("2099-01-09"));
    await nameInRecord(named, 5);
    expect(await sweepFiles(files, store.database, now)).toEqual([old]);
    expect(await Promise.all([old, named, young].map((sha256) => files.has(sha256)))).toEqual([false, true, true]);
    await files.put(text("old"), 9);
    expect(await sweepFiles(files, store.database, new Date())).toEqual([]);
  });

  it("are held against what the records name", async () => {
    const { files } = place;
    const [one, two] = [await files.put(text("whole"), 9), await files.put(text("harmed"), 9)];
    await nameInRecord(one.sha256, one.bytes);
    await nameInRecord(two.sha256, two.bytes);
    await nameInRecord("f".repeat(64), 1);
    await place.damage(two.sha256, "harmee");
    const { missing, damaged, whole } = await checkFiles(files, store.database);
    expect({ missing, damaged }).toEqual({ missing: ["f".repeat(64)], damaged: [two.sha256] });
    expect(whole).toBeGreaterThan(0);
  });
});
