import fc from "fast-check";
import { expect, it } from "vitest";
import { cellName, columnLetters, parseCellName } from "./cell-name.ts";

it("letters columns as spreadsheets do", () => {
  expect([1, 26, 27, 52, 702, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "ZZ", "AAA"]);
  expect(cellName(11, 5)).toBe("E11");
});

it("reads back what it wrote, and nothing else", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
      expect(parseCellName(cellName(row, column))).toEqual({ row, column });
    }),
  );
  expect(["", "A0", "11E", "a1", "A-1"].map(parseCellName)).toEqual(Array.from({ length: 5 }));
});
