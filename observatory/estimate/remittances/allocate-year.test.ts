import { matrixFromRows } from "#methods";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateReceiver } from "./allocate-year.ts";

const HOSTS = ["PAK", "CCC", "DDD", "EEE"];
const allocate = (dollars: number, weights: readonly number[], withAssumedZeros = true, receiver = "IND") =>
  allocateReceiver(dollars, 0, [receiver], HOSTS, matrixFromRows([weights]), withAssumedZeros);

describe("allocateReceiver", () => {
  it("shares receipts over hosts in proportion to the weights, in whole thousands; no weight, no corridor", () => {
    const { received, corridors, weightTotal, unallocated } = allocate(1_000_400, [0, 30, 10, 0]);
    expect([received, [...corridors], weightTotal, unallocated]).toEqual([1000, [-1, 750, 250, -1], 40, 0]);
  });

  it("leaves assumed zeros out and gives their share to the other hosts; only where it is asked to", () => {
    expect([...allocate(1_000_000, [60, 30, 10, 0]).corridors]).toEqual([0, 750, 250, -1]);
    expect([...allocate(1_000_000, [60, 30, 10, 0], false).corridors]).toEqual([600, 300, 100, -1]);
    expect([...allocate(1_000_000, [60, 30, 10, 0], true, "BBB").corridors]).toEqual([600, 300, 100, -1]);
  });

  it("cannot allocate receipts of an area that nobody left", () => {
    expect(allocate(5_000_000, [0, 0, 0, 0])).toMatchObject({ received: 5000, unallocated: 5000, weightTotal: 0 });
    expect([...allocate(5_000_000, [60, 0, 0, 0]).corridors]).toEqual([-1, -1, -1, -1]);
  });

  it("keeps the receiver's total to the thousand, whatever the weights", () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000_000_000 }), weights, (dollars, own) => {
        const { corridors, unallocated } = allocate(dollars, [0, ...own]);
        const shared = corridors.reduce((sum, value) => sum + Math.max(0, value), 0);
        expect(shared + unallocated).toBe(Math.round(dollars / 1000));
      }),
    );
  });
});
