import { renderToString } from "preact-render-to-string";
import { h, type VNode } from "preact";
import { describe, expect, it } from "vitest";
import { drawCard } from "./card/card.tsx";
import { drawChartFile } from "./chart-file/chart-file.tsx";
import { drawBars } from "./bars/bars.tsx";
import { drawChain } from "./chain/chain-chart.tsx";
import type { ChainInput } from "./chain/layout.ts";
import { drawLines } from "./line/line-chart.tsx";
import type { LineInput } from "./line/layout.ts";
import type { MapInput } from "./map/layout.ts";
import { drawMap } from "./map/map.tsx";
import { drawMatrix } from "./matrix/matrix-chart.tsx";
import type { MatrixCell, MatrixInput } from "./matrix/layout.ts";
import type { RangeInput } from "./range/layout.ts";
import { drawRange } from "./range/range-chart.tsx";
import { drawRibbons } from "./ribbons/ribbons.tsx";
import type { RibbonsInput } from "./ribbons/layout.ts";
import { drawSparkline } from "./sparkline/sparkline.tsx";
import { drawWorldArcs } from "./world-arcs/world-arcs.tsx";

/** One element a line, so that a change of a picture can be read. */
const svg = (drawing: VNode | null): string =>
  `${renderToString(drawing ?? h("svg", {}))
    .replaceAll("><", ">\n<")
    .replace(/ d="M[^"]{4000,}"/g, ' d="(the land)"')}\n`;

const bars = {
  label: "Bars",
  tone: "people" as const,
  bars: [
    {
      name: "An area with a name that is rather long for a bar chart of a page",
      value: 90,
      text: "90",
      full: "An area with a name that is rather long for a bar chart of a page: 90 people",
      href: "/corridor/A-B",
    },
    { name: "Small", value: 0.1, text: "0", full: "Small: 0 people" },
    { name: "Other (3 areas)", value: 30, text: "30", full: "Other (3 areas): 30 people", rest: true },
  ],
};
const lines: LineInput = {
  label: "Lines",
  format: String,
  lines: [
    {
      name: "one",
      tone: "people",
      points: [
        { time: 1990, value: 10, marked: true },
        { time: 1991, value: 20, estimated: true },
        { time: 1992, value: 30 },
        { time: 1993, value: null },
        { time: 1994, value: 12 },
        { time: 1995, value: 14 },
      ],
    },
    {
      name: "two",
      tone: "money",
      points: [
        { time: 1990, value: 14 },
        { time: 1995, value: 14 },
      ],
    },
  ],
};
/** Three lines that end near each other, one with two gaps, one below zero, provisional at their ends. */
const crowded: LineInput = {
  label: "Crowded lines",
  format: String,
  lines: [
    {
      name: "gaps",
      tone: "people",
      points: [
        { time: 2000, value: null },
        { time: 2001, value: 6 },
        { time: 2002, value: 8 },
        { time: 2003, value: null },
        { time: 2004, value: 9, marked: true },
        { time: 2005, value: null },
        { time: 2006, value: 10 },
        { time: 2007, value: 11, provisional: true },
        { time: 2008, value: null },
      ],
    },
    {
      name: "estimated, then provisional",
      tone: "money",
      points: [
        { time: 2000, value: 4, estimated: true },
        { time: 2004, value: 7, estimated: true },
        { time: 2006, value: 9 },
        { time: 2008, value: 10.5, provisional: true, marked: true },
      ],
    },
    {
      name: "below",
      tone: "context",
      points: [
        { time: 2000, value: -3 },
        { time: 2008, value: 10.4 },
      ],
    },
  ],
};
const ribbons: RibbonsInput = {
  label: "Ribbons",
  origin: "Origin",
  destination: "A destination with a long name",
  people: { share: 1, text: "many people", full: "123 people" },
  money: { share: undefined, text: "money: not listed", full: "not listed" },
  cost: "sending cost 5%",
};

const range: RangeInput = {
  label: "Ranges",
  tone: "money",
  scale: "linear",
  format: (value) => `$${value}`,
  keys: ["Edition of this year", "Edition of last year", "Another publisher", "An older one", "The oldest"],
  rows: [
    { name: "2023", values: [66, 63, null, null, null], text: "4.7%", full: "2023: 66, 63" },
    { name: "2012", values: [22, 22.4, 23, 21, 24], text: "13.6%", full: "2012: 22, 22.4, 23, 21, 24" },
    { name: "2011", values: [22, null, null, null, null], text: "–", full: "2011: 22" },
  ],
};
const logRange: RangeInput = {
  ...range,
  label: "Corridors",
  tone: "people",
  scale: "log",
  format: String,
  keys: ["This release", "Revision of 2020"],
  rows: [
    {
      name: "A country with a long name → another with a longer one",
      values: [1_200_000, 900_000],
      text: "+300,000",
      full: "a",
      href: "/corridor/A-B",
    },
    { name: "Small → smaller", values: [120, null], text: "not listed before", full: "b", href: "/corridor/C-D" },
    { name: "None → any", values: [0, 12], text: "−12", full: "c", href: "/corridor/E-F" },
  ],
};

