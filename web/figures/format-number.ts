import { languageOf } from "../messages/languages.ts";

/** Figures below this are not spelt out when they are estimates. */
export const SMALLEST_SAID = 10;
const SIGNIFICANT = 3;

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(`${locale}-u-nu-${languageOf(locale).numbering}`, options)));
  return format;
};

/** At most three significant figures: "11.5 million", "468 thousand", "12,300", "812". */
export const formatRounded = (value: number, locale: string): string => {
  const rounded = roundSignificant(value);
  if (Math.abs(rounded) < languageOf(locale).wordsFrom) return formatOf(locale, { maximumSignificantDigits: SIGNIFICANT }).format(value);
  return formatOf(locale, { notation: "compact", compactDisplay: "long", maximumSignificantDigits: SIGNIFICANT }).format(value);
};

/** As `formatRounded` but short, for axes and columns: "11.5M", "468K". */
export const formatShort = (value: number, locale: string): string =>
  formatOf(locale, { notation: "compact", maximumSignificantDigits: SIGNIFICANT }).format(value);

/** Every digit, grouped: "11,523,456". */
export const formatFull = (value: number, locale: string): string => formatOf(locale, { maximumFractionDigits: 4 }).format(value);

/** One decimal: "4.2". Percent values come as 4.2, not 0.042. */
export const formatDecimal = (value: number, locale: string): string =>
  formatOf(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** So many significant figures at most: for small factors and shares. */
export const formatSignificant = (value: number, locale: string, digits: number): string =>
  formatOf(locale, { maximumSignificantDigits: digits }).format(value);

const roundSignificant = (value: number): number => Number(value.toPrecision(SIGNIFICANT));
