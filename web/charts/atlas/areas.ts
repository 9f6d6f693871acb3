import { geoPath, type GeoPermissibleObjects } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { coordinate } from "../coordinate.ts";
import { anchorOf, anchoredCodes } from "./anchors.ts";
import atlas from "./areas.json" with { type: "json" };
import { equalEarth } from "./land.ts";
import { lightenPath } from "./lighten-path.ts";

/** An area on the map. */
export interface AreaShape {
  /** "" for land that no treatment gives to an area: it is hatched. */
  readonly code: string;
  /** "" for a place too small to be seen, which is a circle. */
  readonly path: string;
  readonly spot: readonly [x: number, y: number] | undefined;
  /** Lies over the shape of another area, which the map package gives the land to: drawn after all others. */
  readonly over?: true;
}

/** Points nearer than this to the one before are left out, in pixels. */
const LEAST_STEP = 1;

/** Smallest shape that is drawn as such, in square pixels: less land than in a circle of 6 px. */
const SMALLEST = 28;

interface Atlas {
  readonly topology: Topology<{ areas: GeometryCollection }>;
  readonly overlays: readonly { readonly id: string; readonly drawnAs: string; readonly ring: [number, number][] }[];
}

const { topology, overlays } = atlas as unknown as Atlas;
const features = feature(topology, topology.objects.areas).features;
const kept = new Map<number, readonly AreaShape[]>();

/** Every area at a width, after the table of disputed areas: no lines between them. Kept after the first call. */
export const areaShapes = (width: number): readonly AreaShape[] => {
  let shapes = kept.get(width);
  if (!shapes) kept.set(width, (shapes = shapesAt(width)));
  return shapes;
};

const shapesAt = (width: number): readonly AreaShape[] => {
  const projection = equalEarth(width);
  const path = geoPath(projection).digits(width < 480 ? 1 : 0);
  const drawn = (shape: GeoPermissibleObjects): string => lightenPath(path(shape) ?? "", LEAST_STEP);
  const spotOf = (code: string): AreaShape["spot"] => {
    const anchor = anchorOf(code);
    const spot = anchor && projection([...anchor]);
    return spot ? [coordinate(spot[0]), coordinate(spot[1])] : undefined;
  };
  const whole = features.map((one): AreaShape => {
    const code = one.id === "neutral" ? "" : String(one.id);
    const small = path.area(one) < SMALLEST;
    return { code, path: small && code !== "" ? "" : drawn(one), spot: small ? spotOf(code) : undefined };
  });
  const over = overlays.map(({ drawnAs, ring }): AreaShape => {
    const code = drawnAs === "neutral" ? "" : drawnAs;
    return { code, path: drawn({ type: "Polygon", coordinates: [ring] }), spot: undefined, over: true };
  });
  const shown = new Set(whole.map(({ code }) => code));
  const circles = anchoredCodes()
    .filter((code) => !shown.has(code))
    .map((code): AreaShape => ({ code, path: "", spot: spotOf(code) }));
  return [...whole, ...over, ...circles].filter(({ path: outline, spot }) => outline !== "" || spot !== undefined);
};
