import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { layOutMatrix, type MatrixInput } from "./layout.ts";
import { drawMatrix } from "./matrix-chart.tsx";

const names = Array.from({ length: 30 }, (_, place) => `N${place}`);
const input: MatrixInput = {
  tone: "people",
  label: "",
  rows: names,
  columns: names,
  cell: (row, column) => (row === column ? { kind: "diagonal" } : { kind: "value", grade: 1 + ((row + column) % 7) }),
  axes: { rows: "rows", columns: "columns" },
  legend: [{ cell: { kind: "absent" }, text: "absent" }],
};

it("a matrix is square, as large as there is room for, and inside its width", () => {
  for (const [width, least] of [
    [1120, 30],
    [680, 15],
    [288, 5],
  ] as const) {
    const { rows, columns, cells, cellWidth } = layOutMatrix(input, width);
    expect(columns.length).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(cells.length).toBe(rows.length ** 2);
    expect(Math.max(...cells.map(({ x }) => x + cellWidth))).toBeLessThanOrEqual(width + 0.1);
  }
});

it("a matrix draws each look once, however many cells have it", () => {
  const svg = renderToString(drawMatrix(input, 1120));
  for (let grade = 1; grade <= 7; grade++) expect(svg.match(new RegExp(`class="grade-${grade}"`, "g")), String(grade)).toHaveLength(1);
  expect(svg.match(/class="grade-1"[^>]*>/)).toBeTruthy();
  expect(svg.length).toBeLessThan(40_000);
});
