import { geoDistance, geoInterpolate, type GeoProjection } from "d3-geo";
import { equalEarth, mapHeight } from "../atlas/land.ts";
import { point } from "../coordinate.ts";

type Place = readonly [longitude: number, latitude: number];
type Spot = readonly [x: number, y: number];

export interface Arc {
  readonly name: string;
  /** Where the migrants come from, and where they live. */
  readonly from: Place;
  readonly to: Place;
  /** 0 to 1 of the largest; money undefined where there is no figure. */
  readonly people: number;
  readonly money: number | undefined;
  /** What a tooltip says. */
  readonly full: string;
}

export interface PlacedArc {
  readonly arc: Arc;
  readonly people: string;
  readonly money: string;
  readonly ends: readonly Spot[];
}

export interface WorldLayout {
  readonly width: number;
  readonly height: number;
  readonly arcs: readonly PlacedArc[];
}

/** Width of the largest ribbon, of the map's width. */
const THICKEST = 0.0095;
const TAPER = 0.35;
/** Great circles that come nearer to the pole are drawn further south. */
const NORTHERN_LIMIT = 74;
/** A step of a great circle, in radians. */
const STEP = 0.07;

/** Great-circle ribbons over Equal Earth: people on one side of the great circle, money coming back on the other. */
export const layOutWorld = (arcs: readonly Arc[], width: number): WorldLayout => {
  const projection = equalEarth(width);
  const thickest = width * THICKEST;
  return {
    width,
    height: mapHeight(width),
    // The largest are drawn last, on top.
    arcs: arcs.toSorted((a, b) => a.people - b.people).map((arc) => placeArc(arc, projection, thickest)),
  };
};

const placeArc = (arc: Arc, projection: GeoProjection, thickest: number): PlacedArc => {
  const line = greatCircle(arc, projection);
  return {
    arc,
    people: ribbonOf(line, Math.max(0.8, arc.people * thickest), 1),
    money: arc.money === undefined ? "" : ribbonOf(line.toReversed(), Math.max(0.8, arc.money * thickest), 1),
    ends: [line[0]!, line.at(-1)!],
  };
};

const greatCircle = ({ from, to }: Arc, projection: GeoProjection): readonly Spot[] => {
  const [start, end] = [from as [number, number], to as [number, number]];
  const steps = Math.max(6, Math.ceil(geoDistance(start, end) / STEP));
  const along = geoInterpolate(start, end);
  const shares = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  const overPole = shares.some((share) => along(share)[1] > NORTHERN_LIMIT);
  return shares.map((share) => projection(overPole ? below(start, end, share) : along(share)) ?? [0, 0]);
};

/** Along parallels and meridians, bent to the north, where the great circle would run over the pole and along the map's edge. */
const below = ([fromX, fromY]: Place, [toX, toY]: Place, share: number): [number, number] => {
  const bend = NORTHERN_LIMIT - 6 - (fromY + toY) / 2;
  return [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share + bend * 4 * share * (1 - share)];
};

/** The outline of a ribbon to the right of the way it goes, narrowing to its end; in pieces where the map is cut. */
const ribbonOf = (line: readonly Spot[], thickness: number, gap: number): string => {
  const near: Spot[] = [];
  const far: Spot[] = [];
  line.forEach(([x, y], index) => {
    const [beforeX, beforeY] = neighbour(line, index, -1);
    const [afterX, afterY] = neighbour(line, index, 1);
    const length = Math.hypot(afterX - beforeX, afterY - beforeY) || 1;
    const [normalX, normalY] = [-(afterY - beforeY) / length, (afterX - beforeX) / length];
    const wide = gap / 2 + thickness * (1 - (1 - TAPER) * (index / (line.length - 1)));
    near.push([x + (normalX * gap) / 2, y + (normalY * gap) / 2]);
    far.push([x + normalX * wide, y + normalY * wide]);
  });
  return piecesOf(line)
    .map(([start, end]) => [...near.slice(start, end), ...far.slice(start, end).toReversed()])
    .map((outline) => `M${outline.map((spot) => point(...spot)).join("L")}Z`)
    .join("");
};

const isCut = (a: Spot, b: Spot): boolean => Math.abs(a[0] - b[0]) > 200;

const neighbour = (line: readonly Spot[], index: number, step: number): Spot => {
  const other = line[index + step];
  return other === undefined || isCut(other, line[index]!) ? line[index]! : other;
};

const piecesOf = (line: readonly Spot[]): readonly (readonly [number, number])[] => {
  const starts = line.flatMap((spot, index) => (index === 0 || isCut(line[index - 1]!, spot) ? [index] : []));
  return starts
    .map((start, piece): readonly [number, number] => [start, starts[piece + 1] ?? line.length])
    .filter(([start, end]) => end - start > 1);
};
