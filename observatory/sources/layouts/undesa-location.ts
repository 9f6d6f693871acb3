import { areaByM49 } from "#vocabulary";

/** UN DESA's location codes for the world and for unknown or other origins. */
const WORLD = 900;
const OTHER = 2003;

/** True for a country or area, and for the origin "other": what adds up to the world. */
export const addsToWorld = (location: number): boolean => location < WORLD || location === OTHER;

/**
 * Our code for a UN DESA location: countries by their M49 number, the world WLD, other origins OTH.
 * From 900 on the Population Division numbers its own groups: they keep the number, as in M49:947.
 */
export const areaOfLocation = (location: number): string | undefined => {
  if (location === WORLD) return "WLD";
  if (location === OTHER) return "OTH";
  if (location > WORLD) return `M49:${location}`;
  const area = areaByM49(location);
  return area?.kind === "country" ? area.code : undefined;
};

/** The number in a location cell, or undefined where it is none. */
export const readLocation = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);

/** UN DESA's groups for a layout whose areas are M49 numbers: each keeps its number, as `areaOfLocation` has it. */
export const undesaGroups = (locations: readonly number[]): Record<string, string> =>
  Object.fromEntries(locations.map((location) => [String(location), areaOfLocation(location) ?? `M49:${location}`]));
