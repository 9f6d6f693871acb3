import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { phrase, Problem, type ProblemValue } from "#vocabulary";
import { readColumns, type ColumnFile } from "#store/columns";
import type { ReportedTable } from "../observations/reported-table.ts";
import { Cube } from "../query/cube.ts";
import type { Indicator } from "../structure/dataflow.ts";
import { sha256 } from "./checksum.ts";
import type { Manifest, ManifestDataflow } from "./manifest.ts";
import { parseObservationColumns, type ObservationColumns } from "./observation-columns.ts";
import { MANIFEST_FILE, observationsFile, reportedFile, STATE_FILE, workingFile } from "./release-files.ts";
import { parseReportedColumns } from "./reported-columns.ts";
import { parseStates, type StateEntry } from "./states.ts";

/**
 * Opens a release folder: reads its manifest now, everything else when it is first asked for.
 * @throws Problem unknown-release when there is none, release-damaged when the manifest cannot be read
 */
export const openRelease = (folder: string): OpenedRelease => new OpenedRelease(folder);

/** A release that can be read. Files are checked against the manifest as they are read. */
export class OpenedRelease {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly #cubes = new Map<string, Cube>();
  readonly #reported = new Map<string, ReportedTable>();

  constructor(folder: string) {
    this.folder = folder;
    this.manifest = readManifest(folder);
  }

  get id(): string {
    return this.manifest.id;
  }

  /** The states the release went through, as `state.json` says now. */
  states(): readonly StateEntry[] {
    return parseStates(this.#readText(STATE_FILE), this.id);
  }

  /** A dataflow of this release. Throws Problem unknown-dataflow. */
  dataflow(id: string): ManifestDataflow {
    const { dataflows } = this.manifest;
    const dataflow = dataflows.find((one) => one.id === id);
    if (!dataflow) throw new Problem("unknown-dataflow", { dataflow: id, known: dataflows.map((one) => one.id).join(", ") });
    return dataflow;
  }

  /** An indicator of a dataflow of this release. Throws Problem unknown-dataflow, bad-key. */
  indicator(dataflow: string, id: string): Indicator {
    const { indicators, dimensions } = this.dataflow(dataflow);
    const indicator = indicators.find((one) => one.id === id);
    if (!indicator) {
      const reason = phrase("no-such-indicator", { code: id, known: indicators.map((one) => one.id).join(", ") });
      throw new Problem("bad-key", { key: id, dataflow, reason, dimensions: dimensions.join(".") });
    }
    return indicator;
  }

  /** The observations of an indicator, ready for look-up; read on first use and kept. Throws as `indicator`, and Problem release-damaged. */
  cube(dataflow: string, indicator: string): Cube {
    const path = observationsFile(dataflow, indicator);
    let cube = this.#cubes.get(path);
    if (!cube) {
      cube = new Cube(this.dataflow(dataflow), this.indicator(dataflow, indicator), this.columns(dataflow, indicator));
      this.#cubes.set(path, cube);
    }
    return cube;
  }

  /** The observations of an indicator by column; read anew at each call. Throws as `cube`. */
  columns(dataflow: string, indicator: string): ObservationColumns {
    const { id } = this.indicator(dataflow, indicator);
    return this.#parse(observationsFile(dataflow, id), parseObservationColumns);
  }

  /** What a source reported; read on first use and kept. Throws Problem unknown-source, release-damaged. */
  readReported(source: string): ReportedTable {
    let table = this.#reported.get(source);
    if (!table) {
      table = this.#parse(this.#reportedFile(source), parseReportedColumns);
      this.#reported.set(source, table);
    }
    return table;
  }

  /** What a source reported, by column and not kept: for a pass over all rows. Throws as `readReported`. */
  readReportedColumns(source: string): ColumnFile {
    return this.#parse(this.#reportedFile(source), (file) => file);
  }

  /** Numbers the estimates went through; read anew at each call. Throws Problem unknown-working-table, release-damaged. */
  readWorking(name: string): ColumnFile {
    if (!this.#lists(workingFile(name))) {
      throw new Problem("unknown-working-table", { release: this.id, name, known: this.#namesIn("working/").join(", ") });
    }
    return this.#parse(workingFile(name), (file) => file);
  }

  /** Sources whose reported figures the release keeps. */
  reportedSources(): readonly string[] {
    return this.#namesIn("reported/");
  }

  #reportedFile(source: string): string {
    if (!this.#lists(reportedFile(source))) {
      throw new Problem("unknown-source", { release: this.id, source, known: this.reportedSources().join(", ") });
    }
    return reportedFile(source);
  }

  #lists(path: string): boolean {
    return this.manifest.files.some((file) => file.path === path);
  }

  #namesIn(start: string): string[] {
    const paths = this.manifest.files.map((file) => file.path).filter((path) => path.startsWith(start));
    return paths.map((path) => basename(path, ".parquet"));
  }

  #parse<Parsed>(path: string, parse: (file: ColumnFile) => Parsed): Parsed {
    const listed = this.manifest.files.find((file) => file.path === path);
    if (!listed) throw this.#damaged(path, phrase("not-listed"));
    const bytes = this.#readBytes(path);
    if (sha256(bytes) !== listed.sha256) throw this.#damaged(path, phrase("checksum-differs"));
    try {
      return parse(readColumns(bytes));
    } catch (error) {
      throw this.#damaged(path, (error as Error).message);
    }
  }

  #readText(path: string): string {
    return new TextDecoder().decode(this.#readBytes(path));
  }

  #readBytes(path: string): Uint8Array {
    try {
      return readFileSync(join(this.folder, path));
    } catch (error) {
      throw this.#damaged(path, (error as NodeJS.ErrnoException).code === "ENOENT" ? phrase("not-there") : (error as Error).message);
    }
  }

  #damaged(file: string, reason: ProblemValue): Problem {
    return new Problem("release-damaged", { release: this.id, file, reason });
  }
}

const readManifest = (folder: string): Manifest => {
  const release = basename(folder);
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST_FILE), "utf8");
  } catch {
    throw new Problem("unknown-release", { release, known: phrase("none-in-that-folder") });
  }
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(text) as Partial<Manifest>;
  } catch {
    throw new Problem("release-damaged", { release, file: MANIFEST_FILE, reason: phrase("no-json") });
  }
  if (manifest.format !== 1 || !manifest.id || !manifest.files || !manifest.dataflows) {
    throw new Problem("release-damaged", { release, file: MANIFEST_FILE, reason: phrase("no-manifest") });
  }
  return manifest as Manifest;
};
