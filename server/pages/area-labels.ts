import { areaName, findArea, type AreaPublisher } from "#vocabulary";
import type { AreaLabel } from "#web";

/** The name of an area in a language, in English as a publisher writes it; the code where the registry does not have it. */
export const nameOf = (code: string, locale: string, publisher: AreaPublisher = "UNDESA"): string =>
  findArea(code) ? areaName(code, locale, publisher) : code;

/** True for the code of a country or area, which has a page. */
export const isCountry = (code: string): boolean => findArea(code)?.kind === "country";

/** A country or area as a page names it, with its page. */
export const labelOf = (code: string, locale: string, publisher: AreaPublisher = "UNDESA"): AreaLabel => ({
  code,
  name: nameOf(code, locale, publisher),
  ...(isCountry(code) ? { href: `/country/${code}` } : {}),
});

/** Compares names as a language orders them. */
export const compareNames = (locale: string): ((a: string, b: string) => number) => new Intl.Collator(locale).compare;
