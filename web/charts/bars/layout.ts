import { coordinate } from "../coordinate.ts";
import { shorten, textWidth } from "../lettering.ts";
import type { Tone } from "../palette.ts";
import type { Direction } from "../reading-side.ts";

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** What stands at the end of the bar. */
  readonly text: string;
  /** What a tooltip says: name and whole value. */
  readonly full: string;
  readonly href?: string;
  /** A residual ("other"), drawn in grey. */
  readonly rest?: boolean;
}

export interface BarsInput {
  /** Sorted by whoever knows the subject; a residual comes last. */
  readonly bars: readonly Bar[];
  readonly tone: Tone;
  /** Which side names and bars begin at; the left when left out. */
  readonly direction?: Direction;
  /** What the drawing shows, in a sentence. */
  readonly label: string;
}

export interface PlacedBar extends Bar {
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly textX: number;
  readonly textY: number;
}

export interface BarsLayout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly thickness: number;
  readonly rows: readonly PlacedBar[];
}

/** From this width on names stand before the bars, below it above them. */
const ROOMY = 480;
const SHARE_OF_NAMES = 0.4;

/** Where each bar, its name and its value go; lengths share one scale from zero. */
export const layOutBars = ({ bars }: BarsInput, width: number): BarsLayout => {
  const beside = width >= ROOMY;
  const size = beside ? 14 : 13;
  const [pitch, thickness] = beside ? [30, 16] : [46, 14];
  const start = beside ? width * SHARE_OF_NAMES : 0;
  const widestText = Math.max(0, ...bars.map((bar) => textWidth(bar.text, size)));
  const room = width - start - widestText - 10;
  const greatest = Math.max(1e-9, ...bars.map((bar) => bar.value));
  const rows = bars.map((bar, row): PlacedBar => {
    const top = row * pitch;
    const y = beside ? top + (pitch - thickness) / 2 : top + 24;
    const length = bar.value > 0 ? Math.max(1, (bar.value / greatest) * room) : 0;
    const textY = y + thickness / 2 + size * 0.36;
    return {
      ...bar,
      label: shorten(bar.name, size, beside ? start - 12 : width),
      labelX: 0,
      labelY: coordinate(beside ? textY : top + 17),
      x: coordinate(start),
      y: coordinate(y),
      length: coordinate(length),
      textX: coordinate(start + length + 8),
      textY: coordinate(textY),
    };
  });
  return { width, height: bars.length * pitch + 4, size, thickness, rows };
};
