import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { averageCost } from "./average-cost.ts";
import { averageCostByCorridor } from "./average-cost-by-corridor.ts";
import { exchangeRateMargin } from "./exchange-rate-margin.ts";
import { lossAboveTargetCost } from "./loss-above-target-cost.ts";
import { smartRemitterCost } from "./smart-remitter-cost.ts";
import { totalCostOfTransfer } from "./total-cost-of-transfer.ts";

// Figures here are invented and computed by hand: publishers print averages, not the services behind them.
const share = fc.double({ min: -0.02, max: 0.6, noNaN: true });
const maybeShare = fc.option(share, { nil: undefined });
const amount = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined });

describe("total cost of a transfer", () => {
  it("is fee and margin of the amount sent", () => {
    expect(totalCostOfTransfer(200, 4.99, exchangeRateMargin(17.2, 16.856))).toEqual({
      fee: expect.closeTo(0.02495, 12),
      margin: expect.closeTo(0.02, 12),
      total: expect.closeTo(0.04495, 12),
    });
  });
  it("is not known where the margin is not, and is where it is 0", () => {
    expect(totalCostOfTransfer(200, 5, undefined)).toEqual({ fee: 0.025, margin: undefined, total: undefined });
    expect(totalCostOfTransfer(200, 5, 0).total).toBe(0.025);
  });
  it("adds up with what arrives: amount × mid rate − margin = amount × offered rate", () => {
    const rate = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (mid, offered) => {
        expect(mid * (1 - exchangeRateMargin(mid, offered))).toBeCloseTo(offered, 6);
      }),
    );
  });
  it("refuses impossible amounts and names them", () => {
    expect(() => totalCostOfTransfer(0, 1, 0)).toThrow("amount 0");
    expect(() => totalCostOfTransfer(200, -1, 0)).toThrow("fee -1");
    expect(() => totalCostOfTransfer(200, 1, Number.NaN)).toThrow("margin NaN");
    expect(() => totalCostOfTransfer(200, 1, 1)).toThrow("margin 1");
    expect(() => exchangeRateMargin(0, 1)).toThrow("middle rate is 0");
    expect(() => exchangeRateMargin(1, Number.NaN)).toThrow("offered rate is NaN");
  });
});

describe("average cost", () => {
  it("is simple and weighted, over what is known", () => {
    expect(averageCost([0.1, 0.04, undefined], [100, 300, 100])).toEqual({
      simple: expect.closeTo(0.07, 12),
      weighted: expect.closeTo(0.055, 12),
      known: 2,
      unknown: 1,
      coverage: 0.8,
    });
    expect(averageCost([0.1, 0.04], [undefined, 10])).toMatchObject({ weighted: 0.04, coverage: 1 });
    expect(averageCost([undefined])).toEqual({ simple: undefined, weighted: undefined, known: 0, unknown: 1, coverage: undefined });
    expect(averageCost([0.1], [0]).weighted).toBeUndefined();
  });
  it("lies between the least and the most; with equal amounts both are one; of corridors with as many services, too", () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 6, maxLength: 6 }), (costs) => {
        Object.freeze(costs);
        const { simple, weighted } = averageCost(costs, [7, 7, 7, 7, 7, 7]);
        expect(weighted).toBeCloseTo(simple!, 12);
        expect(simple).toBeGreaterThanOrEqual(Math.min(...costs) - 1e-12);
        expect(simple).toBeLessThanOrEqual(Math.max(...costs) + 1e-12);
        const corridors = averageCostByCorridor([0, 1, 2, 0, 1, 2], costs, 3);
        expect(averageCost(corridors.map(({ cost }) => cost)).simple).toBeCloseTo(simple!, 12);
      }),
    );
  });
  it("is undefined for a corridor without a service", () => {
    expect(averageCostByCorridor([2, 2, 0], [0.04, undefined, undefined], 3)).toEqual([
      { cost: undefined, known: 0, unknown: 1 },
      { cost: undefined, known: 0, unknown: 0 },
      { cost: 0.04, known: 1, unknown: 1 },
    ]);
  });
  it("refuses impossible costs and names them", () => {
    expect(() => averageCost([0.1, Number.NaN])).toThrow("cost 1 is NaN");
    expect(() => averageCost([7.42])).toThrow("cost 0 is 7.42");
    expect(() => averageCost([0.1], [-1])).toThrow("amount 0 is -1");
    expect(() => averageCost([0.1], [])).toThrow("0 amounts for 1 costs");
    expect(() => averageCostByCorridor([3], [0.1], 3)).toThrow("corridor 3 of service 0 is not one of 3");
    expect(() => averageCostByCorridor([0], [], 1)).toThrow("1 corridors for 0 costs");
    expect(() => averageCostByCorridor([], [], -1)).toThrow("-1 corridors");
  });
});

