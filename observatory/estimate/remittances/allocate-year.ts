import { type Matrix, roundKeepingTotal } from "#methods";
import { assumedZeroOf } from "./assumed-zeros.ts";

/** One receiver's allocation, in whole thousands of US dollars. */
export interface Allocation {
  /** What the receiver reports, rounded to the thousand. */
  readonly received: number;
  /** By host (column); -1 where there is no corridor. */
  readonly corridors: Float64Array;
  /** Sum of the weights that were shared over. */
  readonly weightTotal: number;
  /** Receipts that no corridor can carry. */
  readonly unallocated: number;
}

/** Ratha–Shaw rule 3 for one receiver: its receipts shared over hosts in proportion to the weights, the publisher's assumed zeros left out. */
export function allocateReceiver(
  dollars: number,
  row: number,
  origins: readonly string[],
  hosts: readonly string[],
  weights: Matrix,
  withAssumedZeros: boolean,
): Allocation {
  const received = Math.round(dollars / 1000);
  const { columns } = weights;
  const admitted = hosts.map((host) => !(withAssumedZeros && assumedZeroOf(origins[row]!, host)));
  const own = Float64Array.from(hosts, (_, j) => (admitted[j] ? weights.values[row * columns + j]! : 0));
  let weightTotal = 0;
  for (const weight of own) weightTotal += weight;
  if (weightTotal <= 0) return { received, corridors: new Float64Array(columns).fill(-1), weightTotal: 0, unallocated: received };
  const thousands = roundKeepingTotal(
    own.map((weight) => (received * weight) / weightTotal),
    received,
  );
  const corridors = thousands.map((value, j) => (weights.values[row * columns + j]! > 0 ? value : -1));
  return { received, corridors, weightTotal, unallocated: 0 };
}
