import { describe, expect, it } from "vitest";
import { cellOf, matrixFromRows, matrixOf, toRows, transpose, zeroMatrix } from "./matrix.ts";
import { requireNonNegativeList, requireNonNegativeMatrix, requireSameShape } from "./requirements.ts";
import { columnSums, rowSums, sumOf } from "./sums.ts";

const table = matrixFromRows([
  [5, 2, 0],
  [1, 7, 4],
]);

describe("matrix", () => {
  it("is kept row after row", () => {
    expect([...table.values]).toEqual([5, 2, 0, 1, 7, 4]);
    expect(cellOf(table, 1, 2)).toBe(4);
    expect(toRows(transpose(table))).toEqual([
      [5, 1],
      [2, 7],
      [0, 4],
    ]);
  });
  it("adds rows, columns and lists", () => {
    expect([...rowSums(table)]).toEqual([7, 12]);
    expect([...columnSums(table)]).toEqual([6, 9, 4]);
    expect(sumOf(table.values)).toBe(19);
  });
  it("copies what it is given", () => {
    const given = Object.freeze([1, 2, 3, 4]) as readonly number[];
    const made = matrixOf(2, 2, given);
    made.values[0] = 9;
    expect(given[0]).toBe(1);
    expect(zeroMatrix(1, 2).values).toEqual(new Float64Array(2));
  });
  it("refuses impossible shapes and values, naming them", () => {
    expect(() => matrixOf(2, 2, [1, 2, 3])).toThrow("3 values do not fill 2 × 2");
    expect(() => matrixOf(-1, 2, [])).toThrow(RangeError);
    expect(() => matrixFromRows([[1], [1, 2]])).toThrow("row 1 has 2");
    expect(() => cellOf(table, 2, 0)).toThrow("(2, 0)");
    expect(() => requireNonNegativeMatrix(matrixFromRows([[1, -2]]), "stock")).toThrow("stock: cell (0, 1) is -2");
    expect(() => requireNonNegativeList([1, Number.NaN], 2, "totals")).toThrow("totals: value 1 is NaN");
    expect(() => requireNonNegativeList([1], 2, "totals")).toThrow("1 values where 2");
    expect(() => requireSameShape(table, zeroMatrix(3, 2), "mask")).toThrow("2 × 3 and 3 × 2");
  });
});
