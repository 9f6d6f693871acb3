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

/** A number with a minus sign where Intl has a hyphen. */
const written = (format: Intl.NumberFormat, value: number): string => format.format(value).replace("-", "−");

/** At most three significant figures: "11.5 million", "468 thousand", "12,300", "812". */
export const formatRounded = (value: number, locale: string, sign: Intl.NumberFormatOptions = {}): string => {
  const options = { ...sign, maximumSignificantDigits: SIGNIFICANT };
  if (Math.abs(roundSignificant(value)) < languageOf(locale).wordsFrom) return written(formatOf(locale, options), value);
  return written(formatOf(locale, { ...options, notation: "compact", compactDisplay: "long" }), value);
};

/** A difference as `formatRounded` has it, with its sign: "+12,300", "−468 thousand", "0". */
export const formatSigned = (value: number, locale: string): string => formatRounded(value, locale, { signDisplay: "exceptZero" });

/** As `formatRounded` but short, for axes and columns: "11.5M", "468K". */
export const formatShort = (value: number, locale: string): string =>
  written(formatOf(locale, { notation: "compact", maximumSignificantDigits: SIGNIFICANT }), value);

/** Every digit, grouped: "11,523,456". */
export const formatFull = (value: number, locale: string): string => written(formatOf(locale, { maximumFractionDigits: 4 }), value);

/** One decimal: "4.2", "−0.1"; what rounds to nothing has no sign. Percent values come as 4.2, not 0.042. */
export const formatDecimal = (value: number, locale: string): string =>
  written(formatOf(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "negative" }), value);

/** So many significant figures at most: for small factors and shares. */
export const formatSignificant = (value: number, locale: string, digits: number): string =>
  written(formatOf(locale, { maximumSignificantDigits: digits }), value);

const roundSignificant = (value: number): number => Number(value.toPrecision(SIGNIFICANT));
