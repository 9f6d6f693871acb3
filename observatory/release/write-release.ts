import { mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Problem } from "#vocabulary";
import { stableJson, writeAside, writeColumns, writeFolderAside, type Columns } from "#store/columns";
import type { ReportedTable } from "../observations/reported-table.ts";
import type { Dataflow } from "../structure/dataflow.ts";
import type { ObservationTable } from "../structure/observation-table.ts";
import { sha256 } from "./checksum.ts";
import type { Manifest, ManifestCheck, ManifestDataflow, ManifestFile } from "./manifest.ts";
import { observationColumns, observationNotes } from "./observation-columns.ts";
import { MANIFEST_FILE, observationsFile, reportedFile, STATE_FILE, workingFile } from "./release-files.ts";
import { reportedColumns } from "./reported-columns.ts";
import { currentState, parseStates } from "./states.ts";

/** Everything a release is made of. Tables may be made one after the other, as they are asked for. */
export interface ReleaseContents {
  readonly manifest: Omit<Manifest, "format" | "dataflows" | "files">;
  /** Definitions; an indicator without a table is left out of the manifest. */
  readonly dataflows: readonly Dataflow[];
  readonly tables: Iterable<ObservationTable>;
  readonly reported: Iterable<ReportedTable>;
  /** Numbers the estimates went through, by name. */
  readonly working: Readonly<Record<string, Columns>>;
}

/**
 * Writes a release as a draft into `folder`: into a folder beside it that then takes its place, so a killed build leaves what was there.
 * @param draftedOn ISO date for the first entry of `state.json`
 * @param check looks at the written release before it takes its place and returns what it passed; what it throws leaves the folder as it was
 * @returns the manifest as written
 * @throws Problem release-not-a-draft when a frozen, published or withdrawn release stands there; folder-not-a-release when something else does; disk-full, not-writable
 * @throws RangeError for a table whose dataflow or indicator is not defined
 */
export const writeRelease = async (
  contents: ReleaseContents,
  folder: string,
  draftedOn: string,
  check: (written: string) => readonly ManifestCheck[] = () => contents.manifest.checks,
): Promise<Manifest> => {
  await refuseUnlessDraft(folder, contents.manifest.id);
  let manifest: Manifest | undefined;
  await writeFolderAside(folder, async (aside) => {
    const writer = new ReleaseWriter(aside, contents);
    manifest = await writer.write();
    await writeAside(join(aside, STATE_FILE), stableJson([{ state: "draft", on: draftedOn }]));
    await writeAside(join(aside, MANIFEST_FILE), stableJson(manifest));
    manifest = { ...manifest, checks: check(aside) };
    await writeAside(join(aside, MANIFEST_FILE), stableJson(manifest));
  });
  return manifest!;
};

const refuseUnlessDraft = async (folder: string, release: string): Promise<void> => {
  const entries = await readdir(folder).catch((): string[] => []);
  if (entries.length === 0) return;
  if (!entries.includes(STATE_FILE)) throw new Problem("folder-not-a-release", { folder });
  const text = await readFile(join(folder, STATE_FILE), "utf8");
  const { state } = currentState(parseStates(text, release));
  if (state !== "draft") throw new Problem("release-not-a-draft", { release, state });
};

class ReleaseWriter {
  readonly #folder: string;
  readonly #contents: ReleaseContents;
  readonly #files: ManifestFile[] = [];
  readonly #rows = new Map<string, number>();

  constructor(folder: string, contents: ReleaseContents) {
    this.#folder = folder;
    this.#contents = contents;
  }

  async write(): Promise<Manifest> {
    for (const table of this.#contents.tables) await this.#writeTable(table);
    for (const table of this.#contents.reported) {
      const { columns, notes } = reportedColumns(table);
      await this.#writeColumns(reportedFile(table.source), columns, notes, table.length);
    }
    for (const [name, columns] of Object.entries(this.#contents.working)) {
      await this.#writeColumns(workingFile(name), columns, {}, rowsOf(columns));
    }
    const files = this.#files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return { ...this.#contents.manifest, format: 1, dataflows: this.#dataflows(), files };
  }

  async #writeTable(table: ObservationTable): Promise<void> {
    const dataflow = this.#contents.dataflows.find(({ id }) => id === table.dataflow);
    const indicator = dataflow?.indicators.find(({ id }) => id === table.indicator);
    if (!dataflow || !indicator) throw new RangeError(`no dataflow defines ${table.dataflow} ${table.indicator}`);
    const path = observationsFile(dataflow.id, indicator.id);
    if (this.#rows.has(path)) throw new RangeError(`${path}: a second table`);
    this.#rows.set(path, table.length);
    const notes = observationNotes(this.#contents.manifest.id, dataflow, indicator);
    await this.#writeColumns(path, observationColumns(table, dataflow), notes, table.length);
  }

  async #writeColumns(path: string, columns: Columns, notes: Readonly<Record<string, string>>, rows: number): Promise<void> {
    const bytes = writeColumns(columns, notes);
    await mkdir(dirname(join(this.#folder, path)), { recursive: true });
    await writeAside(join(this.#folder, path), bytes);
    this.#files.push({ path, sha256: sha256(bytes), bytes: bytes.length, rows });
  }

  #dataflows(): ManifestDataflow[] {
    return this.#contents.dataflows.flatMap((dataflow) => {
      const indicators = dataflow.indicators.filter(({ id }) => this.#rows.has(observationsFile(dataflow.id, id)));
      const rows = indicators.reduce((sum, { id }) => sum + this.#rows.get(observationsFile(dataflow.id, id))!, 0);
      return indicators.length > 0 ? [{ ...dataflow, indicators, rows }] : [];
    });
  }
}

const rowsOf = (columns: Columns): number => {
  const first = Object.values(columns)[0];
  if (!first) throw new RangeError("a working table needs a column");
  return (first.kind === "text" ? first.codes : first.values).length;
};
