import { Problem } from "#vocabulary";
import { estimateAll, type Estimates } from "../estimate/estimates.ts";
import { reportedFrom } from "../harmonise/reported.ts";
import type { ReportedTable } from "../observations/reported-table.ts";
import type { Finding } from "../sources/finding.ts";
import type { SourceDeclaration } from "../sources/declaration.ts";
import { readSource, SOURCES } from "../sources/index.ts";
import { DATAFLOWS } from "../structure/dataflows.ts";
import type { ObservationTable } from "../structure/observation-table.ts";
import { METHODS } from "../structure/methods.ts";
import { codeHash } from "./code-hash.ts";
import { freeMemory } from "./free-memory.ts";
import type { Manifest, ManifestCheck, ManifestSource } from "./manifest.ts";
import { methodParameters } from "./method-parameters.ts";
import { openRelease } from "./open-release.ts";
import { verifyRelease } from "./verify-release.ts";
import { workingTables } from "./working-tables.ts";
import { writeRelease } from "./write-release.ts";

/** What a build is asked for. */
export interface BuildRequest {
  readonly id: string;
  /** Folder with the publishers' files. */
  readonly from: string;
  /** Folder of the release to write. */
  readonly out: string;
  /** Folder of the checkout whose sources are hashed. */
  readonly checkout: string;
  /** ISO date: a release holds no clock. */
  readonly frozenOn: string;
  readonly onProgress?: (words: string) => void;
}

/** What a build made, and what its readers noticed. */
export interface Build {
  readonly manifest: Manifest;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/**
 * Reads every released source, climbs the ladder and writes a draft.
 * Throws Problem source-unusable when a reader found an error, input-check-failed or release-check-failed when the figures contradict each other: nothing is then written.
 */
export async function buildRelease(request: BuildRequest): Promise<Build> {
  const step = (words: string): void => {
    freeMemory();
    request.onProgress?.(words);
  };
  const { tables, findings, files } = await readAll(request.from, step);
  const estimates = estimateAll(reportedFrom(tables), step);
  step("writing the release");
  const manifest = await writeRelease(contentsOf(request, estimates, tables, files), request.out, request.frozenOn, (written) => {
    step("checking the release");
    return passedChecks(written);
  });
  return { manifest, findings };
}

/** Runs every check on the written files. Throws Problem release-check-failed for the first that fails. */
function passedChecks(folder: string): ManifestCheck[] {
  return verifyRelease(openRelease(folder)).map(({ id, words, looked, passed, count, findings }) => {
    if (!passed)
      throw new Problem("release-check-failed", { check: id, words, count, first: `${findings[0]!.key}: ${findings[0]!.message}` });
    return { id, words, looked };
  });
}

interface ReadFiles {
  readonly tables: Map<string, ReportedTable>;
  readonly findings: Map<string, readonly Finding[]>;
  readonly files: Map<string, SourceDeclaration>;
}

async function readAll(folder: string, step: (words: string) => void): Promise<ReadFiles> {
  const read: ReadFiles = { tables: new Map(), findings: new Map(), files: new Map() };
  for (const source of SOURCES.filter(({ released }) => released)) {
    step(`reading ${source.id}`);
    const { table, findings, file } = await readSource(source, folder);
    const error = findings.find(({ level }) => level === "error");
    if (error) {
      throw new Problem("source-unusable", {
        source: source.id,
        message: error.message,
        errors: findings.filter(({ level }) => level === "error").length,
      });
    }
    read.tables.set(source.id, table);
    read.findings.set(source.id, findings);
    read.files.set(source.id, file ? { ...source, file: { ...source.file, ...file } } : source);
  }
  return read;
}

function contentsOf(
  request: BuildRequest,
  estimates: Estimates,
  tables: ReadonlyMap<string, ReportedTable>,
  files: ReadonlyMap<string, SourceDeclaration>,
): Parameters<typeof writeRelease>[0] {
  const order = DATAFLOWS.flatMap(({ id, indicators }) => indicators.map((indicator) => `${id}/${indicator.id}`));
  return {
    manifest: {
      id: request.id,
      title: `Migrants and remittances between all countries, release ${request.id}`,
      frozenOn: request.frozenOn,
      licence: { name: "Creative Commons Attribution 4.0 International", url: "https://creativecommons.org/licenses/by/4.0/" },
      citation: `knomad observatory, release ${request.id}, frozen on ${request.frozenOn}; from the sources named in its manifest.`,
      sources: [...files.values()].map(manifestSource),
      methods: METHODS,
      parameters: methodParameters(),
      checks: [],
      codeHash: codeHash(request.checkout),
    },
    dataflows: DATAFLOWS,
    tables: inOrder(order, estimates),
    reported: [...tables.values()],
    working: workingTables(estimates),
  };
}

/** Makes each table when its turn comes to be written. */
function* inOrder(order: readonly string[], estimates: Estimates): Generator<ObservationTable> {
  for (const key of order) {
    const make = estimates.tables.get(key);
    freeMemory();
    if (make) yield make();
  }
}

const manifestSource = (source: SourceDeclaration): ManifestSource => ({
  id: source.id,
  title: source.title,
  producer: source.producer,
  version: source.version,
  licence: source.licence,
  citation: source.citation,
  changes:
    "Figures are carried in this release's own format with the place they stand in the file; estimates made from them are marked by status and method." +
    (source.redistributed ? ` ${source.redistributed}` : ""),
  notEndorsed: `${source.producer} has not endorsed this release.`,
  sha256: source.file.sha256,
  bytes: source.file.bytes,
});
