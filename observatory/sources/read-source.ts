import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { ReportedTable } from "../observations/reported-table.ts";
import type { Reading, SourceDeclaration } from "./declaration.ts";
import type { Finding, FindingCode } from "./finding.ts";

interface ReadOptions {
  /** True where another file than the declared one must not be read, as in a release. */
  readonly strict?: boolean;
}

/** A file may have this size before it is read at all; the largest in use has 2 million bytes. */
const LARGEST_FILE = 100_000_000;

/**
 * Reads a source's file from the data folder. A file that is not the declared one, by size and checksum,
 * is read with a warning, since publishers correct files in place; with `strict` it is refused.
 */
export const readSource = async (source: SourceDeclaration, folder: string, { strict = false }: ReadOptions = {}): Promise<Reading> => {
  const { path, bytes: declaredBytes, sha256 } = source.file;
  const finding = (level: Finding["level"], code: FindingCode, message: string): Finding => ({
    level,
    code,
    sheet: "",
    row: 0,
    column: 0,
    value: path,
    message,
  });
  const nothing = (why: Finding): Reading => ({ table: new ReportedTable(source.id), findings: [why] });
  const bytes = await readBytes(resolve(folder, path));
  if (bytes === "absent") return nothing(finding("error", "not-readable", `There is no file ${path} in the data folder.`));
  if (bytes === "too-large") {
    return nothing(finding("error", "archive-refused", `The file is larger than ${LARGEST_FILE} bytes.`));
  }
  const found = createHash("sha256").update(bytes).digest("hex");
  const isDeclared = bytes.length === declaredBytes && found === sha256;
  const differs = `The file has ${bytes.length} bytes and checksum ${found}; declared are ${declaredBytes} and ${sha256}.`;
  if (!isDeclared && strict) return nothing(finding("error", "checksum-differs", differs));
  const reading = await source.layout.read({ name: basename(path), bytes }, source.id);
  const findings = isDeclared ? reading.findings : [finding("warning", "checksum-differs", differs), ...reading.findings];
  return { table: reading.table, findings, file: { sha256: found, bytes: bytes.length } };
};

const readBytes = async (path: string): Promise<Buffer | "absent" | "too-large"> => {
  try {
    const { size } = await stat(path);
    return size > LARGEST_FILE ? "too-large" : await readFile(path);
  } catch {
    return "absent";
  }
};
