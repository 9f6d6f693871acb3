import { EXPORT_FORMATS, currentState, findExportFormat, releaseLabels, runQuery, wordsOfState } from "#observatory";
import type { ExportFormat, Observation, OpenedRelease, Query } from "#observatory";
import { Problem } from "#vocabulary";
import type { Invocation } from "./invocation.ts";
import { writeCount } from "./quantities.ts";
import { writeStreamAside } from "./write-stream-aside.ts";

interface ExportChoice {
  readonly format?: string;
  readonly json?: true;
  readonly out?: string;
}

/**
 * Writes the observations of a query in a format, to stdout or a file.
 * @throws Problem unknown-format, binary-to-screen, too-many-rows, disk-full, not-writable
 */
export const writeExport = async (invocation: Invocation, release: OpenedRelease, query: Query, choice: ExportChoice): Promise<void> => {
  const format = chosenFormat(choice);
  const { out } = invocation.terminal;
  if (choice.out === undefined && out.isScreen && BINARY.has(format.id))
    throw new Problem("binary-to-screen", { format: format.name, extension: format.extension });
  const context = {
    dataflow: release.dataflow(query.dataflow),
    manifest: release.manifest,
    stateWords: wordsOfState(currentState(release.states())),
    labels: releaseLabels(release.manifest),
    locale: "en",
  };
  const counted = new Counted(runQuery(release, query));
  const pieces = format.write(counted, context);
  if (choice.out === undefined) for await (const piece of pieces) await out.write(piece);
  else await writeStreamAside(invocation.path(choice.out), pieces);
  if (counted.count === 0) await invocation.note("note: no observation is listed for this key and these periods");
  else if (choice.out !== undefined) await invocation.note(`${writeCount(counted.count, "observation")} written to ${choice.out}`);
};

/** Formats that a screen cannot show. */
const BINARY: ReadonlySet<string> = new Set(["xlsx", "parquet"]);

const chosenFormat = ({ format, json, out }: ExportChoice): ExportFormat => {
  if (json) return findExportFormat("json");
  if (format !== undefined) return findExportFormat(format);
  return EXPORT_FORMATS.find(({ extension }) => out?.toLowerCase().endsWith(`.${extension}`)) ?? EXPORT_FORMATS[0]!;
};

/** Observations that are counted as they are read. */
class Counted implements Iterable<Observation> {
  readonly #observations: Iterable<Observation>;
  count = 0;

  constructor(observations: Iterable<Observation>) {
    this.#observations = observations;
  }

  *[Symbol.iterator](): Generator<Observation> {
    for (const observation of this.#observations) {
      this.count++;
      yield observation;
    }
  }
}
