import { geoEqualEarth, geoPath, type GeoProjection } from "d3-geo";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import topology from "./land.json" with { type: "json" };

/** Longitude in the middle: cuts the map in the Bering Strait, where it parts nobody's land. */
const MIDDLE = 11;

const atlas = topology as unknown as Topology;
const landShape = feature(atlas, atlas.objects["land"]!);

/** Where the map ends in the south: below Tierra del Fuego. */
const SOUTHERN_END = -57;

/** Equal Earth (Šavrič, Patterson and Jenny 2018), the globe filling the width from the North Pole down. */
export const equalEarth = (width: number): GeoProjection => geoEqualEarth().rotate([-MIDDLE, 0]).fitWidth(width, { type: "Sphere" });

/** Height of the map at a width: Antarctica is left off. */
export const mapHeight = (width: number): number => Math.ceil(equalEarth(width)([MIDDLE, SOUTHERN_END])![1]);

/** The globe's outline. */
export const globePath = (width: number): string => geoPath(equalEarth(width)).digits(0)({ type: "Sphere" }) ?? "";

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
