/** Figures below this are not spelt out when they are estimates. */
export const SMALLEST_SAID = 10;
const SIGNIFICANT = 3;
/** From here on words take the place of zeros: "468 thousand", "11.5 million". */
const WORDS_FROM = 100_000;

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
};

/** At most three significant figures: "11.5 million", "468 thousand", "12,300", "812". */
export const formatRounded = (value: number, locale: string): string => {
  const rounded = roundSignificant(value);
  if (Math.abs(rounded) < WORDS_FROM) return formatOf(locale, { maximumSignificantDigits: SIGNIFICANT }).format(value);
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

const roundSignificant = (value: number): number => Number(value.toPrecision(SIGNIFICANT));
