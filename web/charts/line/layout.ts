import { max, min } from "d3-array";
import { scaleLinear, type ScaleLinear } from "d3-scale";
import { coordinate } from "../coordinate.ts";
import { shorten, textWidth } from "../lettering.ts";
import type { Tone } from "../palette.ts";

export interface LinePoint {
  /** Decimal year. */
  readonly time: number;
  /** null where there is no value: the line is broken there. */
  readonly value: number | null;
  /** Estimated between observations: dashed. */
  readonly estimated?: boolean;
  /** May still be changed by who published it: a hollow mark. */
  readonly provisional?: boolean;
  /** Gets a mark of its own. */
  readonly marked?: boolean;
}

export interface Line {
  readonly name: string;
  readonly tone: Tone;
  readonly points: readonly LinePoint[];
}

export interface LineInput {
  readonly lines: readonly Line[];
  /** How a value is written at the axis and at the end of a line. */
  readonly format: (value: number) => string;
  /** What the drawing shows, in a sentence. */
  readonly label: string;
}

/** A stretch of a line without a gap, all solid or all dashed. */
export interface Stretch {
  readonly dashed: boolean;
  readonly points: readonly (readonly [number, number])[];
}

export interface PlacedLine {
  readonly line: Line;
  readonly stretches: readonly Stretch[];
  readonly marks: readonly (readonly [number, number])[];
  readonly hollow: readonly (readonly [number, number])[];
  /** Ends of the line on either side of a gap. */
  readonly breaks: readonly (readonly [number, number])[];
  readonly end: { readonly x: number; readonly y: number; readonly labelY: number; readonly text: string } | undefined;
}

export interface LineLayout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly xTicks: readonly { readonly x: number; readonly text: string }[];
  readonly yTicks: readonly { readonly y: number; readonly text: string }[];
  readonly lines: readonly PlacedLine[];
}

const TOP = 14;
const BOTTOM = 26;

/** Middle of the highest label. */
const HIGHEST = 10;
/** Labels at the ends of lines take at most this share of the width; longer names are shortened. */
const ROOM_FOR_NAMES = 0.42;
/** A line that ends so near the others has its label beside theirs. */
const NEAR_THE_END = 0.12;

/** Where lines, ticks and end labels go: the value axis has zero on it, gaps stay gaps, labels do not cover each other. */
export const layOutLines = ({ lines, format }: LineInput, width: number): LineLayout => {
  const roomy = width >= 480;
  const size = roomy ? 14 : 12;
  const height = roomy ? 300 : 220;
  const values = lines.flatMap((line) => line.points.flatMap(({ value }) => (value === null ? [] : [value])));
  const y = scaleLinear([Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0) || 1], [height - BOTTOM, TOP]).nice(4);
  const yTicks = y.ticks(4).map((value) => ({ y: coordinate(y(value)), text: format(value) }));
  const left = Math.ceil(Math.max(...yTicks.map(({ text }) => textWidth(text, size)))) + 8;
  const named = lines.map((line) => ({ ...line, name: shortName(line, format, size, width * ROOM_FOR_NAMES) }));
  const right = width - Math.ceil(Math.max(24, ...named.map((line) => textWidth(endText(line, format), size)))) - 10;
  const times = lines.flatMap((line) => line.points.map(({ time }) => time));
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [left, right]);
  const xTicks = x
    .ticks(roomy ? 7 : right - left > 130 ? 3 : 2)
    .filter(Number.isInteger)
    .map((year) => ({ x: coordinate(x(year)), text: String(year) }));
  const placed = named.map((line) => placeLine(line, x, y, format));
  return { width, height, size, left, right, xTicks, yTicks, lines: partLabels(placed, size + 3, height - BOTTOM) };
};

const lastPoint = (line: Line): PresentPoint | undefined => line.points.findLast(isPresent);

/** The name of a line as short as its room at the end needs it. */
const shortName = (line: Line, format: (value: number) => string, size: number, room: number): string => {
  if (textWidth(endText(line, format), size) <= room) return line.name;
  return shorten(line.name, size, room - textWidth(endText({ ...line, name: " " }, format), size));
};

const endText = (line: Line, format: (value: number) => string): string => {
  const last = lastPoint(line);
  return last ? [line.name, format(last.value)].filter(Boolean).join(" ") : line.name;
};

type Scale = ScaleLinear<number, number>;

const placeLine = (line: Line, x: Scale, y: Scale, format: (value: number) => string): PlacedLine => {
  const place = (point: PresentPoint): readonly [number, number] => [coordinate(x(point.time)), coordinate(y(point.value))];
  const present = line.points.filter(isPresent);
  const last = lastPoint(line);
  const [start, right] = x.range() as [number, number];
  const near = last && right - place(last)[0] < NEAR_THE_END * (right - start);
  const end = last && {
    x: near ? coordinate(right) : place(last)[0],
    y: place(last)[1],
    labelY: place(last)[1],
    text: endText(line, format),
  };
  return {
    line,
    stretches: stretchesOf(line, place),
    marks: present.filter((one) => one.marked && !one.provisional).map(place),
    hollow: present.filter((one) => one.provisional).map(place),
    breaks: besideGaps(line.points).map(place),
    end,
  };
};

type PresentPoint = LinePoint & { readonly value: number };

const isPresent = (point: LinePoint): point is PresentPoint => point.value !== null;

/** The last point before a gap and the first after it: what is missing before the first value or after the last is no gap. */
const besideGaps = (points: readonly LinePoint[]): readonly PresentPoint[] => {
  const [first, last] = [points.findIndex(isPresent), points.findLastIndex(isPresent)];
  const isGap = (place: number): boolean => place > first && place < last && points[place]!.value === null;
  return points.filter((point, place): point is PresentPoint => isPresent(point) && (isGap(place - 1) || isGap(place + 1)));
};

const stretchesOf = (line: Line, place: (point: PresentPoint) => readonly [number, number]): Stretch[] => {
  const stretches: { dashed: boolean; points: (readonly [number, number])[] }[] = [];
  let before: PresentPoint | undefined;
  for (const point of line.points) {
    if (point.value === null) {
      before = undefined;
      continue;
    }
    const here = { ...point, value: point.value };
    const dashed = Boolean(point.estimated || before?.estimated);
    const open = stretches.at(-1);
    if (before === undefined) stretches.push({ dashed: Boolean(point.estimated), points: [place(here)] });
    else if (open && (open.dashed === dashed || open.points.length === 1)) {
      open.dashed = dashed;
      open.points.push(place(here));
    } else stretches.push({ dashed, points: [place(before), place(here)] });
    before = here;
  }
  return stretches;
};

/** Moves end labels apart so that each has its own line: upwards, and where the drawing ends, the whole heap down again. */
const partLabels = (placed: readonly PlacedLine[], pitch: number, lowest: number): readonly PlacedLine[] => {
  const byHeight = placed.filter((one) => one.end).toSorted((a, b) => a.end!.y - b.end!.y);
  const heights = new Map<PlacedLine, number>();
  let floor = Infinity;
  for (const one of byHeight.toReversed()) heights.set(one, (floor = Math.min(one.end!.y, floor - pitch, lowest)));
  let ceiling = HIGHEST - pitch;
  for (const one of byHeight) heights.set(one, (ceiling = Math.max(heights.get(one)!, ceiling + pitch)));
  return placed.map((one) => (one.end ? { ...one, end: { ...one.end, labelY: coordinate(heights.get(one) ?? one.end.y) } } : one));
};
