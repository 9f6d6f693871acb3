import type { Dataflow } from "../structure/dataflow.ts";

/** What `manifest.json` of a release says: everything a reader needs besides the files it lists. Never changed once written. */
export interface Manifest {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  /** ISO date on which the figures were frozen. */
  readonly frozenOn: string;
  readonly licence: Licence;
  readonly citation: string;
  readonly sources: readonly ManifestSource[];
  /** Dataflows as they were defined then, with the indicators that have figures here. */
  readonly dataflows: readonly ManifestDataflow[];
  /** How a figure may have come about, by method code. */
  readonly methods: Readonly<Record<string, ManifestMethod>>;
  /** What was set for the methods of this release, by method or step, then by name. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>;
  /** Checks that the figures passed before they were frozen. */
  readonly checks: readonly ManifestCheck[];
  /** Of the programme that computed the figures: see `codeHash`. */
  readonly codeHash: string;
  /** Every file of the release but this one and `state.json`, by path. */
  readonly files: readonly ManifestFile[];
}

export type ParameterValue = string | number | boolean | readonly (string | number)[];

export interface Licence {
  readonly name: string;
  readonly url: string;
}

/** A source as the release used it. */
export interface ManifestSource {
  readonly id: string;
  readonly title: string;
  readonly producer: string;
  readonly version: string;
  readonly licence: Licence;
  readonly citation: string;
  /** Statement of changes: what the release did to the figures. */
  readonly changes: string;
  /** That the producer has not endorsed the release. */
  readonly notEndorsed: string;
  /** Of the producer's file. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface ManifestDataflow extends Dataflow {
  readonly rows: number;
}

export interface ManifestMethod {
  readonly name: string;
  readonly words: string;
}

export interface ManifestCheck {
  readonly id: string;
  /** What was checked, in words. */
  readonly words: string;
  /** How many figures, cells or sums it looked at. */
  readonly looked: number;
}

export interface ManifestFile {
  /** Inside the release folder, with "/". */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}
