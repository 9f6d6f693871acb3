import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { diagnoseFeasibility } from "./diagnose-feasibility.ts";

describe("diagnoseFeasibility", () => {
  it("finds nothing wrong with the margins of a table on the same cells", () => {
    const tables = fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e6 })), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(tables, (rows) => {
        const table = matrixFromRows(rows);
        const support = matrixOf(
          table.rows,
          table.columns,
          table.values.map((value) => (value > 0 ? 1 : 0)),
        );
        expect(diagnoseFeasibility(support, rowSums(table), columnSums(table))).toBeUndefined();
      }),
    );
  });
  it("names empty rows and columns, and sums that disagree", () => {
    const support = matrixFromRows([
      [0, 0],
      [1, 0],
    ]);
    expect(diagnoseFeasibility(support, [1, 2], [3, 0])).toEqual({ kind: "empty-rows", rows: [0] });
    expect(diagnoseFeasibility(support, [0, 2], [1, 1])).toEqual({ kind: "empty-columns", columns: [1] });
    expect(diagnoseFeasibility(support, [0, 2], [1, 0])).toEqual({ kind: "sum-mismatch", rowTotal: 2, columnTotal: 1 });
  });
  it("names rows that need more than the columns they reach can hold", () => {
    // Hall's condition: rows 0 and 2 reach columns 0 and 1 only.
    const support = matrixFromRows([
      [1, 0, 0, 0],
      [1, 1, 1, 1],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ]);
    expect(diagnoseFeasibility(support, [40, 5, 60, 20], [50, 30, 20, 25])).toEqual({
      kind: "support-too-thin",
      rows: [0, 2],
      columns: [0, 1],
      rowTotal: 100,
      columnTotal: 80,
    });
  });
  it("gives a violating set whose columns are all that its rows reach", () => {
    const cases = fc.record({
      cells: fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
      rows: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 5 }),
      columns: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 5 }),
    });
    fc.assert(
      fc.property(cases, ({ cells, rows, columns }) => {
        const support = matrixOf(5, 5, cells.map(Number));
        const found = diagnoseFeasibility(support, rows, columns);
        if (found?.kind !== "support-too-thin") return;
        expect(found.rowTotal).toBeGreaterThan(found.columnTotal);
        for (const i of found.rows) for (let j = 0; j < 5; j++) if (cells[i * 5 + j]) expect(found.columns).toContain(j);
      }),
      { numRuns: 500 },
    );
  });
});
