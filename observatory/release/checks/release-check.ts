import type { OpenedRelease } from "../open-release.ts";

/** A check of a whole release: what must be true of its figures, whoever wrote them and whatever its manifest says. */
export interface ReleaseCheck {
  /** Named as its file. */
  readonly id: string;
  /** What must be true, for a reader. */
  readonly words: string;
  /** Looks at the release; returns everything that is not so. Throws only when it cannot look. */
  readonly run: (release: OpenedRelease) => CheckOutcome;
}

export interface CheckOutcome {
  /** How many figures, cells, sums or files were looked at; 0 when the release has nothing to look at. */
  readonly looked: number;
  readonly findings: readonly CheckFinding[];
}

/** One thing that is not as it must be. */
export interface CheckFinding {
  /** Where: a path, or a key such as `DF_MIGRANT_STOCK STOCK USA.MEX._T.2020`. */
  readonly key: string;
  /** What is wrong, in plain words. */
  readonly message: string;
  /** The figures that contradict each other, in the unit that the words say. */
  readonly figures: Readonly<Record<string, number | string | null>>;
}
