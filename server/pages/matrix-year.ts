import type { Cube } from "#observatory";
import { NO_VALUE, NOT_LISTED, type CellProvenance, type MatrixYear } from "#web";
import type { MatrixIndicator } from "./matrix-indicators.ts";
import { isCountry } from "./area-labels.ts";
import { WORLD } from "./release-reader.ts";

/** Codes of the countries and areas of an indicator in any period: the rows and the columns of each of its years. */
export const matrixCodes = (cube: Cube): readonly string[] =>
  [...new Set([...cube.areas(), ...cube.counterparts()])].filter(isCountry).sort();

/** One period of an indicator as a matrix. */
export const matrixYear = (cube: Cube, { indicator, keyOf, bySex }: MatrixIndicator, sex: string, period: string): MatrixYear => {
  const areas = matrixCodes(cube);
  const places = new Map(areas.map((code, place) => [code, place]));
  const rowIsArea = keyOf({ origin: "row", destination: "column" }).REF_AREA === "row";
  const stored = new Int32Array(areas.length ** 2).fill(NO_VALUE);
  const provenanceOf = new Uint8Array(areas.length ** 2).fill(NOT_LISTED);
  const provenances = new Map<string, CellProvenance & { readonly place: number }>();
  cube.visit({ ...(bySex ? { sex } : {}), period }, (at, series) => {
    const [area, counterpart] = [places.get(cube.index.area(series)), places.get(cube.index.counterpart(series))];
    if (area === undefined || counterpart === undefined) return;
    const cell = rowIsArea ? area * areas.length + counterpart : counterpart * areas.length + area;
    stored[cell] = cube.stored(at) ?? NO_VALUE;
    const one = { status: cube.status(at), method: cube.method(at), source: cube.source(at) };
    const key = `${one.status} ${one.method} ${one.source}`;
    if (!provenances.has(key)) provenances.set(key, { ...one, place: provenances.size });
    provenanceOf[cell] = provenances.get(key)!.place;
  });
  if (provenances.size > NOT_LISTED) throw new RangeError(`${indicator.id} ${period}: more kinds of provenance than a byte holds`);
  const power = cube.indicator.unitMultiplier - cube.indicator.decimals;
  const total = (origin: string, destination: string): number => {
    const { REF_AREA, COUNTERPART_AREA } = keyOf({ origin, destination });
    const value = cube.valueAt(REF_AREA, COUNTERPART_AREA, sex, period);
    return value === null ? NO_VALUE : Math.round(value / 10 ** power);
  };
  return {
    unit: cube.indicator.unit,
    period,
    power,
    areas,
    provenances: [...provenances.values()].map(({ status, method, source }) => ({ status, method, source })),
    stored,
    provenanceOf,
    rowTotals: Int32Array.from(areas, (code) => total(code, WORLD)),
    columnTotals: Int32Array.from(areas, (code) => total(WORLD, code)),
  };
};
