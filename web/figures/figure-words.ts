import type { Messages } from "../messages/messages.ts";
import { isAssumedZero, isEstimate, isPresent, type Figure } from "./figure.ts";
import { formatDecimal, formatFull, formatRounded, SMALLEST_SAID } from "./format-number.ts";

/** The texts that figures need, a small part of a language. */
export interface FigureMessages {
  readonly locale: string;
  readonly figures: Pick<
    Messages["figures"],
    "status" | "assumedZero" | "about" | "fewerThan" | "lessThanPercent" | "withUnit" | "withUnitName" | "full"
  >;
}

/** A share below this would be rounded to nothing. */
const SMALLEST_PERCENT = 0.05;

/**
 * A figure as it is read on a page: "11.5 million", "US$63.3 billion", "4.2%", "fewer than 10", "less than 0.1%", "not listed by the source".
 * Amounts carry at most three significant figures; the full value belongs beside it, see `fullWords`.
 */
export const figureWords = (figure: Figure, messages: FigureMessages): string => {
  const { figures, locale } = messages;
  if (!isPresent(figure)) return figures.status(figure.status);
  if (isAssumedZero(figure)) return figures.assumedZero;
  const { value, unit } = figure;
  if (unit === "PS" && isEstimate(figure) && value > 0 && value < SMALLEST_SAID) return figures.fewerThan(SMALLEST_SAID);
  if (isPercent(unit) && value > 0 && value < SMALLEST_PERCENT) return figures.lessThanPercent;
  return figures.withUnit(unit, isPercent(unit) ? formatDecimal(value, locale) : formatRounded(value, locale));
};

/** As `figureWords`, after "about" where it is an estimate: for sentences and headlines. */
export const aboutFigure = (figure: Figure, messages: FigureMessages): string => {
  const words = figureWords(figure, messages);
  const rounded = isPresent(figure) && isEstimate(figure) && !isAssumedZero(figure) && figure.value >= SMALLEST_SAID;
  return rounded && !isPercent(figure.unit) ? messages.figures.about(words) : words;
};

/** The whole value with unit, period and status: what a tooltip says. */
export const fullWords = (figure: Figure, messages: FigureMessages): string => {
  const { figures, locale } = messages;
  if (!isPresent(figure)) return figures.status(figure.status);
  const amount = figures.withUnitName(figure.unit, formatFull(figure.value, locale));
  return figures.full(amount, figure.period, figures.status(figure.status));
};

/** True for shares and prices in percent. */
export const isPercent = (unit: string): boolean => unit.startsWith("PT");
