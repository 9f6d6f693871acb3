import { max, min } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { coordinate } from "../coordinate.ts";
import { shorten, textWidth } from "../lettering.ts";
import type { Tone } from "../palette.ts";
import type { Direction } from "../reading-side.ts";

/** How a value is marked, so that no colour is needed to tell one publication from another. */
export const RANGE_MARKS = ["disc", "circle", "square", "diamond", "cross"] as const;
export type RangeMark = (typeof RANGE_MARKS)[number];

/** One thing as several publications give it. */
export interface RangeRow {
  readonly name: string;
  /** By key; null where that publication has nothing. */
  readonly values: readonly (number | null)[];
  /** How far apart they are, at the end of the row. */
  readonly text: string;
  /** The whole values, for a tooltip. */
  readonly full: string;
  readonly href?: string;
}

export interface RangeInput {
  /** Names of the publications, the preferred first: its mark is full, the others' are hollow. At most as many as there are marks. */
  readonly keys: readonly string[];
  readonly rows: readonly RangeRow[];
  readonly tone: Tone;
  /** Logarithmic where rows differ by powers of ten; values of zero then have no mark. */
  readonly scale: "linear" | "log";
  /** How a value is written at the axis. */
  readonly format: (value: number) => string;
  /** What the drawing shows, in a sentence. */
  readonly label: string;
  /** Which way it is read; from left to right when left out. */
  readonly direction?: Direction;
}

export interface PlacedRange {
  readonly row: RangeRow;
  readonly name: string;
  readonly nameY: number;
  readonly y: number;
  /** From the lowest to the highest. */
  readonly span: readonly [number, number] | undefined;
  readonly marks: readonly { readonly mark: RangeMark; readonly x: number }[];
  readonly textX: number;
  readonly textY: number;
  readonly textAnchor: "start" | "end";
}