/** A question, a commission, two works with the review of one, a choice that went stale, and no use yet. */
const chain: ChainInput = {
  label: "Chain",
  today: "2099-12-31",
  format: (day, step) => (step === "year" ? day.slice(0, 4) : step === "month" ? day.slice(0, 7) : day),
  lanes: [
    { name: "Question", marks: [{ on: "2096-03-01", kind: "here", full: "A question" }], text: "begins here" },
    { name: "Commission", marks: [{ on: "2096-04-11", until: "2096-06-01", kind: "beside", full: "A commission" }], text: "+41 days" },
    { name: "Review", marks: [{ on: "2097-01-01", until: "2097-09-01", kind: "beside", full: "A review" }], text: "+265 days" },
    {
      name: "Work",
      marks: [
        { on: "2097-09-01", kind: "beside", full: "A work" },
        { on: "2098-02-01", kind: "over", full: "A work that was retracted" },
      ],
      text: "+243 days",
    },
    { name: "A stage with a name too long for its lane in any drawing of this kind", marks: [], text: "none yet" },
  ],
};

const KINDS: readonly MatrixCell[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map((grade) => ({ kind: "value" as const, grade })),
  { kind: "zero" },
  { kind: "assumed" },
  { kind: "absent" },
];
const matrix: MatrixInput = {
  label: "A matrix",
  tone: "people",
  rows: Array.from({ length: 30 }, (_, place) => (place === 2 ? "A country with a name too long for its row" : `Country ${place}`)),
  columns: Array.from({ length: 30 }, (_, place) => `${"ABCDEFGHIJKLMNOPQRSTUVWXYZABCD"[place]}WM`),
  cell: (row, column) => (row === column ? { kind: "diagonal" } : KINDS[(row * 7 + column * 3) % KINDS.length]!),
  axes: { rows: "Born in ↓", columns: "Living in →" },
  legend: KINDS.map((cell) => ({ cell, text: cell.kind === "value" ? `from ${10 ** cell.grade}` : cell.kind })),
};

/** A few areas, one of them a circle, one in two shapes; the others are hatched. */
const map: MapInput = {
  label: "Map",
  tone: "people",
  format: String,
  noFigure: "no figure",
  values: new Map(
    ["MEX", "USA", "TON", "ESH", "UKR", "FRA"].map((code, place) => [code, { value: 10 * place, full: `${code}: ${10 * place}` }]),
  ),
};

describe("pictures stay as they were committed", () => {
  it.each([
    ["bars-wide", drawBars(bars, 680)],
    ["bars-narrow", drawBars(bars, 300)],
    ["lines-wide", drawLines(lines, 680)],
    ["lines-narrow", drawLines(lines, 300)],
    ["lines-crowded-wide", drawLines(crowded, 680)],
    ["lines-crowded-narrow", drawLines(crowded, 300)],
    ["ribbons-wide", drawRibbons(ribbons, 680)],
    ["ribbons-narrow", drawRibbons(ribbons, 300)],
    [
      "chart-file",
      drawChartFile({
        title: "A title that states the finding, and is long enough for a second line of the picture",
        subtitle: "Measure, unit, place and period",
        draw: (width) => drawBars(bars, width),
        width: 560,
        smallPrint: ["Source: Inventors · Release 2099.1", "https://observatory.example"],
      }),
    ],
    [
      "card",
      drawCard({ title: "Somewhere", facts: [{ tone: "people", value: "12 million", label: "people" }] }, "Observatory", "Release 2099.1"),
    ],
    ["range-wide", drawRange(range, 680)],
    ["range-narrow", drawRange(range, 300)],
    ["range-log-wide", drawRange(logRange, 680)],
    ["range-log-narrow", drawRange(logRange, 300)],
    ["range-rtl", drawRange({ ...logRange, direction: "rtl" }, 680)],
    ["matrix-rtl", drawMatrix({ ...matrix, direction: "rtl" }, 300)],
    ["matrix-wide", drawMatrix(matrix, 680)],
    ["matrix-narrow", drawMatrix({ ...matrix, tone: "money" }, 300)],
    ["map-wide", drawMap(map, 680)],
    ["map-narrow", drawMap(map, 288)],
    ["chain-wide", drawChain(chain, 600)],
    ["chain-narrow", drawChain(chain, 288)],
    ["chain-rtl", drawChain({ ...chain, direction: "rtl" }, 600)],
    ["chain-one-day", drawChain({ ...chain, today: "2096-03-01", lanes: chain.lanes.slice(0, 1) }, 288)],
    ["sparkline", drawSparkline([null, 1, 2, null, 4], "money")],
    [
      "world-arcs",
      drawWorldArcs(
        {
          label: "World",
          arcs: [
            { name: "across the Atlantic", from: [0, 50], to: [-75, 40], people: 1, money: 0.5, full: "across the Atlantic: 1" },
            {
              name: "across the cut of the map",
              from: [120, 15],
              to: [-110, 40],
              people: 0.2,
              money: undefined,
              full: "across the cut of the map: 2",
            },
            { name: "over the pole", from: [79, 22], to: [-98, 39], people: 0.1, money: 0.1, full: "over the pole: 3" },
          ],
        },
        1100,
      ),
    ],
  ])("%s", async (name, drawing) => {
    const whole = svg(drawing);
    const picture = name.startsWith("map") ? whole.replace(/ d="M[^"]{60,}"/g, ' d="(an outline)"') : whole;
    expect(picture).not.toMatch(/NaN|undefined|Infinity|style=/);
    await expect(picture).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});
