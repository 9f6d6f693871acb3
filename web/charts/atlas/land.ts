import { geoEqualEarth, geoPath, type GeoProjection } from "d3-geo";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import topology from "./land.json" with { type: "json" };

/** Longitude in the middle: cuts the map in the Bering Strait, where it parts nobody's land. */
const MIDDLE = 11;

const atlas = topology as unknown as Topology;
const landShape = feature(atlas, atlas.objects["land"]!);

/** Equal Earth (Šavrič, Patterson and Jenny 2018), the land without Antarctica filling the width. */
export const equalEarth = (width: number): GeoProjection => geoEqualEarth().rotate([-MIDDLE, 0]).fitWidth(width, landShape);

/** Height of the land at a width, rounded up. */
export const landHeight = (width: number): number => Math.ceil(geoPath(equalEarth(width)).bounds(landShape)[1][1]);

const paths = new Map<number, string>();

/**
 * The world's land as one SVG path, kept after the first call. No line between countries is drawn: the atlas package does not follow
 * United Nations practice on disputed frontiers, and land alone takes no side.
 */
export const landPath = (width: number): string => {
  let path = paths.get(width);
  if (path === undefined) {
    path = geoPath(equalEarth(width)).digits(0)(landShape) ?? "";
    paths.set(width, path);
  }
  return path;
};
