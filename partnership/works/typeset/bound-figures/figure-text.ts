import { statusWords, UNIT, unitWords, type Unit } from "#vocabulary";
import { typesetWords } from "../typeset-words.ts";
import type { FigureLook } from "./figure-binding.ts";
import type { FigureAnswer } from "./resolve-bindings.ts";

/**
 * A figure as a sentence has it: "10,918,205", "10.9 million", "US$ 63.3 billion", "4.2%"; a missing one as its status in words.
 * @param language BCP 47; numbers are written as it writes them, with European digits
 */
export const figureText = (answer: FigureAnswer, look: FigureLook, language: string): string => {
  if (answer.kind === "refused") return typesetWords(language).noFigure;
  if (answer.kind === "absent") return statusWords(answer.status, language).words;
  const number = numberText(answer.value, answer.unit, look, language);
  return look.bare ? number : withUnit(number, answer.unit, language);
};

const numberText = (value: number, unit: string, look: FigureLook, language: string): string => {
  const compact = look.rounded && !isPercent(unit) && Math.abs(value) >= 10_000;
  const most = look.decimals ?? (isPercent(unit) || look.rounded ? 1 : isCount(unit) ? 0 : 2);
  const format = new Intl.NumberFormat(`${known(language)}-u-nu-latn`, {
    maximumFractionDigits: most,
    ...(look.decimals === undefined ? {} : { minimumFractionDigits: look.decimals }),
    ...(compact ? { notation: "compact", compactDisplay: "long" } : {}),
  });
  const written = format.format(value).replace("-", "−");
  return /[1-9]/.test(written) || value === 0 ? written : fewerThan(format, most, value);
};

/** What would be rounded to nothing is no nothing: "< 0.1". */
const fewerThan = (format: Intl.NumberFormat, most: number, value: number): string =>
  `${value < 0 ? "> −" : "< "}${format.format(10 ** -most)}`;

const withUnit = (number: string, unit: string, language: string): string => {
  if (isPercent(unit)) return typesetWords(language).percent(number);
  if (unit === "USD") return typesetWords(language).dollars(number);
  if (isCount(unit)) return number;
  return unit in UNIT ? `${number} ${unitWords(unit as Unit, language).words}` : number;
};

const isPercent = (unit: string): boolean => unit.startsWith("PT");
const isCount = (unit: string): boolean => unit === "PS" || unit === "NR";

/** The language, or English for one that numbers cannot be written in. */
const known = (language: string): string => {
  const [bare = "en"] = language.split("-u-");
  try {
    return Intl.NumberFormat.supportedLocalesOf(bare)[0] ?? "en";
  } catch {
    return "en";
  }
};
