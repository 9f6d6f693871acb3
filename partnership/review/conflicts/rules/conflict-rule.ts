import type { Capacity, ConflictFacts } from "../conflict-facts.ts";
import type { Effect } from "../effect.ts";

export type Finding = Exclude<Effect, "nothing found">;

/** What a rule found: the path between the two in words. */
export interface Found {
  /** For whoever may see ties that are not public. */
  readonly path: string;
  /** For others who may know of the person and the work, where the path says too much for them. */
  readonly guarded?: string;
  /** A weaker effect than the rule has, for a case that the rule says is milder. */
  readonly milder?: Finding;
}

/** How long a tie counts after its end; undefined for life. */
export interface Terms {
  readonly years: number | undefined;
}

/** A rule on conflicts of interest. Pure: facts in, findings out. Another is a file and a line in the index. */
export interface ConflictRule {
  /** As settings and waivers name it. */
  readonly id: string;
  /** What it looks for, as a statute would have it. */
  readonly words: string;
  /** Unless a setting says otherwise. */
  readonly usual: Finding;
  /** No setting makes it weaker than this. */
  readonly least: Finding;
  /** Years for which a tie counts after its end; for life, or only while it lasts, without. */
  readonly years?: number;
  /** No setting makes them fewer. */
  readonly leastYears?: number;
  /** Whether somebody may let it stand: never, only where it warns, or also where it is set to block. */
  readonly waiver: "never" | "while it warns" | "always";
  /** In which capacities it is asked; in all of them where left out. */
  readonly capacities?: readonly Capacity[];
  readonly find: (facts: ConflictFacts, terms: Terms) => readonly Found[];
}
