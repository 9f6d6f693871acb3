import { describe, expect, it } from "vitest";
import { indexAt, layAxis } from "./axis.ts";
import { moveBy } from "./grid-move.ts";

const extent = { rows: 100, columns: 50, page: 10, direction: "ltr" } as const;
const from = { row: 20, column: 5 };
const press = (key: string, more: { ctrlKey?: boolean; altKey?: boolean; direction?: "rtl" } = {}): unknown => {
  const { direction = "ltr", ctrlKey = false, altKey = false } = more;
  const to = moveBy({ key, ctrlKey, altKey, metaKey: false }, from, { ...extent, direction });
  return to && [to.row, to.column];
};

describe("keys in the grid", () => {
  it("move by a cell, a page, to an end, to a corner", () => {
    expect([press("ArrowRight"), press("ArrowLeft"), press("ArrowDown"), press("ArrowUp")]).toEqual([
      [20, 6],
      [20, 4],
      [21, 5],
      [19, 5],
    ]);
    expect([press("PageDown"), press("PageUp"), press("Home"), press("End")]).toEqual([
      [30, 5],
      [10, 5],
      [20, 0],
      [20, 49],
    ]);
    expect([press("Home", { ctrlKey: true }), press("End", { ctrlKey: true })]).toEqual([
      [0, 0],
      [99, 49],
    ]);
  });

  it("follow the reading direction, stop at the edges, and leave other keys alone", () => {
    expect([press("ArrowRight", { direction: "rtl" }), press("ArrowLeft", { direction: "rtl" })]).toEqual([
      [20, 4],
      [20, 6],
    ]);
    const { row } = moveBy({ key: "PageDown", ctrlKey: false, altKey: false, metaKey: false }, { row: 95, column: 0 }, extent)!;
    expect(row).toBe(99);
    expect([press("Tab"), press("ArrowLeft", { altKey: true })]).toEqual([undefined, undefined]);
  });
});

describe("an axis", () => {
  it("lays cells in a line, with a gap before each group", () => {
    const axis = layAxis([4, 7, 2], 10, 6, (place) => (place > 5 ? "b" : "a"));
    expect(axis.starts).toEqual([6, 22, 38]);
    expect(axis.length).toBe(48);
    expect(axis.groups.map(({ name, start, end }) => [name, start, end])).toEqual([
      ["a", 0, 16],
      ["b", 16, 32],
      ["a", 32, 48],
    ]);
  });

  it("knows which cell is at a pixel", () => {
    const axis = layAxis([0, 1, 2], 10, 0);
    expect([-5, 0, 9, 10, 29, 500].map((pixel) => indexAt(axis, pixel))).toEqual([0, 0, 0, 1, 2, 2]);
  });
});
