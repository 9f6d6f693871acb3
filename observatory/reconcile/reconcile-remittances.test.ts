import { columnSums, type Matrix, matrixFromRows, rowSums } from "#methods";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECONCILIATION, reconcileRemittances } from "./reconcile-remittances.ts";

const BN = 1e9;
const WEIGHTS = matrixFromRows([
  [3, 1, 0],
  [1, 1, 2],
]);
const reconcile = (received: readonly number[], paid: readonly (number | undefined)[], weights = WEIGHTS) =>
  reconcileRemittances("2020", weights, Float64Array.from(received), paid);
const ratio = (matrix: Matrix, seed: Matrix, x: number): number => matrix.values[x]! / seed.values[x]!;

describe("reconcileRemittances", () => {
  it("is the rule's allocation where no sender reports", () => {
    const { dollars, seed, paidShare } = reconcile([8 * BN, 4 * BN], [undefined, undefined, undefined]);
    expect([...seed.values]).toEqual([6 * BN, 2 * BN, 0, BN, BN, 2 * BN]);
    dollars.values.forEach((value, x) => expect(value).toBeCloseTo(seed.values[x]!, -2));
    expect(paidShare).toBe(1);
  });

  it("divides payments by the share of the rule's payments that their senders report", () => {
    const { paidShare, dollars, seed } = reconcile([8 * BN, 4 * BN], [4.2 * BN, 1.8 * BN, undefined]);
    expect(paidShare).toBeCloseTo(0.6, 12);
    dollars.values.forEach((value, x) => expect(value).toBeCloseTo(seed.values[x]!, -3));
  });

  it("moves corridors towards what senders report, each by its sender's and its receiver's factor", () => {
    const { dollars, seed, receiverFactors, senderFactors } = reconcile([8 * BN, 4 * BN], [10 * BN, BN, undefined]);
    expect(senderFactors[0]).toBeGreaterThan(1);
    expect(senderFactors[1]).toBeLessThan(1);
    dollars.values.forEach((value, x) =>
      expect(value).toBeCloseTo(seed.values[x]! * receiverFactors[Math.floor(x / 3)]! * senderFactors[x % 3]!, -1),
    );
  });

  it("stays at the optimum: what a margin misses is what its factor pays, in units of evidence", () => {
    const paid = [10 * BN, BN, undefined];
    const { dollars, seed, receiverFactors, senderFactors, paidShare } = reconcile([8 * BN, 4 * BN], paid);
    const unit = RECONCILIATION.evidenceUnit;
    rowSums(dollars).forEach((sum, i) => {
      const received = [8 * BN, 4 * BN][i]!;
      const variance = ((received / unit) * RECONCILIATION.receivedError) ** 2;
      expect(Math.log(receiverFactors[i]!)).toBeCloseTo((received - sum) / unit / variance, 6);
    });
    columnSums(dollars).forEach((sum, j) => {
      if (paid[j] === undefined) return;
      const scaled = paid[j] / paidShare;
      const apart = (scaled - columnSums(seed)[j]!) / unit;
      const variance = ((scaled / unit) * RECONCILIATION.paidError) ** 2 + (apart * RECONCILIATION.paidDisagreement) ** 2;
      expect(Math.log(senderFactors[j]!)).toBeCloseTo((scaled - sum) / unit / variance, 6);
    });
  });

  it("believes a report less the further it lies from the rule: three times the rule does not triple what is paid", () => {
    const known = 10 * BN;
    const share = (paid: number): number => {
      const { dollars, seed } = reconcile(
        [known, known],
        [paid, known * 2 - paid, undefined],
        matrixFromRows([
          [1, 1, 8],
          [1, 1, 8],
        ]),
      );
      return columnSums(dollars)[0]! / columnSums(seed)[0]!;
    };
    expect(share(1.1 * known)).toBeGreaterThan(1);
    expect(share(1.2 * known)).toBeGreaterThan(share(1.1 * known));
    expect(share(1.9 * known) - share(1.8 * known)).toBeLessThan(share(1.2 * known) - share(1.1 * known));
  });

  it("leaves a sender without a report free: its corridors move with the receivers alone", () => {
    const { senderFactors, dollars, seed, receiverFactors } = reconcile([8 * BN, 4 * BN], [10 * BN, BN, undefined]);
    expect(senderFactors[2]).toBe(1);
    expect(ratio(dollars, seed, 5)).toBeCloseTo(receiverFactors[1]!, 9);
  });

  it("holds what receivers report tighter than what senders report", () => {
    const { dollars } = reconcile([8 * BN, 4 * BN], [10 * BN, BN, undefined]);
    const [first, second] = rowSums(dollars);
    expect(Math.abs(first! / (8 * BN) - 1)).toBeLessThan(RECONCILIATION.receivedError);
    expect(Math.abs(second! / (4 * BN) - 1)).toBeLessThan(RECONCILIATION.receivedError);
  });

  it("has nothing to say of receivers without weights, and of senders without migrants", () => {
    const { dollars } = reconcile(
      [8 * BN, 4 * BN, 9 * BN],
      [10 * BN, BN, 5 * BN, 7 * BN],
      matrixFromRows([
        [3, 1, 0, 0],
        [1, 1, 2, 0],
        [0, 0, 0, 0],
      ]),
    );
    expect([...dollars.values.subarray(8)]).toEqual([0, 0, 0, 0]);
    expect([dollars.values[3], dollars.values[7]]).toEqual([0, 0]);
  });

  it("never leaves a corridor's side of zero, makes none and moves no receiver by more than the senders' reports can excuse", () => {
    const amounts = fc.array(fc.double({ min: 0.01, max: 200, noNaN: true }), { minLength: 3, maxLength: 3 });
    const cells = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 9, maxLength: 9 });
    const reports = fc.array(fc.option(fc.double({ min: 0.01, max: 200, noNaN: true }), { nil: undefined }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(cells, amounts, reports, (values, received, paid) => {
        const weights = matrixFromRows([values.slice(0, 3), values.slice(3, 6), values.slice(6)]);
        const dollars = received.map((billion) => billion * BN);
        const { dollars: fitted, seed } = reconcile(
          dollars,
          paid.map((billion) => (billion === undefined ? undefined : billion * BN)),
          weights,
        );
        fitted.values.forEach((value, x) => {
          expect(value).toBeGreaterThanOrEqual(0);
          if (seed.values[x] === 0) expect(value).toBe(0);
        });
        rowSums(fitted).forEach((sum, i) => expect(sum === 0 || (sum > 0.3 * dollars[i]! && sum < 3 * dollars[i]!)).toBe(true));
      }),
      { numRuns: 60 },
    );
  });
});
