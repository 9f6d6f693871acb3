import { sumOf } from "../matrix/sums.ts";
import { requireAmounts, requireCosts, type CostShare } from "./known-costs.ts";

const TARGET = 0.03;

/** How amounts were measured, and the cost they are held against. */
export interface LossOptions {
  /** A share from 0 to below 1. Default 0.03, the target of the Sustainable Development Goals for 2030. */
  readonly target?: number;
  /** "received" (default): what arrived, as balances of payments count it; "sent": what senders laid out for it. */
  readonly amounts?: "received" | "sent";
}

/** What is lost where sending costs more than the target. */
export interface LossAboveTargetCost {
  /** Of each corridor, in the unit of the amounts: 0 at or below the target, undefined where amount or cost is not known. */
  readonly losses: readonly (number | undefined)[];
  /** Sum of the losses that are known: a lower bound where others are not. Undefined when none is known. */
  readonly total: number | undefined;
  /** Corridors whose loss is not known. */
  readonly unknown: readonly number[];
  /** Share of the amounts given whose cost is known; undefined when no amount above 0 is given. */
  readonly coverage: number | undefined;
}

/**
 * What receivers lose while sending costs more than the target of 3 per cent: what would arrive besides if senders laid
 * out the same and paid the target.
 *
 * An outlay of S at cost c brings S·(1 − c); at the target t it would bring S·(1 − t). Senders are taken not to change
 * what they lay out: an account of costs, no forecast of what cheaper services would bring.
 *
 * @param amounts of each corridor over a year, in one unit; undefined where not known; not changed
 * @param costs of each corridor as a share of what is laid out, below 1; undefined where not known
 * @param options the target, and what the amounts measure
 * @returns losses by corridor and in all, and what is not known
 * @throws RangeError for an impossible amount, cost or target, or lists of different lengths
 * @see United Nations (2015), Transforming Our World, target 10.c
 * @example lossAboveTargetCost([940, 500], [0.06, 0.02]).total // 30
 */
export function lossAboveTargetCost(
  amounts: readonly (number | undefined)[],
  costs: readonly CostShare[],
  options: LossOptions = {},
): LossAboveTargetCost {
  const { target = TARGET, amounts: measured = "received" } = options;
  requireCosts("lossAboveTargetCost", costs);
  requireAmounts("lossAboveTargetCost", amounts, costs.length);
  if (!(target >= 0 && target < 1)) throw new RangeError(`lossAboveTargetCost: target ${target} is not a share from 0 to below 1`);
  const losses = costs.map((cost, at) => {
    const amount = amounts[at];
    if (cost === undefined || amount === undefined) return undefined;
    if (cost <= target) return 0;
    return measured === "sent" ? amount * (cost - target) : (amount * (cost - target)) / (1 - cost);
  });
  const known = losses.filter((loss) => loss !== undefined);
  const given = sumOf(amounts.map((amount) => amount ?? 0));
  return {
    losses,
    total: known.length > 0 ? sumOf(known) : undefined,
    unknown: losses.flatMap((loss, at) => (loss === undefined ? [at] : [])),
    coverage: given > 0 ? sumOf(amounts.map((amount, at) => (costs[at] === undefined ? 0 : (amount ?? 0)))) / given : undefined,
  };
}
