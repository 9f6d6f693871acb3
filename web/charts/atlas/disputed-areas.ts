import { wordsIn } from "#vocabulary";
import { FRENCH_DISPUTED_AREAS } from "./disputed-areas-french.ts";
import rows from "./disputed-areas.json" with { type: "json" };

/** How the map draws an area whose status or frontier is disputed, and after what. */
export interface DisputedArea {
  readonly id: string;
  readonly name: string;
  readonly treatment: string;
  readonly source: string;
}

const ENGLISH: readonly DisputedArea[] = rows.map(({ id, name, treatment, source }) => ({ id, name, treatment, source }));

/** Every disputed area that the map package settles in its own way, with the treatment here, in a language; in English where that language is not written yet. */
export const disputedAreas = (locale: string): readonly DisputedArea[] => {
  const others = wordsIn<typeof FRENCH_DISPUTED_AREAS>(locale, {}, { fr: FRENCH_DISPUTED_AREAS });
  return ENGLISH.map((area) => ({ ...area, ...others[area.id] }));
};
