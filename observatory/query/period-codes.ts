import type { IntegerValues, TextValues } from "#store/columns";
import { Codes } from "./codes.ts";

/** The distinct periods of a column and the number of each row's. Throws RangeError for a year that is none (0 to 9999). */
export const periodCodes = (column: TextValues | IntegerValues): { readonly periods: Codes; readonly codes: Uint16Array } =>
  column.kind === "text" ? textCodes(column) : yearCodes(column.values);

const textCodes = (column: TextValues): { readonly periods: Codes; readonly codes: Uint16Array } => {
  const periods = new Codes(column.texts);
  const translate = periods.translate(column);
  const codes = new Uint16Array(column.codes.length);
  for (let row = 0; row < codes.length; row++) codes[row] = translate[column.codes[row]!]!;
  return { periods, codes };
};

const yearCodes = (years: ArrayLike<number>): { readonly periods: Codes; readonly codes: Uint16Array } => {
  const seen = new Uint8Array(10_000);
  for (let row = 0; row < years.length; row++) {
    const year = years[row]!;
    if (!(year >= 0 && year < 10_000)) throw new RangeError(`${year} is no year`);
    seen[year] = 1;
  }
  const codeOf = new Uint16Array(10_000);
  const texts: string[] = [];
  seen.forEach((there, year) => {
    if (there) codeOf[year] = texts.push(String(year).padStart(4, "0")) - 1;
  });
  const codes = new Uint16Array(years.length);
  for (let row = 0; row < codes.length; row++) codes[row] = codeOf[years[row]!]!;
  return { periods: new Codes(texts), codes };
};
