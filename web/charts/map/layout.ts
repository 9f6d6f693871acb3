import { areaShapes, type AreaShape } from "../atlas/areas.ts";
import { mapHeight } from "../atlas/land.ts";
import { coordinate } from "../coordinate.ts";
import type { Tone } from "../palette.ts";
import { classOf, niceBreaks } from "./breaks.ts";

export interface MapValue {
  readonly value: number;
  /** What a tooltip says: name, whole value, year, status. */
  readonly full: string;
}

export interface MapInput {
  /** By area; what is not there is hatched, and is no zero. */
  readonly values: ReadonlyMap<string, MapValue>;
  readonly tone: Tone;
  /** How a break is written. */
  readonly format: (value: number) => string;
  /** What the hatch means. */
  readonly noFigure: string;
  /** What the drawing shows, in a sentence. */
  readonly label: string;
}

export interface PlacedArea extends AreaShape {
  readonly full: string;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Height of the map above the legend. */
  readonly mapHeight: number;
  readonly size: number;
  /** Areas by class, the lowest first; what lies over others is apart. */
  readonly classes: readonly (readonly PlacedArea[])[];
  readonly hatched: readonly AreaShape[];
  /** Drawn last; the class is undefined for the hatch. */
  readonly over: readonly { readonly area: PlacedArea; readonly place: number | undefined }[];
  readonly radius: number;
  readonly legend: {
    readonly y: number;
    readonly boxes: readonly { readonly x: number; readonly width: number }[];
    readonly breaks: readonly { readonly x: number; readonly text: string }[];
    readonly hatch: { readonly x: number; readonly y: number };
  };
}

const BOX = 14;

/** Where areas, circles of small ones and the legend go. */
export const layOutMap = ({ values, format }: MapInput, width: number): MapLayout => {
  const roomy = width >= 480;
  const size = roomy ? 14 : 12;
  const breaks = niceBreaks([...values.values()].map(({ value }) => value));
  const shapes = areaShapes(width).filter(({ path, spot }) => path !== "" || (spot?.[1] ?? 0) < mapHeight(width) - 4);
  const placed = shapes.map((shape) => {
    const found = values.get(shape.code);
    return { area: { ...shape, full: found?.full ?? "" }, place: found && classOf(found.value, breaks) };
  });
  const below = placed.filter(({ area }) => !area.over);
  const classes = Array.from({ length: breaks.length + 1 }, (_, at) => below.flatMap(({ area, place }) => (place === at ? [area] : [])));
  const mapBottom = mapHeight(width);
  const top = mapBottom + 14;
  const room = Math.min(width - 8, roomy ? 430 : width - 8);
  const box = room / classes.length;
  return {
    width,
    mapHeight: mapBottom,
    height: Math.ceil(top + BOX + size + 8 + (roomy ? 4 : BOX + size)),
    size,
    classes,
    hatched: below.flatMap(({ area, place }) => (place === undefined ? [area] : [])),
    over: placed.filter(({ area }) => area.over),
    radius: roomy ? 3.5 : 3,
    legend: {
      y: top,
      boxes: classes.map((_, place) => ({ x: coordinate(4 + place * box), width: coordinate(box - 1) })),
      breaks: breaks.map((value, place) => ({ x: coordinate(4 + (place + 1) * box), text: format(value) })),
      hatch: roomy ? { x: coordinate(4 + room + 32), y: top } : { x: 4, y: coordinate(top + BOX + size + 8) },
    },
  };
};
