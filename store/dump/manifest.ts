import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Problem } from "#vocabulary";
import { stableJson } from "../stable-json.ts";

export const FORMAT = "knomad dump";
/** Raised when a reader of the version before could not read it. */
export const FORMAT_VERSION = 1;
export const MANIFEST = "manifest.json";

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
const NAME = /^[A-Za-z_][A-Za-z0-9_]*\.[A-Za-z_][A-Za-z0-9_]*$/;

const TABLE = z.object({
  table: z.string().regex(NAME),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: SHA256,
});

const SHAPE = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  /** Everything, or what anybody may carry elsewhere. */
  kind: z.enum(["backup", "open export"]),
  /** False where personal data were left out. */
  personal: z.boolean(),
  migrations: z.array(z.object({ room: z.string(), number: z.int(), checksum: SHA256 })),
  sequences: z.record(z.string().regex(NAME), z.int().nullable()),
  tables: z.array(TABLE),
  files: z.array(z.object({ sha256: SHA256, bytes: z.int().nonnegative() })),
  /** SHA-256 of the rest of this manifest. */
  digest: SHA256,
});

/** What a dump holds, with the checksum of every part. No moment stands in it, so that the same records give the same bytes. */
export type Manifest = z.infer<typeof SHAPE>;
export type TableEntry = z.infer<typeof TABLE>;

export const tableFile = (table: string): string => `tables/${table}.jsonl`;
export const dumpedFile = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256.slice(2)}`;

export const withDigest = (rest: Omit<Manifest, "digest">): Manifest => ({ ...rest, digest: digestOf(rest) });

/** @throws Problem not-a-dump, dump-too-new, dump-damaged */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const value = await readFile(join(folder, MANIFEST), "utf8").then(
    (text) => parsed(text),
    () => undefined,
  );
  const head = z.object({ format: z.literal(FORMAT), version: z.int() }).safeParse(value);
  if (!head.success) throw new Problem("not-a-dump", { path: folder });
  if (head.data.version > FORMAT_VERSION) throw new Problem("dump-too-new", { version: head.data.version, newest: FORMAT_VERSION });
  const whole = SHAPE.strict().safeParse(value);
  if (!whole.success) throw new Problem("dump-damaged", { file: MANIFEST, reason: z.prettifyError(whole.error) });
  const { digest, ...rest } = whole.data;
  if (digestOf(rest) !== digest) throw new Problem("dump-damaged", { file: MANIFEST, reason: "its own checksum differs" });
  return whole.data;
};

const digestOf = (rest: Omit<Manifest, "digest">): string => createHash("sha256").update(stableJson(rest)).digest("hex");

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
