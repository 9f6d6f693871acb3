import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "#store";
import { openBucketServer, type BucketServer } from "../../tests/support/bucket-server.ts";
import { run, temporaryFolder, type Ran } from "../testing.ts";

let server: BucketServer;
let home: string;
const WORDS = ["one", "two", "three"];
const placeOf = (words: string): string => {
  const sha256 = createHash("sha256").update(words).digest("hex");
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
};
const bucket = (): Readonly<Record<string, string>> => ({
  KNOMAD_FILES: `s3://${server.bucket}`,
  KNOMAD_FILES_ENDPOINT: server.endpoint,
  KNOMAD_FILES_KEY: server.keys.key,
  KNOMAD_FILES_SECRET: server.keys.secret,
  KNOMAD_FILES_REGION: server.keys.region,
});
const knomad = (environment: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<Ran> =>
  run(argv, { home, environment });

beforeAll(async () => {
  server = await openBucketServer();
  home = temporaryFolder();
  for (const words of WORDS) {
    const path = join(home, "files", placeOf(words));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, words);
  }
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

it("files are copied into the bucket and back, and copying may be begun again", async () => {
  expect(await knomad({}, "files", "copy", "--to", "bucket")).toMatchObject({
    code: 3,
    err: expect.stringContaining("files-not-named") as string,
  });
  expect(await knomad({ ...bucket(), KNOMAD_FILES_SECRET: "wrong" }, "files", "copy", "--to", "bucket")).toMatchObject({
    code: 3,
    err: expect.stringContaining("Check KNOMAD_FILES_KEY") as string,
  });
  expect((await knomad(bucket(), "files", "copy", "--to", "bucket")).out).toBe("3 files copied, 0 there already, 0 damaged\n");
  expect([...server.objects.keys()].toSorted()).toEqual(WORDS.map(placeOf).toSorted());
  rmSync(join(home, "files", placeOf("two")));
  server.objects.get(placeOf("one"))!.contents = Buffer.from("eno");
  rmSync(join(home, "files", placeOf("one")));
  const back = await knomad(bucket(), "files", "copy", "--to", "folder");
  expect([back.code, back.out]).toEqual([1, expect.stringMatching(/^damaged [0-9a-f]{64}\n1 files copied, 1 there already, 1 damaged\n$/)]);
  expect(readFileSync(join(home, "files", placeOf("two")), "utf8")).toBe("two");
});

it("files that records name are checked where they are, and go into the bucket from a backup", async () => {
  mkdirSync(join(home, "records"));
  // Stands for the running server: commands go through its socket.
  const held = await openDatabase({ directory: join(home, "records") });
  expect((await knomad(bucket(), "files", "check")).out).toBe("0 files whole, 0 missing, 0 damaged\n");
  await sql`insert into store.file values (${placeOf("two").replace("/", "")}, 3, 'text/plain', 'two.txt', 'test', now())`.execute(
    held.tables(),
  );
  expect(await knomad(bucket(), "files", "check")).toMatchObject({ code: 0, out: "1 files whole, 0 missing, 0 damaged\n" });
  expect(await knomad(bucket(), "backup", "--to", "backup.tar.gz")).toMatchObject({ code: 0 });
  server.objects.delete(placeOf("two"));
  const missing = await knomad(bucket(), "files", "check");
  expect([missing.code, missing.out]).toEqual([1, expect.stringMatching(/^missing [0-9a-f]{64}\n0 files whole, 1 missing, 0 damaged\n$/)]);
  await held.close();

  const other = temporaryFolder();
  const restored = await run(["restore", "--from", join(home, "backup.tar.gz")], { home: other, environment: bucket() });
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining("1 files read") as string });
  expect(server.objects.get(placeOf("two"))!.contents.toString()).toBe("two");
  rmSync(other, { recursive: true, force: true });
}, 400_000);
