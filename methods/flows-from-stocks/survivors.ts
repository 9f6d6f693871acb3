import type { Matrix } from "../matrix/matrix.ts";
import { sumOf } from "../matrix/sums.ts";
import type { FitOptions } from "../proportional-fitting/fit-result.ts";
import { negativeSurvivorsOf, type Adjustment, type NegativeSurvivors } from "./adjustments.ts";
import { balanceClosed, balanceOpen, meansOfBirthplaces, type BalancedAccounts } from "./balance-birthplaces.ts";
import { takeOffBirths, takeOffBirthsInProportion, takeOffDeaths } from "./births-and-deaths.ts";
import { closeTheWorld } from "./close-the-world.ts";
import { takeOffDeathsByAccounting } from "./deaths-by-accounting.ts";
import { raiseBirthplaces } from "./raise-birthplaces.ts";
import { requireAccounts, type StocksAndEvents } from "./stocks-and-events.ts";

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
  /**
   * Who the newborn are: native-born residents ("natives", default; all residents where there are fewer native-born
   * than births), or residents of every birthplace in proportion ("residents").
   */
  readonly birthsAmong?: "natives" | "residents";
  /**
   * How deaths are spread over birthplaces: at the same rate in an area ("residence", default), or so that every
   * birthplace keeps its number ("accounting", closed world with the correction before only).
   */
  readonly deathsBy?: "residence" | "accounting";
  /**
   * In a closed world, what is done about an area without foreign-born whose birthplace would have to shrink below the
   * area's residents: "report" (default) that it cannot be, or "raise" the birthplace's number at others' cost.
   */
  readonly noForeignBorn?: "report" | "raise";
}

/** Balanced survivors, and what was changed on the way. */
export interface Survivors extends BalancedAccounts {
  readonly adjustments: readonly Adjustment[];
  readonly negativeSurvivors: readonly NegativeSurvivors[];
}

/**
 * The people present at both dates, by birthplace and residence at each: stocks less deaths at the start, less births
 * at the end, with the same number of every birthplace.
 */
export function survivorsOf(method: string, given: StocksAndEvents, options: AccountingOptions): Survivors {
  const { start, end, births, deaths, adjustments: first } = requireAccounts(method, given);
  const { world = "closed", correction = "before", deathsBy = "residence" } = options;
  const accounting = deathsBy === "accounting";
  const early = world === "closed" && correction === "before";
  if (accounting && !early)
    throw new RangeError(`${method}: deathsBy "accounting" needs a closed world corrected "before", not ${world}, ${correction}`);
  const adjustments = [...first];
  if (early) adjustments.push(...closeTheWorld(start, end, sumOf(births) - sumOf(deaths)));
  if (!accounting) takeOffDeaths(start, deaths);
  if (options.birthsAmong === "residents") takeOffBirthsInProportion(end, births);
  else adjustments.push(...takeOffBirths(end, births));
  if (world === "closed" && !early) adjustments.push(...closeTheWorld(start, end, 0));
  const { accounts, raised } = balanced(start, end, deaths, options);
  return { ...accounts, adjustments: [...adjustments, ...raised], negativeSurvivors: negativeSurvivorsOf(accounts.start, accounts.end) };
}

function balanced(start: Matrix, end: Matrix, deaths: Float64Array, options: AccountingOptions) {
  const { world = "closed", tolerance = 1e-4, noForeignBorn = "report" } = options;
  const fit = { ...options, tolerance };
  if (world !== "closed") return { accounts: balanceOpen(start, end, world), raised: [] };
  if (options.deathsBy === "accounting") return { accounts: takeOffDeathsByAccounting(start, end, deaths, fit), raised: [] };
  if (noForeignBorn === "report") return { accounts: balanceClosed(start, end, meansOfBirthplaces(start, end), fit), raised: [] };
  const { totals, adjustments } = raiseBirthplaces(start, end);
  return { accounts: balanceClosed(start, end, totals, fit), raised: adjustments };
}
