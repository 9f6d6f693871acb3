import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";

/** Residents at two dates, births and deaths in between, of each area, in persons. */
export interface PopulationChange {
  readonly populationStart: ArrayLike<number>;
  readonly populationEnd: ArrayLike<number>;
  readonly births: ArrayLike<number>;
  readonly deaths: ArrayLike<number>;
}

/** Net migration of each area. */
export interface NetMigration {
  /** Immigrants less emigrants of each area, in persons; below 0 where more leave. */
  readonly net: Float64Array;
  /**
   * Sum over areas, in persons: 0 for a world whose figures agree, else what births, deaths and moves do not explain.
   */
  readonly unexplained: number;
}

/**
 * Net migration of each area: the change of residents less births plus deaths (the vital statistics method).
 *
 * It holds every error of the two populations and of the registers, and says nothing of origins and destinations: use
 * `minimumMigrationFlows` for those, and `checkNetMigration` to compare. What does not add to 0 over the world is
 * reported, not spread.
 *
 * @param change residents, births and deaths; all of one length
 * @returns net migration by area and what it adds to
 * @throws RangeError for negative or non-finite figures, or lengths that differ
 * @see Bogue, Hinze & White (1982), Techniques of Estimating Net Migration; United Nations (1970), Methods of
 * Measuring Internal Migration, Manual VI
 * @example netMigration({ populationStart: [500, 300], populationEnd: [520, 290], births: [40, 10], deaths: [30, 10] }).net[0] // 10
 */
export function netMigration(change: PopulationChange): NetMigration {
  const { populationStart, populationEnd, births, deaths } = change;
  const areas = populationStart.length;
  requireNonNegativeList(populationStart, areas, "netMigration: population at start");
  requireNonNegativeList(populationEnd, areas, "netMigration: population at end");
  requireNonNegativeList(births, areas, "netMigration: births");
  requireNonNegativeList(deaths, areas, "netMigration: deaths");
  const net = Float64Array.from(populationStart, (before, r) => populationEnd[r]! - before - (births[r]! - deaths[r]!));
  return { net, unexplained: sumOf(net) };
}
