import { coordinate } from "../coordinate.ts";
import { shorten, textWidth } from "../lettering.ts";
import type { Direction } from "../reading-side.ts";

/** Something on a lane: a day, or a time from one day until another. */
export interface ChainMark {
  readonly on: string;
  readonly until?: string;
  /** What the page is about, something beside it, or something that holds no longer. */
  readonly kind: "here" | "beside" | "over";
  /** In words, for a tooltip. */
  readonly full: string;
}

/** One stage of a chain. */
export interface ChainLane {
  readonly name: string;
  readonly marks: readonly ChainMark[];
  /** At its end: how long it took to come, or that it has not come. */
  readonly text: string;
}

export type TickStep = "year" | "month" | "day";

export interface ChainInput {
  /** In the order in which one leads to the next; one without marks is drawn as an open line. */
  readonly lanes: readonly ChainLane[];
  /** The last day drawn: what has not come is open until then. */
  readonly today: string;
  readonly format: (day: string, step: TickStep) => string;
  /** What the drawing shows, in a sentence. */
  readonly label: string;
  /** Which way it is read; time runs to the right in every language. */
  readonly direction?: Direction;
}

interface Placed {
  readonly x: number;
  readonly until: number | undefined;
  readonly mark: ChainMark;
}

export interface PlacedLane {
  readonly name: string;
  readonly text: string;
  readonly nameY: number;
  readonly y: number;
  readonly marks: readonly Placed[];
  /** Where nothing has come: from when on it could have. */
  readonly open: readonly [number, number] | undefined;
}

export interface ChainLayout {
  readonly height: number;
  readonly size: number;
  readonly lanes: readonly PlacedLane[];
  readonly ticks: readonly { readonly x: number; readonly text: string; readonly anchor: "start" | "middle" | "end" }[];
  /** Heights between which the lines of the axis are drawn: beside each lane where its name stands above it. */
  readonly grid: readonly (readonly [number, number])[];
  readonly bottom: number;
  /** From the side where reading begins. */
  readonly textX: number;
  readonly textBegins: boolean;
}

/** From this width on names stand before the lanes and texts after them, below it both above. */
const ROOMY = 480;
const SHARE_OF_NAMES = 0.3;
const HALF = 8;
const AXIS = 24;
const DAY = 24 * 60 * 60 * 1000;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Where each lane, its name, its marks and its text go; all lanes share one axis of time. */
export const layOutChain = (input: ChainInput, width: number): ChainLayout => {
  const beside = width >= ROOMY;
  const size = beside ? 14 : 12;
  const pitch = beside ? 30 : 42;
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, size)));
  const start = beside ? Math.min(width * SHARE_OF_NAMES, widest(input.lanes.map(({ name }) => name)) + 16) : 0;
  const end = width - (beside ? Math.min(width * SHARE_OF_NAMES, widest(input.lanes.map(({ text }) => text)) + 12) : 0);
  const range: Range = input.direction === "rtl" ? [width - end + HALF, width - start - HALF] : [start + HALF, end - HALF];
  const place = timeOf(input, range);
  let from: number | undefined;
  const lanes = input.lanes.map((lane, index): PlacedLane => {
    const y = coordinate(index * pitch + (beside ? pitch / 2 : 30));
    const nameY = coordinate(beside ? y + size * 0.36 : y - 15);
    const textRoom = textWidth(lane.text, size);
    const marks = lane.marks.map((mark) => ({
      mark,
      x: place.x(mark.on),
      until: mark.until === undefined ? undefined : place.x(mark.until),
    }));
    const open: PlacedLane["open"] = marks.length > 0 || from === undefined ? undefined : [from, range[1]];
    const xs = marks.map(({ x }) => x);
    if (xs.length > 0) from = Math.min(...xs);
    const name = shorten(lane.name, size, beside ? start - 12 : width - textRoom - 10);
    return { name, text: shorten(lane.text, size, beside ? width - end - 8 : width * 0.7), nameY, y, marks, open };
  });
  const bottom = coordinate(input.lanes.length * pitch + 2);
  return {
    ...{ height: Math.ceil(bottom + AXIS), size, lanes, bottom },
    grid: beside ? [[0, bottom]] : lanes.map(({ y }) => [y - 9, y + 9] as const),
    ticks: anchored(place.ticks(beside ? 5 : 4), size, width),
    textX: coordinate(beside ? end + 8 : width),
    textBegins: beside,
  };
};

type Range = readonly [number, number];

interface Placing {
  readonly x: (day: string) => number;
  readonly ticks: (most: number) => readonly { readonly x: number; readonly text: string }[];
}

const timeOf = ({ lanes, today, format }: ChainInput, [left, right]: Range): Placing => {
  const days = lanes.flatMap(({ marks }) => marks.flatMap(({ on, until }) => [on, until ?? on])).map(at);
  const [from, until] = [Math.min(at(today), ...days), Math.max(at(today), ...days)];
  const length = Math.max(until - from, DAY);
  const x = (moment: number): number => coordinate(left + ((moment - from) / length) * (right - left));
  return {
    x: (day) => x(at(day)),
    ticks: (most) =>
      ticksBetween(from, until, most).map(({ moment, step }) => ({
        x: x(moment),
        text: format(new Date(moment).toISOString().slice(0, 10), step),
      })),
  };
};

const MONTHS = 12;
/** Steps of an axis, in months. */
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600] as const;
const MONTH = 30.4 * DAY;

/** Beginnings of months or years; for a short time its two ends. */
const ticksBetween = (from: number, until: number, most: number): readonly { readonly moment: number; readonly step: TickStep }[] => {
  const step = STEPS.find((months) => (until - from) / (months * MONTH) <= most) ?? 1_200;
  const first = new Date(from);
  const begin = first.getUTCFullYear() * MONTHS + first.getUTCMonth();
  const moments: number[] = [];
  for (let month = Math.ceil(begin / step) * step; ; month += step) {
    const moment = Date.UTC(Math.floor(month / MONTHS), month % MONTHS, 1);
    if (moment > until) break;
    if (moment >= from) moments.push(moment);
  }
  if (moments.length < 2)
    return from === until ? [{ moment: from, step: "day" }] : [from, until].map((moment) => ({ moment, step: "day" }));
  return moments.map((moment) => ({ moment, step: step >= MONTHS ? "year" : "month" }));
};

/** Texts of ticks that would leave the drawing end or begin at their tick; those that would run into the one before are left out. */
const anchored = (ticks: readonly { readonly x: number; readonly text: string }[], size: number, width: number): ChainLayout["ticks"] => {
  let last = -Infinity;
  return ticks.flatMap(({ x, text }) => {
    const long = textWidth(text, size);
    const anchor = x + long / 2 > width ? "end" : x < long / 2 ? "start" : "middle";
    const begins = anchor === "end" ? x - long : anchor === "start" ? x : x - long / 2;
    if (begins < last) return [];
    last = begins + long + 8;
    return [{ x, text, anchor } as const];
  });
};