interface Tick {
  readonly x: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

export interface RangeLayout {
  readonly height: number;
  readonly size: number;
  readonly keys: readonly { readonly mark: RangeMark; readonly name: string; readonly x: number; readonly y: number }[];
  readonly ticks: readonly Tick[];
  /** Heights between which the lines of the axis are drawn: beside each row where its name stands above it. */
  readonly grid: readonly (readonly [number, number])[];
  readonly bottom: number;
  readonly rows: readonly PlacedRange[];
}

/** From this width on names stand before the rows and texts after them, below it both above. */
const ROOMY = 480;
const SHARE_OF_NAMES = 0.36;
/** Room on either side for half a mark. */
const HALF = 7;
const AXIS = 24;

/** Where each row, its name, its marks and what they mean go; all rows share one scale. */
export const layOutRange = (input: RangeInput, width: number): RangeLayout => {
  const beside = width >= ROOMY;
  const size = beside ? 14 : 12;
  const keys = placeKeys(input.keys, width, size);
  const top = (keys.at(-1)?.y ?? 0) + size + 4;
  const pitch = beside ? 26 : 40;
  const widestName = Math.max(0, ...input.rows.map(({ name }) => textWidth(name, size)));
  const start = beside ? Math.min(width * SHARE_OF_NAMES, widestName + 16) : 0;
  const end = width - (beside ? Math.max(0, ...input.rows.map(({ text }) => textWidth(text, size))) + 12 : 0);
  const place = scaleOf(input, [start + HALF, end - HALF]);
  const rows = input.rows.map((row, at): PlacedRange => {
    const y = top + at * pitch + (beside ? pitch / 2 : 28);
    const nameY = beside ? y + size * 0.36 : y - 14;
    const marks = row.values.flatMap((value, key) => {
      const x = value === null ? undefined : place.at(value);
      return x === undefined ? [] : [{ mark: RANGE_MARKS[key]!, x }];
    });
    const xs = marks.map(({ x }) => x);
    const room = beside ? start - 12 : width - textWidth(row.text, size) - 8;
    return {
      row,
      name: shorten(row.name, size, room),
      nameY: coordinate(nameY),
      y: coordinate(y),
      span: xs.length < 2 ? undefined : [Math.min(...xs), Math.max(...xs)],
      marks,
      textX: coordinate(beside ? end + 8 : width),
      textY: coordinate(nameY),
      textAnchor: beside ? "start" : "end",
    };
  });
  const bottom = coordinate(top + input.rows.length * pitch + 4);
  const grid = beside ? [[coordinate(top), bottom] as const] : rows.map(({ y }) => [y - 9, y + 9] as const);
  return { height: Math.ceil(bottom + AXIS), size, keys, ticks: anchored(place.ticks(beside ? 5 : 3), size, width), grid, bottom, rows };
};

interface Placing {
  /** Undefined for what the scale cannot show. */
  readonly at: (value: number) => number | undefined;
  readonly ticks: (count: number) => readonly Omit<Tick, "anchor">[];
}

/** Texts of ticks that would leave the drawing end or begin at their tick. */
const anchored = (ticks: readonly Omit<Tick, "anchor">[], size: number, width: number): readonly Tick[] =>
  ticks.map((tick) => {
    const half = textWidth(tick.text, size) / 2;
    return { ...tick, anchor: tick.x + half > width ? "end" : tick.x < half ? "start" : "middle" };
  });

const scaleOf = ({ rows, scale, format }: RangeInput, range: readonly [number, number]): Placing => {
  const values = rows.flatMap((row) => row.values.filter((value) => value !== null));
  const place = scale === "log" ? logarithmic(values, range) : linear(values, range);
  const shown = (value: number): boolean => scale === "linear" || value > 0;
  return {
    at: (value) => (shown(value) ? coordinate(place(value)) : undefined),
    ticks: (count) => parted(place.ticks(count).map((value) => ({ x: coordinate(place(value)), text: format(value), value }))),
  };
};

/** Zero is on the scale unless the lowest value is far from it: positions are read here, not lengths. */
const NEAR_ZERO = 0.5;

const linear = (values: readonly number[], range: readonly [number, number]) => {
  const [low, high] = [min(values) ?? 0, max(values) ?? 1];
  const from = low > 0 && low < NEAR_ZERO * high ? 0 : low;
  return scaleLinear([from, from === high ? high + 1 : high], range).nice(4);
};

const logarithmic = (values: readonly number[], range: readonly [number, number]) => {
  const above = values.filter((value) => value > 0);
  const [low, high] = [min(above) ?? 1, max(above) ?? 10];
  return scaleLog([10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high === low ? high * 10 : high))], range);
};

/** Lettering of an axis is no larger. */
const LARGEST = 14;

/** Ticks that leave each other room; of a logarithmic scale, those that are powers of ten. */
const parted = (ticks: readonly { readonly x: number; readonly text: string; readonly value: number }[]) => {
  const powers = ticks.filter(({ value }) => value > 0 && Number.isInteger(Math.round(Math.log10(value) * 1e9) / 1e9));
  const wanted = ticks.length > 12 || powers.length === ticks.length ? powers : ticks;
  let end = -Infinity;
  return wanted.filter(({ x, text }) => {
    const half = textWidth(text, LARGEST) / 2;
    if (x - half < end) return false;
    end = x + half + 6;
    return true;
  });
};

/** What each mark means, in lines above the rows. */
const placeKeys = (keys: readonly string[], width: number, size: number): RangeLayout["keys"] => {
  let [x, y] = [HALF, size];
  return keys.map((name, place) => {
    const needs = 16 + textWidth(name, size) + 18;
    if (x + needs - 18 > width && x > HALF) [x, y] = [HALF, y + size + 8];
    const placed = { mark: RANGE_MARKS[place]!, name: shorten(name, size, width - 24), x: coordinate(x), y: coordinate(y) };
    x += needs;
    return placed;
  });
};
