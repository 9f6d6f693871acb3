import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";

/** Where in a profile a walk stands: a country or a member of an aggregate, in a year. */
export interface ProfileCell {
  readonly context: ReleaseContext;
  readonly walk: Walk;
  readonly area: string;
  readonly year: string;
  /** Set for a member of an aggregate: a sum over its corridors is then taken from its own profile, where it can be followed further. */
  readonly isMember?: true;
}

/** The same country some years before. */
export const yearsBefore = (cell: ProfileCell, years: number): ProfileCell => ({ ...cell, year: String(Number(cell.year) - years) });

/** A formula's walk over a country, or over the members of an aggregate that have a figure. */
export interface FormulaWalk {
  readonly whole: ProfileCell;
  readonly members: readonly ProfileCell[];
  /** What an aggregate's figure rests on, in words; "" for a country. */
  readonly coverage: string;
}
