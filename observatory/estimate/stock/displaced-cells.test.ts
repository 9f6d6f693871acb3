import { matrixFromRows } from "#methods";
import { describe, expect, it } from "vitest";
import { displacedCells, LEAST_SHARE_KEPT } from "./displaced-cells.ts";
import { SEED_ORIGINS } from "./stock-seed.ts";

const displaced = (before: number[][], change: number[][], shares: number[]) => {
  const { cells, origins } = displacedCells(matrixFromRows(before), matrixFromRows(change), Float64Array.from(shares));
  return { cells: [...cells.values], origins: [...origins].map((code) => SEED_ORIGINS[code]) };
};

describe("displacedCells", () => {
  it("adds the change in displacement by the sex's share of the origin's migrants", () => {
    expect(
      displaced(
        [
          [100, 10],
          [100, 0],
        ],
        [
          [50, 0],
          [50, 40],
        ],
        [0.4, 0.6],
      ).cells,
    ).toEqual([120, 10, 130, 24]);
  });

  it("makes a corridor where displaced people are the first to come, and none where nobody did", () => {
    expect(displaced([[0, 0]], [[10, 0]], [0.5])).toEqual({ cells: [5, 0], origins: ["displaced", "none"] });
  });

  it("says which corridors no displacement changed", () => {
    const { origins } = displaced([[100, 100, 0]], [[0, -10, 0]], [0.5]);
    expect(origins).toEqual(["carried", "displaced", "none"]);
  });

  it("keeps a fifth of a corridor however many left, and nothing of one that was not there", () => {
    expect(LEAST_SHARE_KEPT).toBe(0.2);
    expect(displaced([[100, 100, 0]], [[-500, -100, -500]], [1]).cells).toEqual([20, 20, 0]);
  });
});
