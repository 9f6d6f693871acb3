import type { Area } from "./area.ts";
import type { WordedValue } from "../problem-phrases.ts";
import { editDistance } from "./edit-distance.ts";
import { nameIn } from "./name-in.ts";
import { normaliseAreaName } from "./normalise-area-name.ts";

const SUGGESTIONS = 3;

/** "MEX (Mexico), …": codes that a wrong code was probably meant to be, best first. */
export const nearestCodes = (wrong: string, areas: readonly Area[]): WordedValue => {
  const code = wrong.trim().toUpperCase();
  const name = normaliseAreaName(wrong);
  const distanceTo = (area: Area): number => {
    if (area.alpha2 === code || normaliseAreaName(area.names.en) === name) return 0;
    const initial = area.code.startsWith(code.slice(0, 1)) ? 0 : 0.5;
    return editDistance(area.code, code, 3) + initial;
  };
  const nearest = areas
    .map((area) => ({ area, distance: distanceTo(area) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SUGGESTIONS);
  return (locale) => nearest.map(({ area }) => `${area.code} (${nameIn(area, locale)})`).join(", ");
};
