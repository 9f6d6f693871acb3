import { coordinate } from "../coordinate.ts";
import { textWidth, wrap } from "../lettering.ts";
import type { Direction } from "../reading-side.ts";

export interface Ribbon {
  /** 0 to 1 of the widest; undefined where there is no figure. */
  readonly share: number | undefined;
  /** What stands beside it. */
  readonly text: string;
  /** The whole value, for a tooltip. */
  readonly full: string;
}

/** People one way, money back; the price of sending between them. */
export interface RibbonsInput {
  readonly origin: string;
  readonly destination: string;
  readonly people: Ribbon;
  readonly money: Ribbon;
  /** Which side the origin stands on; the left when left out. */
  readonly direction?: Direction;
  /** What sending costs, "" where nobody prices it. */
  readonly cost: string;
  /** What the drawing shows, in a sentence. */
  readonly label: string;
}

/** A ribbon's outline, or the line that stands for a figure that is not there. */
export interface PlacedRibbon {
  readonly path: string;
  readonly absent: boolean;
  readonly textY: number;
  readonly lines: readonly string[];
}

export interface RibbonsLayout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly nameSize: number;
  readonly names: { readonly origin: readonly string[]; readonly destination: readonly string[] };
  readonly nodes: { readonly y: number; readonly height: number };
  readonly people: PlacedRibbon;
  readonly money: PlacedRibbon;
  readonly costY: number;
  readonly costSize: number;
}

const NODE = 5;
/** A ribbon's width where it ends, of its width where it starts. */
const TAPER = 0.4;
const LEADING = 1.3;

/** Where ribbons, names and words go at a width. */
export const layOutRibbons = (input: RibbonsInput, width: number): RibbonsLayout => {
  const roomy = width >= 480;
  const [size, nameSize, thickest] = width >= 900 ? [20, 25, 84] : roomy ? [16, 20, 64] : [14, 16, 40];
  const half = width / 2 - 12;
  const names = { origin: wrap(input.origin, nameSize, half), destination: wrap(input.destination, nameSize, half) };
  const peopleLines = wrap(input.people.text, size, width - 24);
  const moneyLines = wrap(input.money.text, size, width - 24);
  const leading = size * LEADING;
  const namesEnd = Math.max(names.origin.length, names.destination.length) * nameSize * LEADING + 8;
  const bow = roomy ? 18 : 8;
  const peopleText = namesEnd + leading;
  const peopleCentre = peopleText + (peopleLines.length - 1) * leading + bow / 2 + thickest / 2 + 10;
  const costY = peopleCentre + thickest / 2 + bow / 2 + leading + 2;
  const moneyCentre = costY + 12 + bow / 2 + thickest / 2;
  const moneyText = moneyCentre + thickest / 2 + bow / 2 + leading + 2;
  const nodes = { y: namesEnd + 4, height: moneyText + (moneyLines.length - 1) * leading - namesEnd };
  const run = { from: NODE + 4, to: width - NODE - 4 };
  return {
    width,
    height: Math.ceil(nodes.y + nodes.height + 6),
    size,
    nameSize,
    names,
    nodes,
    people: { ...outline(input.people.share, run, peopleCentre, -bow, thickest), textY: peopleText, lines: peopleLines },
    money: {
      ...outline(input.money.share, { from: run.to, to: run.from }, moneyCentre, bow, thickest),
      textY: moneyText,
      lines: moneyLines,
    },
    costY,
    // The smallest lettering of a chart, where the words would touch the ends.
    costSize: textWidth(input.cost, size) > width - 32 ? 12 : size,
  };
};

const outline = (
  share: number | undefined,
  { from, to }: { readonly from: number; readonly to: number },
  centre: number,
  bow: number,
  thickest: number,
): { readonly path: string; readonly absent: boolean } => {
  const y = centre - bow / 2;
  const middle = (from + to) / 2;
  const curve = (x: number, start: number, end: number): string =>
    ` Q${coordinate(middle)},${coordinate(start)} ${coordinate(x)},${coordinate(end)}`;
  if (share === undefined) return { path: `M${coordinate(from)},${coordinate(y)}${curve(to, y + 2 * bow, y)}`, absent: true };
  const start = Math.max(1, share * thickest) / 2;
  const end = start * TAPER;
  const way = Math.sign(to - from);
  const tip = to - way * Math.max(12, end * 1.6);
  const wing = end + 4;
  const path =
    `M${coordinate(from)},${coordinate(y - start)}${curve(tip, y - (start + end) / 2 + 2 * bow, y - end)}` +
    `V${coordinate(y - wing)}L${coordinate(to)},${coordinate(y)}L${coordinate(tip)},${coordinate(y + wing)}V${coordinate(y + end)}` +
    `${curve(from, y + (start + end) / 2 + 2 * bow, y + start)}Z`;
  return { path, absent: false };
};
