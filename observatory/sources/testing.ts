import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Reading, SourceDeclaration } from "./declaration.ts";
import type { Finding } from "./finding.ts";

/** Where the publishers' files lie; a test that needs one is skipped, visibly, where it is absent. */
const dataFolder = resolve(process.env["KNOMAD_SOURCES"] ?? resolve(import.meta.dirname, "../../../shared/data"));

const pathOf = (source: SourceDeclaration): string => resolve(dataFolder, source.file.path);

/** True where the file of a source is at hand. */
export const hasFile = (source: SourceDeclaration): boolean => existsSync(pathOf(source));

/** Reads the publisher's file of a source and tells whether its bytes are the declared ones. */
export const readWhole = async (source: SourceDeclaration): Promise<Reading & { asDeclared: boolean }> => {
  const bytes = await readFile(pathOf(source));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const reading = await source.layout.read({ name: basename(source.file.path), bytes }, source.id);
  return { ...reading, asDeclared: sha256 === source.file.sha256 && bytes.length === source.file.bytes };
};

/** Reads a text in the layout of a source. */
export const readText = (source: SourceDeclaration, text: string): Promise<Reading> =>
  source.layout.read({ name: "text", bytes: new TextEncoder().encode(text) }, source.id);

/** Reads the sample in the folder of a source's test (`import.meta.dirname`). */
export const readSample = async (source: SourceDeclaration, folder: string, name = "sample.csv"): Promise<Reading> =>
  source.layout.read({ name, bytes: await readFile(resolve(folder, name)) }, source.id);

/** How many findings of each kind, such as `{"note zero-run": 3}`. */
export const countFindings = (findings: readonly Finding[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { level, code } of findings) counts[`${level} ${code}`] = (counts[`${level} ${code}`] ?? 0) + 1;
  return counts;
};
