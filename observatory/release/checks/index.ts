import { absenceHasNoValue } from "./absence-has-no-value.ts";
import { averages } from "./averages.ts";
import { checksums } from "./checksums.ts";
import { emptyDiagonal } from "./empty-diagonal.ts";
import { knownCodes } from "./known-codes.ts";
import { profileRecomputed } from "./profile-recomputed.ts";
import { publishedDestinationTotals, publishedOriginTotals } from "./published-totals.ts";
import type { ReleaseCheck } from "./release-check.ts";
import { reportedFiguresStand } from "./reported-figures-stand.ts";
import { sexesAddUp } from "./sexes-add-up.ts";
import { sortedUniqueKeys } from "./sorted-unique-keys.ts";
import { totalsAreSums } from "./totals-are-sums.ts";

/** Everything that must be true of a release, in the order in which reports show it. */
export const RELEASE_CHECKS: readonly ReleaseCheck[] = [
  checksums,
  sortedUniqueKeys,
  knownCodes,
  absenceHasNoValue,
  emptyDiagonal,
  sexesAddUp,
  totalsAreSums,
  publishedDestinationTotals,
  publishedOriginTotals,
  reportedFiguresStand,
  averages,
  profileRecomputed,
];
