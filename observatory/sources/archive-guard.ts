import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { holdsCells } from "./cell-parts.ts";
import { legacyKind } from "./compound-file.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { SourceFile } from "./layouts/layout.ts";

/** How large and how odd a workbook may be before anything in it is parsed. */
export interface ArchiveLimits {
  /** All parts together, inflated. */
  readonly inflatedBytes: number;
  /** Inflated to packed; looked at only beyond `ratioFloorBytes`, since small sheets of repeated cells pack very well. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  readonly entries: number;
  /** Tags in all XML parts together; a workbook costs about 50 bytes of memory for each. */
  readonly tags: number;
  /** Size of a legacy .xls, which is not compressed. */
  readonly legacyBytes: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  inflatedBytes: 200_000_000,
  ratio: 100,
  ratioFloorBytes: 20_000_000,
  entries: 1_000,
  tags: 12_000_000,
  legacyBytes: 20_000_000,
};

/** A workbook that may be parsed: the inflated parts of an .xlsx, or a legacy .xls as it is. */
export type GuardedWorkbook =
  | { readonly kind: "xlsx"; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "xls"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly finding: Finding };

interface GuardOptions {
  /** True where the declaration says that the file is a legacy .xls. */
  readonly legacy?: boolean;
  readonly limits?: Partial<ArchiveLimits>;
}

/**
 * Reads a workbook's directory and inflates its parts within limits, before a parser sees any of it.
 * The parser is then given these parts, not the file, so that both read the same bytes.
 */
export const guardWorkbook = async (file: SourceFile, options: GuardOptions = {}): Promise<GuardedWorkbook> => {
  const limits = { ...ARCHIVE_LIMITS, ...options.limits };
  try {
    const legacy = legacyKind(file.bytes);
    if (legacy) return guardLegacy(file, legacy, options.legacy === true, limits);
    if (options.legacy) throw new Refusal("not-readable", "It is declared as a legacy .xls and is none.");
    return { kind: "xlsx", parts: await inflateParts(file.bytes, limits) };
  } catch (error) {
    const { code, message } = error instanceof Refusal ? error : refusalOf(error);
    const finding: Finding = { level: "error", code, sheet: "", row: 0, column: 0, value: file.name, message };
    return { kind: "refused", finding };
  }
};

class Refusal extends Error {
  readonly code: FindingCode;

  constructor(code: FindingCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** yauzl's complaints: a part larger than it says is an attempt, everything else a broken file. */
const refusalOf = (error: unknown): { code: FindingCode; message: string } => {
  const said = error instanceof Error ? error.message : String(error);
  const dishonest = /too many bytes|not enough bytes|size mismatch|invalid relative path|absolute path|invalid characters/i;
  return dishonest.test(said)
    ? { code: "archive-refused", message: `Its directory does not describe its content (${said}).` }
    : { code: "not-readable", message: `It is not a whole .xlsx workbook (${said}); fetch it again.` };
};

const guardLegacy = (
  { bytes, name }: SourceFile,
  kind: "encrypted" | "other",
  accepted: boolean,
  limits: ArchiveLimits,
): GuardedWorkbook => {
  if (kind === "encrypted") throw new Refusal("encrypted", "It is protected by a password; ask for an open copy.");
  if (!accepted) throw new Refusal("archive-refused", `${name} is a legacy .xls; its declaration does not say so.`);
  if (bytes.length > limits.legacyBytes) {
    throw new Refusal("archive-refused", `It is larger than ${limits.legacyBytes} bytes.`);
  }
  return { kind: "xls", bytes };
};

const inflateParts = async (bytes: Uint8Array, limits: ArchiveLimits): Promise<Map<string, Uint8Array>> => {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = await readDirectory(zip, limits);
  refuseDeclaredSize(entries, bytes.length, limits);
  const parts = new Map<string, Uint8Array>();
  let budget = limits.inflatedBytes;
  let tags = limits.tags;
  for (const entry of entries) {
    const part = await inflatePart(zip, entry, budget);
    budget -= part.length;
    if (!holdsCells(entry.fileName)) continue;
    tags -= countTags(part);
    if (tags < 0) throw new Refusal("archive-refused", `It has more than ${limits.tags} tags.`);
    parts.set(entry.fileName, part);
  }
  return parts;
};

const readDirectory = async (zip: ZipFile, limits: ArchiveLimits): Promise<Entry[]> => {
  const tooMany = `It has more than ${limits.entries} parts.`;
  if (zip.entryCount > limits.entries) throw new Refusal("archive-refused", tooMany);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= limits.entries) throw new Refusal("archive-refused", tooMany);
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw new Refusal("archive-refused", `The part ${entry.fileName} stands twice in it.`);
    if (name.split("/").length > 8) throw new Refusal("archive-refused", `The part ${entry.fileName} is nested too deep.`);
    if (entry.isEncrypted()) throw new Refusal("encrypted", "It is protected by a password; ask for an open copy.");
    entries.set(name, entry);
  }
  return [...entries.values()].filter((entry) => !entry.fileName.endsWith("/"));
};

const refuseDeclaredSize = (entries: readonly Entry[], packed: number, limits: ArchiveLimits): void => {
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (inflated > limits.inflatedBytes) {
    throw new Refusal("archive-refused", `It would inflate to ${inflated} bytes; the limit is ${limits.inflatedBytes}.`);
  }
  if (inflated > limits.ratioFloorBytes && inflated > packed * limits.ratio) {
    const times = Math.round(inflated / packed);
    throw new Refusal("archive-refused", `It would inflate to ${times} times its size; the limit is ${limits.ratio} times.`);
  }
};

/** Inflates one part; yauzl stops where the part grows beyond its declared size, the budget where all do. */
const inflatePart = async (zip: ZipFile, entry: Entry, budget: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > budget) throw new Refusal("archive-refused", "It inflates beyond the limit.");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks, size);
};

const LESS_THAN = 0x3c;

const countTags = (part: Uint8Array): number => {
  let count = 0;
  for (let at = part.indexOf(LESS_THAN); at !== -1; at = part.indexOf(LESS_THAN, at + 1)) count++;
  return count;
};
