import { fitSoftMargins, type Matrix, zeroMatrix } from "#methods";

/** Stated errors of the reconciliation; a change here changes the series and is recorded in the manifest. */
export const RECONCILIATION = {
  /**
   * US dollars that count as one unit of evidence: what a sender pays by the rule has a standard error of the square root of (unit / amount),
   * ± 22 % for 200 bn US$ and ± 100 % for 10 bn: the rule's errors go together along a sender's corridors, so they do not shrink as independent ones would.
   */
  evidenceUnit: 1e10,
  /** Standard error of what receivers report, as a share of it. */
  receivedError: 0.05,
  /** Standard error of what senders report, after scaling, as a share of it. */
  paidError: 0.3,
  /**
   * Added to it: this share of the distance between the scaled report and the rule. Senders do not all count the same (some report the pay of
   * short-term workers only), so a report far from the rule, such as Spain's, is believed less.
   */
  paidDisagreement: 0.5,
  /** In place of `paidError` for a year that a sender does not report and that is filled from its other years. */
  filledError: 0.6,
} as const;

/** One year of reconciled remittances, in US dollars. Rows = receiving areas, columns = sending areas. */
export interface ReconciledRemittances {
  readonly dollars: Matrix;
  /** The rule's allocation that it starts from. */
  readonly seed: Matrix;
  /** Factors by receiver and by sender: dollars = seed × receiver's × sender's. */
  readonly receiverFactors: Float64Array;
  readonly senderFactors: Float64Array;
  /** What reporting senders say they paid, as a share of what the rule has them pay: reported payments are divided by it. */
  readonly paidShare: number;
  readonly iterations: number;
}

/**
 * Adjusts the rule's allocation towards what receivers report having received and senders having paid, neither taken as exact.
 * A sender without a report is free.
 *
 * The world reports having paid about a third less than it reports having received, so both cannot be right: payments are first divided by one
 * number a year, such that the reporting senders together pay what the rule gives them; they then say which sender pays more and which less.
 * Throws RangeError when the optimum is not reached.
 *
 * @param weights rule weights, rows = receivers
 * @param received US dollars by receiver (row); 0 for none
 * @param paid US dollars by sender (column); undefined where none is reported
 * @param filled true for a sender whose payment is filled from other years; it has a part in no scaling
 */
export function reconcileRemittances(
  year: string,
  weights: Matrix,
  received: Float64Array,
  paid: readonly (number | undefined)[],
  filled: readonly boolean[] = [],
): ReconciledRemittances {
  const { rows, columns } = weights;
  const unit = RECONCILIATION.evidenceUnit;
  const seed = zeroMatrix(rows, columns);
  for (let i = 0; i < rows; i++) {
    let total = 0;
    for (let j = 0; j < columns; j++) total += weights.values[i * columns + j]!;
    if (total <= 0) continue;
    for (let j = 0; j < columns; j++) seed.values[i * columns + j] = (received[i]! * weights.values[i * columns + j]!) / total;
  }
  const reachable = (values: readonly number[] | Float64Array, sums: Float64Array) =>
    Float64Array.from(values, (value, k) => (sums[k]! > 0 ? value / unit : 0));
  const rowSums = Float64Array.from({ length: rows }, (_, i) => sumOver(columns, (j) => seed.values[i * columns + j]!));
  const columnSums = Float64Array.from({ length: columns }, (_, j) => sumOver(rows, (i) => seed.values[i * columns + j]!));
  const paidShare = shareReported(
    paid.map((value, j) => (filled[j] ? undefined : value)),
    columnSums,
  );
  const scaledPaid = paid.map((value) => (value === undefined ? undefined : value / paidShare));
  const fit = fitSoftMargins(
    { ...seed, values: seed.values.map((value) => value / unit) },
    reachable(received, rowSums),
    Float64Array.from(received, (value, i) => (rowSums[i]! > 0 ? (value / unit) * RECONCILIATION.receivedError : Infinity)),
    reachable(
      scaledPaid.map((value) => value ?? 0),
      columnSums,
    ),
    Float64Array.from(scaledPaid, (value, j) =>
      value !== undefined && columnSums[j]! > 0 ? paidErrorOf(value, columnSums[j]!, filled[j] === true) / unit : Infinity,
    ),
    { tolerance: 1e-9 },
  );
  if (!fit.converged)
    throw new RangeError(`remittances ${year}: no optimum after ${fit.iterations} iterations, ${fit.largestDeviation} off`);
  return {
    dollars: { rows, columns, values: fit.matrix.values.map((value) => value * unit) },
    seed,
    receiverFactors: fit.rowFactors,
    senderFactors: fit.columnFactors,
    paidShare,
    iterations: fit.iterations,
  };
}

/** Standard error of a scaled report, in its unit, given what the rule has the sender pay. */
function paidErrorOf(paid: number, byRule: number, filled: boolean): number {
  const own = paid * (filled ? RECONCILIATION.filledError : RECONCILIATION.paidError);
  const apart = (paid - byRule) * RECONCILIATION.paidDisagreement;
  return Math.sqrt(own * own + apart * apart);
}

/** Reported payments over the rule's payments, among the senders that report and that the rule gives anything. */
function shareReported(paid: readonly (number | undefined)[], byRule: Float64Array): number {
  const reporting = (j: number): boolean => paid[j] !== undefined && byRule[j]! > 0;
  const rule = sumOver(paid.length, (j) => (reporting(j) ? byRule[j]! : 0));
  return rule > 0 ? sumOver(paid.length, (j) => (reporting(j) ? paid[j]! : 0)) / rule : 1;
}

function sumOver(length: number, value: (index: number) => number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += value(k);
  return sum;
}
