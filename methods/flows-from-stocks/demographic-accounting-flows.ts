import { estimateFrom, type FlowEstimate } from "./flow-estimate.ts";
import type { StocksAndEvents } from "./stocks-and-events.ts";
import { survivorsOf, type AccountingOptions, type Survivors } from "./survivors.ts";

/**
 * The smallest number of migrants that turns one table of stocks into the next, given births and deaths.
 *
 * The reference method for bilateral flows. It counts net moves of each birthplace, so it is a lower bound: use
 * `pseudoBayesianFlows` for a level nearer to register data, `differenceStocks` when births and deaths are unknown.
 * Exact (closed form) except for balancing the birthplaces in a closed world; check `converged`.
 *
 * @param given stocks by birthplace (rows) and residence (columns) at two dates, with the native-born, births and
 * deaths
 * @param options closed or open world; how births and deaths are spread; what is done about areas without
 * foreign-born; tolerance of the balance in persons, default 1e-4
 * @returns flows by origin and destination, net migration, the accounts, and every adjustment that was made; in an
 * open world also who came from and went to nowhere, and survivors below 0
 * @throws RangeError for impossible figures, or births or deaths beyond the residents of an area
 * @see Abel (2013), Demographic Research 28(18); Abel (2018), International Migration Review 52(3); Abel & Cohen
 * (2019), Scientific Data 6:82
 * @example minimumMigrationFlows({ start, end, births: [80, 20, 40, 60], deaths: [70, 30, 50, 10] }, { world: "open" })
 */
export function minimumMigrationFlows(given: StocksAndEvents, options: AccountingOptions = {}): FlowEstimate {
  return estimateFrom(survivorsOf("minimumMigrationFlows", given, options), 1);
}

/**
 * Flows when residence at the end does not depend on residence at the start, for each birthplace: an upper bound.
 *
 * Of use inside `pseudoBayesianFlows` and to see how much the assumption about stayers matters.
 *
 * @param given as `minimumMigrationFlows`
 * @param options as `minimumMigrationFlows`
 * @throws RangeError as `minimumMigrationFlows`, and for survivors below 0 in an open world
 * @see Azose & Raftery (2019), Proceedings of the National Academy of Sciences 116(1)
 * @example independentFlows({ start, end }).total
 */
export function independentFlows(given: StocksAndEvents, options: AccountingOptions = {}): FlowEstimate {
  return estimateFrom(requireNoneNegative("independentFlows", survivorsOf("independentFlows", given, options)), 0);
}

/** Accounting, and the mixture of the two assumptions. */
export interface PseudoBayesianOptions extends AccountingOptions {
  /** Weight of the minimum, 0 to 1. Default 0.87. */
  readonly minimumWeight?: number;
}

/**
 * A mixture of minimum migration and independence, calibrated on European flows: includes return and transit moves.
 *
 * @param given as `minimumMigrationFlows`
 * @param options as `minimumMigrationFlows`, and the weight of the minimum
 * @throws RangeError as `minimumMigrationFlows`, for a weight outside 0 to 1, and, with a weight below 1,
 * for survivors below 0 in an open world
 * @see Azose & Raftery (2019), Proceedings of the National Academy of Sciences 116(1)
 * @example pseudoBayesianFlows({ start, end }, { minimumWeight: 0.87 }).flows
 */
export function pseudoBayesianFlows(given: StocksAndEvents, options: PseudoBayesianOptions = {}): FlowEstimate {
  const { minimumWeight = 0.87 } = options;
  if (!(minimumWeight >= 0 && minimumWeight <= 1)) {
    throw new RangeError(`pseudoBayesianFlows: minimumWeight is ${minimumWeight}, not between 0 and 1`);
  }
  const survivors = survivorsOf("pseudoBayesianFlows", given, options);
  return estimateFrom(minimumWeight === 1 ? survivors : requireNoneNegative("pseudoBayesianFlows", survivors), minimumWeight);
}

/** Fewer than nobody cannot be spread over destinations, so that independence has no answer. */
function requireNoneNegative(method: string, survivors: Survivors): Survivors {
  const first = survivors.negativeSurvivors[0];
  if (first === undefined) return survivors;
  const { birthplace, residence, date, persons } = first;
  throw new RangeError(
    `${method}: ${persons} survivors born in ${birthplace} live in ${residence} at the ${date}, and ${survivors.negativeSurvivors.length - 1} more cells are below 0; use world "open-own" or "closed"`,
  );
}
