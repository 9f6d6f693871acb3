import type { Dataflow } from "../structure/dataflow.ts";
import type { Observation } from "../structure/observation.ts";
import type { Manifest } from "../release/manifest.ts";
import type { Labels } from "./labels.ts";
import type { PackedFormat } from "./packed-format.ts";

/** What an export says besides the observations. */
export interface ExportContext {
  readonly dataflow: Dataflow;
  readonly manifest: Manifest;
  /** Where the release stands, for a reader: "frozen, not yet peer reviewed". */
  readonly stateWords: string;
  readonly labels: Labels;
  /** Of the words besides the labels; English where that language is not written yet. */
  readonly locale: string;
  /** Address under which this export can be had again; left out when there is none. */
  readonly address?: string;
}

/** A format in which observations can be had. Content negotiation, the command line and the download menu read `EXPORT_FORMATS`. */
export interface ExportFormat {
  /** As written after `--format` and `format=`. */
  readonly id: string;
  /** For a menu. */
  readonly name: string;
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  /**
   * Writes observations in the order in which they come, piece by piece where the format allows it.
   * @throws Problem too-many-rows when the format cannot hold them
   */
  readonly write: (observations: Iterable<Observation>, context: ExportContext) => AsyncIterable<Uint8Array>;
  /** Set where a file is made at once and others would have to wait: the same bytes as `write`, in two halves. */
  readonly packed?: PackedFormat;
}
