import { describe, expect, it } from "vitest";
import { ObservationTable } from "./observation-table.ts";

const table = (...rows: readonly (readonly [string, string, "F" | "M" | "_T", string, number])[]): ObservationTable => {
  const made = new ObservationTable("DF_MIGRANT_STOCK", "STOCK");
  for (const [area, counterpart, sex, period, stored] of rows)
    made.push(area, counterpart, sex, period, stored, "A", "REPORTED", "invented");
  return made;
};

describe("ObservationTable", () => {
  it("takes rows in the order of area, counterpart, sex and period", () => {
    expect(
      table(["AAA", "BBB", "F", "2015", 1], ["AAA", "BBB", "F", "2020", 2], ["AAA", "BBB", "_T", "2015", 3], ["AAA", "CCC", "F", "1990", 4])
        .length,
    ).toBe(4);
  });

  it("refuses rows out of order, and a key twice", () => {
    expect(() => table(["AAA", "BBB", "F", "2020", 1], ["AAA", "BBB", "F", "2015", 2])).toThrow("rows must ascend");
    expect(() => table(["AAA", "BBB", "F", "2020", 1], ["AAA", "BBB", "F", "2020", 1])).toThrow("rows must ascend");
    expect(() => table(["BBB", "AAA", "F", "2020", 1], ["AAA", "ZZZ", "M", "2021", 1])).toThrow(RangeError);
  });

  it.each([0.5, Number.NaN, 2 ** 53])("refuses %d: no safe integer", (stored) =>
    expect(() => table(["AAA", "BBB", "F", "2020", stored])).toThrow(RangeError),
  );
});
