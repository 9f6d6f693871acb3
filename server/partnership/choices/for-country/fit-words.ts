import type { ContextFinding, Fit, IncomeFinding, MeantForFinding, RegionFinding, TriedFinding } from "#partnership";
import { figureWords, formatPeriod, formatSignificant, partnershipTexts, type FitReason, type LabelledFigure, type Messages } from "#web";
import { nameOf } from "../../../pages/area-labels.ts";
import type { CountryFigures } from "./country-figures.ts";

const texts = partnershipTexts.choicesForCountry;
const { incomes } = partnershipTexts.choicesDesk;
const { reasons } = texts;

/** The country that reasons speak of. */
export interface SpokenCountry {
  readonly name: string;
  readonly figures: CountryFigures;
  readonly messages: Messages;
}

/** Why a choice fits or does not, a sentence a rule. */
export const fitReasons = ({ context, tried }: Fit, country: SpokenCountry): readonly FitReason[] => [
  ...context.map((finding): FitReason => ({ answer: finding.answer, words: contextWords(finding, country) })),
  { answer: "tried", words: triedWords(tried, country) },
];

const contextWords = (finding: ContextFinding, country: SpokenCountry): string => {
  switch (finding.rule) {
    case "meant for":
      return meantForWords(finding, country);
    case "income group":
      return incomeWords(finding, country);
    case "region":
      return regionWords(finding, country);
  }
};

const meantForWords = ({ side, answer }: MeantForFinding, { name, figures, messages }: SpokenCountry): string => {
  if (side === "both") return reasons.both;
  const { abroad, here } = figures;
  const share = side === "receiving" ? figures.hereShare : figures.abroadShare;
  const said = side === "receiving" ? reasons.came : reasons.left;
  const facts = [
    ...(share ? [said(name, shareWords(share, messages), when(share, messages))] : []),
    ...(abroad && here ? [reasons.compared(name, figureWords(abroad, messages), figureWords(here, messages), when(abroad, messages))] : []),
    ...(answer === "not known" ? [reasons.noFigures] : []),
  ];
  return `${[reasons.meantFor(texts.sides[side]), ...facts].join("; ")}.`;
};

/** A share as the headline figures have it: 0.96% is not one percent. */
const shareWords = ({ value }: LabelledFigure, { figures, locale }: Messages): string =>
  figures.withUnit("PT", formatSignificant(value ?? 0, locale, 2));

/** Year and status. */
const when = (figure: LabelledFigure, messages: Messages): string =>
  `${formatPeriod(figure.period, messages)}, ${messages.figures.status(figure.status)}`;

const incomeName = (group: string): string => (incomes[group as keyof typeof incomes] ?? group).toLowerCase();

const incomeWords = ({ answer, named, income }: IncomeFinding, { name }: SpokenCountry): string => {
  if (answer === "not named") return reasons.everyIncome;
  const groups = named.map(incomeName);
  return income === undefined ? reasons.incomeUnknown(groups, name) : reasons.incomes(groups, name, incomeName(income));
};

const regionWords = ({ answer, named, within }: RegionFinding, { name, messages }: SpokenCountry): string => {
  if (answer === "not named") return reasons.everyRegion;
  const names = named.map((code) => nameOf(code, messages.locale));
  return within === undefined ? reasons.outside(names, name) : reasons.within(names, name, nameOf(within, messages.locale));
};

const triedWords = ({ answer, areas, part }: TriedFinding, { name, messages: { locale } }: SpokenCountry): string => {
  const names = areas.map((code) => nameOf(code, locale));
  if (answer === "here") return reasons.here(name);
  if (answer === "nearby") return reasons.nearby(names, nameOf(part, locale));
  return answer === "elsewhere" ? reasons.elsewhere(names) : reasons.nowhere;
};
