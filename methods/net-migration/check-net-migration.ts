import { netMigration, type PopulationChange } from "./net-migration.ts";

/** How near is near enough. */
export interface NetMigrationTolerance {
  /** Largest deviation that is accepted, as a share of the area's residents. Default 1e-9. */
  readonly relative?: number;
}

/** Net migration beside the change of residents not due to births and deaths. */
export interface NetMigrationCheck {
  readonly consistent: boolean;
  /** The net migration that the populations ask for, by area, in persons. */
  readonly expected: Float64Array;
  /** The net migration given less the expected one, by area, in persons. */
  readonly deviations: Float64Array;
  /** Largest deviation, without its sign, in persons. */
  readonly largestDeviation: number;
  /** The areas whose deviation is beyond the tolerance, as indices. */
  readonly deviating: readonly number[];
}

/**
 * Whether net migration and population change agree: residents at the end are those at the start, births less deaths,
 * and net migration.
 *
 * For flows of a closed world give `net` of the estimate: it deviates by the corrections of the native-born that its
 * `adjustments` name, and by nothing else. In an open world take exits off and add entries first.
 *
 * @param net immigrants less emigrants of each area, in persons
 * @param change residents, births and deaths; all of the length of `net`
 * @param tolerance how near is near enough, as a share of the larger of the two populations of an area
 * @throws RangeError as `netMigration`, for lengths that differ, net migration that is not finite, or a tolerance below 0
 * @see United Nations (1970), Methods of Measuring Internal Migration, Manual VI: the balancing equation
 * @example checkNetMigration([10, -10], { populationStart: [500, 300], populationEnd: [520, 290], births: [40, 10], deaths: [30, 10] }).largestDeviation // 0
 */
export function checkNetMigration(
  net: ArrayLike<number>,
  change: PopulationChange,
  tolerance: NetMigrationTolerance = {},
): NetMigrationCheck {
  const { net: expected } = netMigration(change);
  const { relative = 1e-9 } = tolerance;
  if (!(relative >= 0)) throw new RangeError(`checkNetMigration: relative is ${relative}, not a number at or above 0`);
  if (net.length !== expected.length) {
    throw new RangeError(`checkNetMigration: ${net.length} values of net migration where ${expected.length} areas were given`);
  }
  const deviations = expected.map((persons, r) => net[r]! - persons);
  const missing = deviations.findIndex((persons) => !Number.isFinite(persons));
  if (missing >= 0) throw new RangeError(`checkNetMigration: net migration of area ${missing} is ${net[missing]}, not a finite number`);
  const residents = (r: number) => Math.max(change.populationStart[r]!, change.populationEnd[r]!);
  const deviating = [...deviations.keys()].filter((r) => Math.abs(deviations[r]!) > relative * residents(r));
  const largestDeviation = deviations.reduce((largest, persons) => Math.max(largest, Math.abs(persons)), 0);
  return { consistent: deviating.length === 0, expected, deviations, largestDeviation, deviating };
}
