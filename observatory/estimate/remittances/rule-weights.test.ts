import { matrixFromRows } from "#methods";
import { describe, expect, it } from "vitest";
import type { Income, IncomeBasis } from "../../harmonise/income.ts";
import { BETA, ruleWeights } from "./rule-weights.ts";

const income = (value: number, basis: IncomeBasis = "reported"): Income => ({ value, basis, year: "2020", medianOf: [] });

describe("ruleWeights", () => {
  it("are migrants times what one remits: home income, and the gap to a richer host at the power of beta", () => {
    expect(BETA).toBe(0.75);
    const { weights } = ruleWeights(matrixFromRows([[10, 10, 10]]), [income(1000)], [income(1000), income(500), income(11_000)]);
    expect([...weights.values.subarray(0, 2)]).toEqual([10_000, 10_000]);
    expect(weights.values[2]).toBeCloseTo(10 * (1000 + 10_000 ** 0.75), 6);
  });

  it("say where an income at either end was filled in", () => {
    const { filled } = ruleWeights(
      matrixFromRows([
        [1, 1],
        [1, 1],
      ]),
      [income(1), income(1, "nearest-year")],
      [income(2), income(2, "subregion-median")],
    );
    expect([...filled]).toEqual([0, 1, 1, 1]);
  });

  it("are nil without an income at either end, and where nobody is listed", () => {
    const { weights, filled } = ruleWeights(
      matrixFromRows([
        [5, 0, -1, 5],
        [5, 5, 5, 5],
      ]),
      [income(1), undefined],
      [undefined, income(2), income(2), income(2)],
    );
    expect([...weights.values]).toEqual([0, 0, 0, 5 * 2, 0, 0, 0, 0]);
    expect([...filled]).toEqual(Array.from({ length: 8 }, () => 0));
  });
});
