// Makes land.json and anchors.json from world-atlas: node web/charts/atlas/make-atlas.mjs
// Land is one shape without lines between countries, so it takes no side on any frontier. Anchors are points inside areas.
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { geoArea, geoCentroid, geoContains } from "d3-geo";
import { feature, mergeArcs, quantize } from "topojson-client";
import { filter, filterWeight, presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from "topojson-simplify";

const require = createRequire(import.meta.url);
const atlas = require("world-atlas/countries-50m.json");
const areas = require("../../../vocabulary/reference-areas/areas.json");
const SMALLEST_BEND = 1e-5; // steradians, about 400 km²: less than a pixel of a map as wide as a page
const SMALLEST_ISLAND = 3e-5; // steradians: about 1,200 km²

const countries = atlas.objects.countries.geometries;

const makeLand = () => {
  const withoutAntarctica = countries.filter((one) => one.id !== "010");
  const merged = { ...atlas, objects: { land: mergeArcs(atlas, withoutAntarctica) } };
  const weighted = presimplify(merged, sphericalTriangleArea);
  const simple = simplify(weighted, SMALLEST_BEND);
  return quantize(filter(simple, filterWeight(simple, SMALLEST_ISLAND, sphericalRingArea)), 1e4);
};

/** A point well inside the largest part of an area. */
const anchorOf = (geometry) => {
  const { geometry: shape } = feature(atlas, geometry);
  const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const largest = parts.map((coordinates) => ({ type: "Polygon", coordinates })).toSorted((a, b) => geoArea(b) - geoArea(a))[0];
  const centre = geoCentroid(largest);
  return (geoContains(largest, centre) ? centre : nearestInside(largest, centre)).map((degrees) => Number(degrees.toFixed(1)));
};

const nearestInside = (polygon, [longitude, latitude]) => {
  for (let radius = 0.25; radius < 10; radius += 0.25) {
    for (let turn = 0; turn < 24; turn++) {
      const angle = (turn / 24) * 2 * Math.PI;
      const point = [longitude + radius * Math.cos(angle), latitude + radius * Math.sin(angle)];
      if (geoContains(polygon, point)) return point;
    }
  }
  return [longitude, latitude];
};

/** Areas the atlas lacks, or has without a number; and large ones whose middle is far from where people live. */
const BY_HAND = {
  AUS: [147, -33],
  BRA: [-47, -19],
  CAN: [-84, 48],
  CHL: [-71, -33.5],
  DZA: [3, 34],
  EGY: [31, 28],
  LBY: [16, 30],
  NOR: [10, 61],
  RUS: [45, 56],
  SWE: [16, 60],
  BES: [-68.3, 12.2],
  CHI: [-2.4, 49.4],
  GIB: [-5.35, 36.1],
  GLP: [-61.5, 16.2],
  GUF: [-53.2, 3.9],
  MTQ: [-61, 14.6],
  MYT: [45.2, -12.8],
  REU: [55.5, -21.1],
  SJM: [16, 78.6],
  TKL: [-171.8, -9.2],
  TUV: [179.2, -8.5],
  XKX: [20.9, 42.6],
  CCK: [96.8, -12.2],
  CXR: [105.6, -10.5],
};

const makeAnchors = () => {
  const codeOf = new Map(areas.filter((area) => area.kind === "country" && area.m49).map((area) => [area.m49, area.code]));
  const found = { ...BY_HAND };
  for (const geometry of countries) {
    const code = codeOf.get(Number(geometry.id));
    if (code && !(code in found)) found[code] = anchorOf(geometry);
  }
  const missing = [...codeOf.values()].filter((code) => !(code in found));
  if (missing.length > 0) console.warn(`no anchor: ${missing.join(" ")}`);
  return Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

const write = (name, value) => {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(new URL(name, import.meta.url), text);
  console.log(name, text.length);
};
write("land.json", makeLand());
write("anchors.json", makeAnchors());
