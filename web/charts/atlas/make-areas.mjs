// Makes areas.json from world-atlas: node web/charts/atlas/make-areas.mjs
// One shape an area, by its alpha-3 code, after the treatments of disputed-areas.json; no lines between areas are kept for drawing.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { geoContains } from "d3-geo";
import { feature, mergeArcs, quantize } from "topojson-client";
import { filter, filterWeight, presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from "topojson-simplify";

const require = createRequire(import.meta.url);
const atlas = require("world-atlas/countries-50m.json");
const registry = require("../../../vocabulary/reference-areas/areas.json");
const disputed = JSON.parse(readFileSync(new URL("disputed-areas.json", import.meta.url)));
const SMALLEST_BEND = 2e-5; // steradians: about a third of a pixel of a map 680 wide
const SMALLEST_ISLAND = 6e-5;

const codeOf = new Map(registry.filter(({ kind, m49 }) => kind === "country" && m49).map(({ m49, code }) => [m49, code]));
const polygonsOf = ({ type, arcs }) => (type === "Polygon" ? [arcs] : arcs);

/** Polygons by code, with those that the package puts elsewhere where the table has them. */
const collect = () => {
  const byCode = new Map();
  const add = (code, polygons) => byCode.set(code, [...(byCode.get(code) ?? []), ...polygons]);
  const byFeature = new Map(disputed.filter(({ feature: name }) => name).map((row) => [row.feature, row]));
  for (const geometry of atlas.objects.countries.geometries) {
    if (geometry.id === "010") continue;
    const row = byFeature.get(geometry.properties.name);
    const code = row ? row.drawnAs : codeOf.get(Number(geometry.id));
    if (code) add(code, polygonsOf(geometry));
    else console.warn(`left out: ${geometry.properties.name}`);
  }
  for (const { part, drawnAs } of disputed.filter((row) => row.part)) movePart(byCode, part, drawnAs);
  return byCode;
};

/** Moves the polygon around a point from one area to another. */
const movePart = (byCode, { of, around }, code) => {
  const isPart = (polygon) => geoContains(feature(atlas, { type: "Polygon", arcs: polygon }), around);
  const polygons = byCode.get(of);
  const part = polygons.filter(isPart);
  if (part.length !== 1) throw new Error(`${of} has ${part.length} parts around ${around}`);
  byCode.set(
    of,
    polygons.filter((one) => !part.includes(one)),
  );
  byCode.set(code, [...(byCode.get(code) ?? []), ...part]);
};

const byCode = collect();
const geometries = [...byCode]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, polygons]) => ({ ...mergeArcs(atlas, [{ type: "MultiPolygon", arcs: polygons }]), id: code }));
const merged = { ...atlas, objects: { areas: { type: "GeometryCollection", geometries } } };
const simple = simplify(presimplify(merged, sphericalTriangleArea), SMALLEST_BEND);
const light = quantize(filter(simple, filterWeight(simple, SMALLEST_ISLAND, sphericalRingArea)), 5e3);

/** The part of an area's largest ring south of a parallel: where the package draws no line that could be followed. */
const southOf = (code, parallel) => {
  const rings = feature(
    light,
    light.objects.areas.geometries.find(({ id }) => id === code),
  ).geometry;
  const ring = (rings.type === "Polygon" ? [rings.coordinates] : rings.coordinates).toSorted((a, b) => b[0].length - a[0].length)[0][0];
  const cut = [];
  for (let place = 0; place < ring.length - 1; place++) {
    const [here, next] = [ring[place], ring[place + 1]];
    if (here[1] <= parallel) cut.push(here);
    if (here[1] <= parallel !== next[1] <= parallel) {
      const share = (parallel - here[1]) / (next[1] - here[1]);
      cut.push([here[0] + share * (next[0] - here[0]), parallel]);
    }
  }
  return [...cut, cut[0]].map((point) => point.map((degrees) => Number(degrees.toFixed(2))));
};

const overlays = disputed
  .filter(({ cut, ring }) => cut || ring)
  .map(({ id, drawnAs, cut, ring }) => ({ id, drawnAs, ring: cut ? southOf(cut.of, cut.southOf) : ring }));
const text = `${JSON.stringify({ topology: light, overlays })}\n`;
writeFileSync(new URL("areas.json", import.meta.url), text);
console.log("areas.json", text.length, geometries.length);
