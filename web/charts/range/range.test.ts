import { describe, expect, it } from "vitest";
import { textWidth } from "../lettering.ts";
import { layOutRange, RANGE_MARKS, type RangeInput } from "./layout.ts";

const input: RangeInput = {
  label: "",
  tone: "money",
  scale: "linear",
  format: String,
  keys: ["a", "b"],
  rows: [
    { name: "one", values: [10, 20], text: "100%", full: "" },
    { name: "two", values: [15, null], text: "–", full: "" },
    { name: "none", values: [null, null], text: "–", full: "" },
  ],
};

describe("a range chart", () => {
  it("marks what each publication says, with a bar where there are two", () => {
    const { rows } = layOutRange(input, 680);
    expect(rows.map(({ marks }) => marks.map(({ mark }) => mark))).toEqual([["disc", "circle"], ["disc"], []]);
    expect(rows[0]!.span).toEqual(rows[0]!.marks.map(({ x }) => x));
    expect(rows.slice(1).map(({ span }) => span)).toEqual([undefined, undefined]);
    expect(rows[1]!.marks[0]!.x).toBeCloseTo((rows[0]!.span![0] + rows[0]!.span![1]) / 2, 0);
  });

  it("puts powers of ten equally far apart on a logarithmic scale, and no mark for zero", () => {
    const rows = [1, 10, 100, 0].map((value) => ({ name: String(value), values: [value], text: "", full: "" }));
    const placed = layOutRange({ ...input, scale: "log", keys: ["a"], rows }, 680).rows.map(({ marks }) => marks[0]?.x);
    expect(placed[2]! - placed[1]!).toBeCloseTo(placed[1]! - placed[0]!, 0);
    expect(placed[3]).toBeUndefined();
  });

  it.each([680, 288])("stays inside a width of %i, and names of ticks do not touch", (width) => {
    const rows = [90_000_000, 3, 12_345_678].map((value) => ({
      name: "A name that is longer than any room for it could be",
      values: [value, value / 2],
      text: "+1,234,567",
      full: "",
    }));
    for (const scale of ["linear", "log"] as const) {
      const layout = layOutRange({ ...input, scale, rows, keys: RANGE_MARKS.map((mark) => `An edition with a ${mark}`) }, width);
      for (const { marks } of layout.rows) for (const { x } of marks) expect(x >= 5 && x <= width - 5, String(x)).toBe(true);
      const spans = layout.ticks.map(({ x, text, anchor }) => {
        const wide = textWidth(text, layout.size);
        const start = anchor === "middle" ? x - wide / 2 : anchor === "start" ? x : x - wide;
        return [start, start + wide] as const;
      });
      for (const [place, [start, end]] of spans.entries()) {
        expect(start).toBeGreaterThanOrEqual(-1);
        expect(end).toBeLessThanOrEqual(width + 1);
        if (place > 0 && place < spans.length - 1) expect(start).toBeGreaterThan(spans[place - 1]![1]);
      }
      for (const { name, x } of layout.keys) expect(x + 14 + textWidth(name, layout.size)).toBeLessThanOrEqual(width + 12);
    }
  });
});
