import { isAssumedZero, isPresent, type Figure } from "../../figures/figure.ts";
import { formatPeriod } from "../../figures/format-period.ts";
import { aboutFigure, figureWords } from "../../figures/figure-words.ts";
import { formatDecimal, formatRounded } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import type { DirectionData } from "./corridor-data.ts";

/** The number of people in a sentence, or what its absence means. */
export const peopleSentence = ({ origin, destination, people: { figure } }: DirectionData, messages: Messages): string =>
  isPresent(figure)
    ? capital(messages.corridor.peopleSentence(aboutFigure(figure, messages), origin.name, destination.name, figure.period))
    : messages.corridor.peopleAbsentSentence(origin.name, destination.name);

/** The money sent back in a sentence, or what its absence means. */
export const moneySentence = ({ origin, destination, money: { figure } }: DirectionData, messages: Messages): string => {
  return isPresent(figure) && !isAssumedZero(figure)
    ? capital(messages.corridor.moneySentence(aboutFigure(figure, messages), origin.name, destination.name, figure.period))
    : messages.corridor.moneyAbsentSentence(origin.name, destination.name);
};

/** The last price in a sentence, or that there is none. */
export const costSentence = (figure: Figure | undefined, messages: Messages): string =>
  isPresent(figure)
    ? messages.corridor.costSentence(figureWords(figure, messages), formatPeriod(figure.period, messages))
    : messages.corridor.costAbsent;

/** What the people are a share of. */
export const peopleShares = (data: DirectionData, messages: Messages): readonly string[] => {
  const { corridor } = messages;
  const said = (share: number | undefined, say: (words: string) => string): string[] =>
    share === undefined ? [] : [say(percent(share, messages))];
  return [
    ...said(data.shareOfOrigin, (share) => corridor.shareOfOrigin(share, data.origin.name)),
    ...said(data.shareOfDestination, (share) => corridor.shareOfDestination(share, data.destination.name)),
    ...said(data.women, corridor.women),
  ];
};

/** What the money is a share of, and what it comes to for each migrant. */
export const moneyShares = (data: DirectionData, messages: Messages): readonly string[] => {
  const { corridor, figures, locale } = messages;
  return [
    ...(data.perMigrant === undefined
      ? []
      : [corridor.perMigrant(figures.about(figures.withUnit("USD", formatRounded(data.perMigrant, locale))))]),
    ...(data.shareOfReceived === undefined ? [] : [corridor.shareOfReceived(percent(data.shareOfReceived, messages), data.origin.name)]),
  ].map(capital);
};

const percent = (share: number, { figures, locale }: Messages): string =>
  share > 0 && share < 0.1 ? figures.lessThanPercent : figures.withUnit("PT", formatDecimal(share, locale));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
