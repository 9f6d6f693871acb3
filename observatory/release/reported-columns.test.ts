import fc from "fast-check";
import { expect, it } from "vitest";
import { readColumns, writeColumns } from "#store/columns";
import { ReportedTable } from "../observations/reported-table.ts";
import { parseReportedColumns, reportedColumns } from "./reported-columns.ts";

const tableOf = (values: readonly (number | null)[]): ReportedTable => {
  const table = new ReportedTable("invented");
  values.forEach((value, i) =>
    table.push({
      indicator: "X",
      area: "XAA",
      counterpart: "",
      sex: "_T",
      period: "2020",
      value,
      status: value === null ? "O" : "A",
      note: "",
      sheet: "",
      row: i + 2,
      column: 1,
    }),
  );
  return table;
};

const roundTrip = (values: readonly (number | null)[]): (number | null)[] => {
  const { columns, notes } = reportedColumns(tableOf(values));
  const table = parseReportedColumns(readColumns(writeColumns(columns, notes)));
  return values.map((_, row) => table.valueAt(row));
};

it("keeps whole numbers and short decimals as integers of the smallest scale, others as doubles", () => {
  expect(reportedColumns(tableOf([1, 250, null])).notes["DECIMALS"]).toBe("0");
  expect(reportedColumns(tableOf([1.5, 0.07])).notes["DECIMALS"]).toBe("2");
  expect(reportedColumns(tableOf([1.5, Math.PI])).notes["DECIMALS"]).toBeUndefined();
  expect(reportedColumns(tableOf([1e300])).notes["DECIMALS"]).toBeUndefined();
});

it("gives every value back to the bit", () => {
  const value = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ max: 10 ** 9 }).map((n) => n / 1000),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
      expect(roundTrip(values)).toEqual(values);
    }),
  );
});
