import { languageOf } from "../messages/languages.ts";

/** A day as it is read: "22 November 2026". @param day 2026-11-22 */
export const formatDay = (day: string, locale: string): string => {
  const { dates = locale, numbering } = languageOf(locale);
  return new Intl.DateTimeFormat(`${dates}-u-nu-${numbering}`, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
};
