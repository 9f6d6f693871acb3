import type { MethodCode } from "../../structure/methods.ts";
import { SEED_ORIGINS, type SeedOrigin } from "./stock-seed.ts";
import type { StockRounds } from "./stock-rounds.ts";

const METHOD_OF: Readonly<Record<SeedOrigin, MethodCode>> = {
  none: "FIT",
  "same-round": "FIT",
  "earlier-revision": "FIT_EARLIER",
  "other-round": "FIT_EARLIER",
  comparable: "FIT_COMPARABLE",
  displaced: "FIT_DISPLACED",
  carried: "FIT_CARRIED",
  "other-model": "FIT_OTHER",
};

/** Where a round's seed for a cell comes from, in either sex; "none" where the corridor is not listed. */
export function seedOriginOf(rounds: StockRounds, round: string, cell: number): SeedOrigin {
  const { F, M } = rounds.get(round)!;
  return SEED_ORIGINS[F.seed.origin[cell]! || M.seed.origin[cell]!]!;
}

/** How a fitted cell came about. */
export const methodOfRound = (rounds: StockRounds, round: string, cell: number): MethodCode => METHOD_OF[seedOriginOf(rounds, round, cell)];