describe("smartRemitterCost", () => {
  it("takes the three cheapest that qualify, and none with fewer", () => {
    const costs = [0.09, 0.02, undefined, 0.05, 0.04, 0.01];
    expect(smartRemitterCost(costs, [true, true, true, true, true, false])).toEqual({
      cost: expect.closeTo(0.11 / 3, 12),
      services: [1, 4, 3],
      qualifying: 4,
    });
    expect(smartRemitterCost(costs, [true, true, true, false, false, false])).toEqual({ cost: undefined, services: [], qualifying: 2 });
  });
  it("is never above the average of all that qualify, and changes nothing that it is given", () => {
    fc.assert(
      fc.property(fc.array(maybeShare, { maxLength: 9 }), (costs) => {
        Object.freeze(costs);
        const { cost, qualifying } = smartRemitterCost(costs, Object.freeze(costs.map(() => true)) as boolean[]);
        expect(qualifying).toBe(averageCost(costs).known);
        if (cost === undefined) expect(qualifying).toBeLessThan(3);
        else expect(cost).toBeLessThanOrEqual(averageCost(costs).simple! + 1e-12);
      }),
    );
  });
  it("refuses impossible input", () => {
    expect(() => smartRemitterCost([0.1], [])).toThrow("0 marks for 1 costs");
    expect(() => smartRemitterCost([Infinity], [true])).toThrow("cost 0 is Infinity");
  });
});

describe("lossAboveTargetCost", () => {
  it("is as computed by hand, whichever end was measured", () => {
    // 1,000 laid out at 6 % brings 940; at 3 % it would bring 970.
    expect(lossAboveTargetCost([1000, 500, undefined, 80], [0.06, 0.02, 0.1, undefined], { amounts: "sent" })).toEqual({
      losses: [expect.closeTo(30, 10), 0, undefined, undefined],
      total: expect.closeTo(30, 10),
      unknown: [2, 3],
      coverage: 1500 / 1580,
    });
    expect(lossAboveTargetCost([940], [0.06]).total).toBeCloseTo(30, 10);
    expect(lossAboveTargetCost([undefined], [0.06])).toEqual({ losses: [undefined], total: undefined, unknown: [0], coverage: undefined });
  });
  it("brings what arrives to what the target would let arrive", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, maybeShare), { minLength: 1, maxLength: 8 }), (corridors) => {
        const amounts = Object.freeze(corridors.map(([flow]) => flow));
        const costs = Object.freeze(corridors.map(([, cost]) => cost));
        const { losses } = lossAboveTargetCost(amounts, costs);
        losses.forEach((loss, at) => {
          if (loss === undefined) return expect(amounts[at] === undefined || costs[at] === undefined).toBe(true);
          const outlay = amounts[at]! / (1 - costs[at]!);
          expect(amounts[at]! + loss).toBeCloseTo(outlay * (1 - Math.min(costs[at]!, 0.03)), 4);
        });
      }),
    );
  });
  it("refuses impossible input", () => {
    expect(() => lossAboveTargetCost([1], [0.05], { target: 3 })).toThrow("target 3");
    expect(() => lossAboveTargetCost([Number.NaN], [0.05])).toThrow("amount 0 is NaN");
    expect(() => lossAboveTargetCost([1, 2], [0.05])).toThrow("2 amounts for 1 costs");
  });
});
