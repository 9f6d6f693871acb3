import type { FitOptions } from "../proportional-fitting/fit-result.ts";
import { balanceClosed, balanceOpen, type BalancedAccounts } from "./balance-birthplaces.ts";
import { takeOffBirths, takeOffDeaths } from "./births-and-deaths.ts";
import { closeTheWorld } from "./close-the-world.ts";
import { requireAccounts, type StocksAndEvents } from "./stocks-and-events.ts";
import { sumOf } from "../matrix/sums.ts";

/** How stocks and events are made to agree. */
export interface AccountingOptions extends FitOptions {
  /**
   * "closed" (default): nobody enters or leaves the world; tables are fitted to common numbers of each birthplace.
   * "open": birthplaces lose to and gain from nowhere, spread as at the other date; "open-own": as at the same date.
   */
  readonly world?: "closed" | "open" | "open-own";
  /**
   * In a closed world, whether the native-born absorb the disagreement of stocks with births less deaths in the stocks
   * ("before", default) or once events are taken off ("after").
   */
  readonly correction?: "before" | "after";
}

/**
 * The people present at both dates, by birthplace and residence at each: stocks less deaths at the start, less births
 * at
 * the end, with the same number of every birthplace.
 */
export function survivorsOf(method: string, given: StocksAndEvents, options: AccountingOptions): BalancedAccounts {
  const { start, end, births, deaths } = requireAccounts(method, given);
  const { world = "closed", correction = "before", tolerance = 1e-4 } = options;
  const closed = world === "closed";
  if (closed && correction === "before") closeTheWorld(start, end, sumOf(births) - sumOf(deaths));
  takeOffDeaths(start, deaths);
  takeOffBirths(end, births);
  if (closed && correction === "after") closeTheWorld(start, end, 0);
  return world === "closed" ? balanceClosed(start, end, { ...options, tolerance }) : balanceOpen(start, end, world);
}
