import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { areaShapes } from "../atlas/areas.ts";
import { layOutMap } from "./layout.ts";
import { drawMap } from "./map.tsx";
import { classOf, niceBreaks } from "./breaks.ts";

describe("classes of a map", () => {
  const values = Array.from({ length: 60 }, (_, place) => (place + 1) * 37);

  it("part at round numbers, near equal shares", () => {
    const breaks = niceBreaks(values);
    expect(breaks).toEqual([400, 750, 1000, 1500, 2000]);
    expect(breaks.length).toBeLessThanOrEqual(6);
    expect([399, 400, 5000].map((value) => classOf(value, breaks))).toEqual([0, 1, 5]);
  });

  it("are fewer where values are alike or few, and one where all are the same", () => {
    expect(niceBreaks([5, 5, 5, 5])).toEqual([]);
    expect(niceBreaks([])).toEqual([]);
    expect(niceBreaks([1, 1, 1, 1, 900])).toEqual([]);
    expect(niceBreaks([-4, -2, 0, 3, 7, 9]).every((one) => one > -4 && one <= 9)).toBe(true);
  });

  it("hatch what a neighbour's shape covers, after the neighbour", () => {
    const values = new Map([["MAR", { value: 1, full: "Morocco" }]]);
    const picture = renderToString(drawMap({ values, tone: "people", format: String, noFigure: "none", label: "Map" }, 680));
    const sahara = areaShapes(680).find(({ code, over }) => code === "ESH" && over)!;
    const morocco = areaShapes(680).find(({ code }) => code === "MAR")!;
    expect(picture.indexOf(sahara.path)).toBeGreaterThan(picture.indexOf(morocco.path));
    expect(picture.slice(0, picture.indexOf(sahara.path)).lastIndexOf('fill="url(#hatch-680)"')).toBeGreaterThan(
      picture.indexOf(morocco.path),
    );
  });

  it("leave no figure out: it is hatched, zero is a class", () => {
    const values = new Map(["MEX", "USA", "TON"].map((code, place) => [code, { value: place * 10, full: code }]));
    const layout = layOutMap({ values, tone: "people", format: String, noFigure: "none", label: "Map" }, 680);
    expect(
      layout.classes
        .flat()
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["MEX", "TON", "USA"]);
    expect(layout.hatched.some(({ code }) => code === "CAN")).toBe(true);
    expect(layout.hatched.some(({ code }) => code === "MEX")).toBe(false);
  });
});
