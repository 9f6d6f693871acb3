import { NO_VALUE, NOT_LISTED, type MatrixYear } from "./matrix-year.ts";
import type { MatrixData } from "./matrix-data.ts";
import { FIRST_STATE } from "./matrix-state.ts";
import { sumBlocks } from "./block-sums.ts";

/** An invented matrix of three areas in two regions: a large cell, a small one, a zero, an assumed zero, a listed absence. */
export const YEAR: MatrixYear = {
  unit: "PS",
  period: "2024",
  power: 0,
  areas: ["XAA", "XBB", "XCC"],
  provenances: [
    { status: "E", method: "FIT", source: "one+two" },
    { status: "E", method: "ASSUMED_ZERO", source: "one" },
    { status: "O", method: "", source: "" },
  ],
  stored: Int32Array.from([NO_VALUE, 468_123, 7, 0, NO_VALUE, 0, NO_VALUE, NO_VALUE, NO_VALUE]),
  provenanceOf: Uint8Array.from([NOT_LISTED, 0, 0, 0, NOT_LISTED, 1, 2, NOT_LISTED, NOT_LISTED]),
  rowTotals: Int32Array.from([468_130, 0, NO_VALUE]),
  columnTotals: Int32Array.from([0, 468_123, 7]),
};

export const AREAS = [
  { code: "XAA", name: "Aland & Sons", continent: "901", region: "911" },
  { code: "XBB", name: "Bee <land>", continent: "901", region: "912" },
  { code: "XCC", name: "Cee", continent: "902", region: "921" },
];

const all = { places: [0, 1, 2], level: "continent" } as const;

export const MATRIX: MatrixData = {
  state: { ...FIRST_STATE, year: "2024" },
  tone: "people",
  indicators: ["people", "money"],
  years: ["2023", "2024"],
  bySex: true,
  areas: AREAS,
  regions: [
    { code: "901", name: "Upper" },
    { code: "902", name: "Lower" },
    { code: "911", name: "Upper left", within: "901" },
    { code: "912", name: "Upper right", within: "901" },
    { code: "921", name: "Lower left", within: "902" },
  ],
  year: YEAR,
  rows: [0, 1, 2],
  columns: [0, 1, 2],
  blocks: sumBlocks(YEAR, AREAS, all, all),
  cell: { row: 0, column: 1 },
  addresses: {
    bytes: { all: "/r/x/{year}.bin", women: "/r/x/{year}-women.bin", men: "/r/x/{year}-men.bin" },
    page: "/matrix",
    corridor: "/corridor/{row}-{column}",
    explain: { all: "/explain/D/{row}.{column}.{year}", women: "/explain/D/F", men: "/explain/D/M" },
  },
  sources: { one: "First source", two: "Second source" },
  methods: { FIT: { name: "Fitted", words: "Invented." } },
  credit: "Source: Inventors",
};
