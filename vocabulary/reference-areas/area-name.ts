import { languageOf } from "../words-in.ts";
import type { AreaPublisher } from "./area.ts";
import { areaOf } from "./areas.ts";
import { nameIn } from "./name-in.ts";

/**
 * The name to print for an area in the language of a locale, as the series' publisher writes it.
 * Publishers' own names are kept in English only: in another language, and where the publisher writes the area as the
 * UN Statistics Division does, this gives the United Nations' name; a language without a name falls back to English.
 * @throws Problem `unknown-area`
 * @example areaName("PSE", "en", "WB") // "West Bank and Gaza"
 */
export const areaName = (code: string, locale = "en", publisher: AreaPublisher = "UNSD"): string => {
  const area = areaOf(code);
  const ofPublisher = languageOf(locale) === "en" ? area.namesBy?.[publisher] : undefined;
  return ofPublisher ?? nameIn(area, locale);
};
