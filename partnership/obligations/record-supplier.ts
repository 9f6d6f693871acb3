import type { Readable } from "../bodies/readable.ts";
import type { Period } from "./days.ts";

/** A record that may meet obligations by itself: a meeting that was held, a report that was filed. */
export interface SuppliedRecord {
  readonly bodyId: string;
  /** As rules ask for it: "face-to-face meeting". */
  readonly kind: string;
  /** Kind of its own record and its id there. */
  readonly recordKind: string;
  readonly record: string;
  readonly words: string;
  /** When it came about: first and last day. */
  readonly days: Period;
  /** The period it is about, for a report; else the days themselves count. */
  readonly covers?: Period;
}

/** Gives records of other folders and rooms that meet obligations. Adding one is a function and a line where planning is called. */
export type RecordSupplier = (
  from: Readable,
  asked: { readonly kinds: readonly string[]; readonly since: string },
) => Promise<readonly SuppliedRecord[]>;
