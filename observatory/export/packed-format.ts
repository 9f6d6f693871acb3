import type { Columns } from "#store/columns";
import type { Observation } from "../structure/observation.ts";
import type { ExportContext } from "./export-format.ts";

/** The observations of an export as plain data, and what the file says besides: may be handed to another thread. */
export interface Gathered {
  readonly columns: Columns;
  /** Lines of a name or a head and what belongs to it. */
  readonly notes: readonly (readonly string[])[];
  /** ISO date that files carry for a clock. */
  readonly frozenOn: string;
  /** Language of what the format says itself. */
  readonly locale: string;
}

/**
 * How a format that cannot be sent piece by piece is made: gathered in short steps, so that whoever drives them may breathe or give up between two,
 * then packed at once from plain data, in another thread where others would have to wait.
 */
export interface PackedFormat {
  /** @throws Problem too-many-rows when the format cannot hold them */
  readonly gather: (observations: Iterable<Observation>, context: ExportContext) => Generator<void, Gathered>;
  readonly pack: (gathered: Gathered) => Promise<Uint8Array>;
}

/** Observations gathered in a step. */
export const STEP = 500;

/** Drives all steps at once. */
export const gatherAll = (steps: Generator<void, Gathered>): Gathered => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
