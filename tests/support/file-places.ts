import { createHash, randomUUID } from "node:crypto";
import { chmod, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { filesOnDisk, openFiles, type FileStore } from "#store";
import { AROUND, BucketService } from "../../store/file-store/bucket/ask-bucket.ts";
import type { BucketSettings } from "../../store/file-store/bucket/bucket-settings.ts";
import { openBucketServer, type BucketServer } from "./bucket-server.ts";

/** A place for files that a test may do anything to. */
export interface FilePlace {
  readonly files: FileStore;
  /** Puts other contents in the place of a file, behind the store's back. */
  readonly damage: (sha256: string, contents: string) => Promise<void>;
  /** Makes a file seem to have been taken in at a moment; undefined where nobody can. */
  readonly age?: (sha256: string, moment: Date) => Promise<void>;
  /** A folder where files lie while they are taken in. */
  readonly aside: string;
  readonly remove: () => Promise<void>;
}

const onDisk = async (): Promise<FilePlace> => {
  const folder = await mkdtemp(join(tmpdir(), "knomad-files-"));
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    files: filesOnDisk(folder),
    damage: async (sha256, contents) => {
      await chmod(pathOf(sha256), 0o600);
      await writeFile(pathOf(sha256), contents);
    },
    age: (sha256, moment) => utimes(pathOf(sha256), moment, moment),
    aside: folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

/** Settings of a bucket of the test's own service. */
export const settingsOf = (server: BucketServer, aside: string, prefix = "some/site"): BucketSettings => ({
  endpoint: server.endpoint,
  bucket: server.bucket,
  prefix,
  ...server.keys,
  addressing: "path",
  aside,
});

const inBucket = async (): Promise<FilePlace> => {
  const server = await openBucketServer();
  server.with.pageSize = 3;
  const aside = await mkdtemp(join(tmpdir(), "knomad-files-"));
  const nameOf = (sha256: string): string => `some/site/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
  return {
    files: openFiles({ bucket: settingsOf(server, aside) }),
    damage: async (sha256, contents) => void (server.objects.get(nameOf(sha256))!.contents = Buffer.from(contents)),
    age: async (sha256, moment) => void (server.objects.get(nameOf(sha256))!.changedAt = moment),
    aside,
    remove: async () => {
      await server.close();
      await rm(aside, { recursive: true, force: true });
    },
  };
};

const { KNOMAD_TEST_FILES, KNOMAD_TEST_FILES_ENDPOINT, KNOMAD_TEST_FILES_KEY, KNOMAD_TEST_FILES_SECRET, KNOMAD_TEST_FILES_REGION } =
  process.env;

/** A bucket of somebody else's service, by `KNOMAD_TEST_FILES=s3://bucket` and the like; what the test leaves there is removed. */
const inForeignBucket = async (): Promise<FilePlace> => {
  const aside = await mkdtemp(join(tmpdir(), "knomad-files-"));
  const prefix = `test-${randomUUID()}`;
  const settings: BucketSettings = {
    bucket: new URL(KNOMAD_TEST_FILES!).hostname,
    prefix,
    aside,
    addressing: "path",
    endpoint: KNOMAD_TEST_FILES_ENDPOINT!,
    key: KNOMAD_TEST_FILES_KEY!,
    secret: KNOMAD_TEST_FILES_SECRET!,
    region: KNOMAD_TEST_FILES_REGION ?? "us-east-1",
  };
  const files = openFiles({ bucket: settings });
  return {
    files,
    damage: async (sha256, contents) => {
      const body = {
        sha256: createHash("sha256").update(contents).digest("hex"),
        bytes: Buffer.byteLength(contents),
        open: () => Readable.from([Buffer.from(contents)]),
      };
      const name = `${prefix}/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
      await new BucketService(settings, AROUND).demand({ method: "PUT", name, body }, text);
    },
    aside,
    remove: async () => {
      for await (const { sha256 } of files.list()) await files.remove(sha256);
      await rm(aside, { recursive: true, force: true });
    },
  };
};

/** Where files may be: every promise of a `FileStore` is held against each. */
export const FILE_PLACES: readonly (readonly [name: string, open: () => Promise<FilePlace>])[] = [
  ["on disk", onDisk],
  ["in a bucket", inBucket],
  ...(KNOMAD_TEST_FILES ? ([["in a foreign bucket", inForeignBucket]] as const) : []),
];

/** Names of what was begun in a folder and is no file yet. */
export const unfinishedIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => name.startsWith("."));
