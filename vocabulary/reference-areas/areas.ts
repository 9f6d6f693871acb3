import { Problem } from "../problem.ts";
import type { Area, AreaKind } from "./area.ts";
import { formerStates } from "./former-states.ts";
import { nearestCodes } from "./nearest-codes.ts";
import rows from "./areas.json" with { type: "json" };

const everyArea = rows as unknown as readonly Area[];

interface Indexes {
  readonly byCode: ReadonlyMap<string, Area>;
  readonly byNumber: ReadonlyMap<number, Area>;
  readonly byAlpha2: ReadonlyMap<string, Area>;
}

const buildIndexes = (): Indexes => {
  const byCode = new Map(everyArea.map((area) => [area.code, area]));
  const byNumber = new Map<number, Area>();
  const byAlpha2 = new Map<string, Area>();
  // Former states first, so that an area of today wins a number or letters used again (CS, Czechoslovakia).
  const formerFirst = everyArea.toSorted((a, b) => Number(b.kind === "former") - Number(a.kind === "former"));
  for (const state of formerStates) {
    const area = byCode.get(state.code);
    if (area !== undefined && state.m49 !== undefined) byNumber.set(state.m49, area);
  }
  for (const area of formerFirst) {
    for (const location of area.locationCodes ?? []) byNumber.set(location, area);
    if (area.m49 !== undefined) byNumber.set(area.m49, area);
    if (area.alpha2 !== undefined) byAlpha2.set(area.alpha2, area);
  }
  return { byCode, byNumber, byAlpha2 };
};

let built: Indexes | undefined;
const indexes = (): Indexes => (built ??= buildIndexes());

/** Areas of the registry in the order of their codes: all, or those of one kind ("country" covers countries and areas). */
export const areas = (kind?: AreaKind): readonly Area[] =>
  kind === undefined ? everyArea : everyArea.filter((area) => area.kind === kind);

/** The area with this code, or undefined. For a name use `resolveAreaName`, for what a reader types `searchAreas`. */
export const findArea = (code: string): Area | undefined => indexes().byCode.get(code);

/**
 * The area with this code.
 * @throws Problem `unknown-area`, with the codes nearest to it
 */
export const areaOf = (code: string): Area => {
  const area = findArea(code);
  if (area === undefined) throw new Problem("unknown-area", { area: code, nearest: nearestCodes(code, everyArea) });
  return area;
};

/** The area with this M49 number or UN DESA location code (4, "004" and 903 all work), or undefined. */
export const areaByM49 = (number: number | string): Area | undefined =>
  /^\d+$/.test(String(number)) ? indexes().byNumber.get(Number(number)) : undefined;

/** The area with this ISO 3166-1 alpha-2 code, or undefined. "NA" is Namibia. */
export const areaByAlpha2 = (alpha2: string): Area | undefined => indexes().byAlpha2.get(alpha2.toUpperCase());
