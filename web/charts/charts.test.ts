import { describe, expect, it } from "vitest";
import { anchorOf } from "./atlas/anchors.ts";
import { equalEarth, landPath, mapHeight } from "./atlas/land.ts";
import { layOutBars } from "./bars/layout.ts";
import { shorten, textWidth } from "./lettering.ts";
import { layOutLines } from "./line/layout.ts";
import { layOutWorld } from "./world-arcs/layout.ts";

const bar = (value: number): { name: string; value: number; text: string; full: string } => ({
  name: `v${value}`,
  value,
  text: "x",
  full: "x",
});

describe("bars", () => {
  it("have lengths on one scale from zero, and none for nothing", () => {
    const { rows } = layOutBars({ label: "", tone: "people", bars: [bar(100), bar(50), bar(0)] }, 680);
    expect(rows[0]!.length / rows[1]!.length).toBeCloseTo(2, 2);
    expect(rows[2]!.length).toBe(0);
  });
});

describe("lines", () => {
  const points = [1, 2, null, 4].map((value, place) => ({ time: 2000 + place, value }));
  const layout = layOutLines({ label: "", format: String, lines: [{ name: "", tone: "people", points }] }, 680);

  it("are not joined over a missing value", () => expect(layout.lines[0]!.stretches.map((one) => one.points.length)).toEqual([2, 1]));

  it("have a tick on either side of a gap, and none where they begin and end", () => {
    const values = [null, 1, 2, null, 4, null];
    const { lines } = layOutLines(
      { label: "", format: String, lines: [{ name: "", tone: "people", points: values.map((value, time) => ({ time, value })) }] },
      680,
    );
    const xs = lines[0]!.stretches.flatMap(({ points: placed }) => placed.map(([x]) => x));
    expect(lines[0]!.breaks.map(([x]) => x)).toEqual(xs.slice(1));
  });

  it("are hollow where they are provisional, marked or not", () => {
    const provisional = points.map((one, place) => ({ ...one, marked: true, provisional: place === 3 }));
    const { lines } = layOutLines({ label: "", format: String, lines: [{ name: "", tone: "people", points: provisional }] }, 680);
    expect([lines[0]!.marks.length, lines[0]!.hollow.length]).toEqual([2, 1]);
  });

  it("are dashed where they are estimated", () => {
    const estimated = points.map((one) => ({ ...one, estimated: true }));
    const { lines } = layOutLines({ label: "", format: String, lines: [{ name: "", tone: "people", points: estimated }] }, 680);
    expect(lines[0]!.stretches.every(({ dashed }) => dashed)).toBe(true);
  });

  it("have labels that do not cover each other", () => {
    const flat = (name: string): { name: string; tone: "people"; points: { time: number; value: number }[] } => ({
      name,
      tone: "people",
      points: [
        { time: 1, value: 5 },
        { time: 2, value: 5 },
      ],
    });
    const { lines } = layOutLines({ label: "", format: String, lines: [flat("a"), flat("b")] }, 680);
    expect(Math.abs(lines[0]!.end!.labelY - lines[1]!.end!.labelY)).toBeGreaterThanOrEqual(14);
  });

  it("have labels inside the drawing, however many end at its top", () => {
    for (const width of [680, 288]) {
      const many = Array.from({ length: 6 }, (_, place) => ({
        name: String(place),
        tone: "people" as const,
        points: [1, 2].map((time) => ({ time, value: 100 - place })),
      }));
      const { lines, height, size } = layOutLines({ label: "", format: String, lines: many }, width);
      const heights = lines.map(({ end }) => end!.labelY).toSorted((a, b) => a - b);
      expect(heights[0]! - size * 0.5, "top").toBeGreaterThanOrEqual(0);
      expect(heights.at(-1)!, "foot").toBeLessThan(height);
      for (const [place, one] of heights.entries()) if (place > 0) expect(one - heights[place - 1]!).toBeGreaterThanOrEqual(size);
    }
  });
});

describe("map", () => {
  it("has a point for areas of every size, and none for groups", () => {
    for (const code of ["USA", "TON", "WSM", "COM", "CPV", "TUV", "XKX", "PSE", "GLP"]) expect(anchorOf(code), code).toBeDefined();
    expect([anchorOf("WLD"), anchorOf("OTH"), anchorOf("constructor")]).toEqual([undefined, undefined, undefined]);
  });

  it("is one shape of land, without lines between countries", () => {
    // The frontiers of Switzerland and Laos, wholly inland: no corner of the land lies within 1.5 degrees of their middles.
    const corners = [...landPath(1100).matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    for (const middle of [
      [8, 47],
      [103, 19.5],
    ] as const) {
      const [x, y] = equalEarth(1100)([...middle])!;
      expect(corners.filter(([cx, cy]) => Math.hypot(cx - x, cy - y) < 4)).toEqual([]);
    }
  });

  it("keeps arcs inside it, also those over the pole", () => {
    const { height, arcs } = layOutWorld([{ name: "", from: [79, 22], to: [-98, 39], people: 1, money: 1, full: "" }], 1100);
    const ys = [...arcs[0]!.people.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...ys)).toBeGreaterThan(0);
    expect(Math.max(...ys)).toBeLessThan(height);
    expect(height).toBe(mapHeight(1100));
  });
});

describe("lettering", () => {
  it("shortens what does not fit, and nothing else", () => {
    expect(shorten("Tonga", 14, 200)).toBe("Tonga");
    const short = shorten("Bolivarian Republic of Venezuela", 14, 100);
    expect(short).toMatch(/…$/);
    expect(textWidth(short, 14)).toBeLessThanOrEqual(100);
  });
});
