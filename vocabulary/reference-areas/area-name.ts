import type { AreaLocale, AreaPublisher } from "./area.ts";
import { areaOf } from "./areas.ts";

/**
 * The name to print for an area in a language, as the series' publisher writes it.
 * Publishers' own names are kept in English only: in another language, and where the publisher writes the area as the
 * UN Statistics Division does, this gives the United Nations' name; a language without a name falls back to English.
 * @throws Problem `unknown-area`
 * @example areaName("PSE", "en", "WB") // "West Bank and Gaza"
 */
export const areaName = (code: string, locale: AreaLocale = "en", publisher: AreaPublisher = "UNSD"): string => {
  const { names, namesBy } = areaOf(code);
  const ofPublisher = locale === "en" ? namesBy?.[publisher] : undefined;
  return ofPublisher ?? names[locale] ?? names.en;
};
