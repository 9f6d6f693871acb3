import {
  compareFits,
  EVERY_CHOICE,
  FIT_VERDICTS,
  judgeFit,
  publicChoices,
  SHARE_THAT_WEIGHS,
  type ChoiceLine,
  type Fit,
} from "#partnership";
import { findArea, incomeGroup, NEWEST_FISCAL_YEAR } from "#vocabulary";
import { partnershipTexts, type CountryChoice, type FitName, type ForCountryData } from "#web";
import type { PartnershipRequest } from "../../../desk/desk-route.ts";
import { nameOf } from "../../../pages/area-labels.ts";
import type { TodayFigure } from "../../programme-data.ts";
import { countryFacts, countryFigures, fitCountry } from "./country-figures.ts";
import { fitReasons, type SpokenCountry } from "./fit-words.ts";

const texts = partnershipTexts.choicesForCountry;
const desk = partnershipTexts.choicesDesk;
/** As many choices as the menu may have; a page of the menu has fewer. */
const MOST_CHOICES = 2_000;
/** More do not stand on two pages. */
export const MOST_IN_BRIEF = 5;

/** A country with its figures, as pages speak of it. */
export const spokenCountry = ({ frame: { messages } }: PartnershipRequest, code: string, todayFigure: TodayFigure): SpokenCountry => ({
  ...{ name: nameOf(code, messages.locale), messages },
  figures: countryFigures(todayFigure, code),
});

/** Every public choice before one country. */
export const forCountryData = async (
  request: PartnershipRequest,
  code: string,
  todayFigure: TodayFigure,
  { ticked, fault }: Pick<ForCountryData, "ticked" | "fault"> = { ticked: [], fault: "" },
): Promise<ForCountryData> => {
  const country = spokenCountry(request, code, todayFigure);
  const { name, figures, messages } = country;
  const { lines } = await publicChoices(request.database, EVERY_CHOICE, { offset: 0, most: MOST_CHOICES });
  const facts = fitCountry(code, figures);
  const judged = lines
    .filter(({ state }) => state !== "withdrawn")
    .map((line) => ({ line, title: line.title, fit: judgeFit(line, facts) }))
    .toSorted(compareFits);
  const group = (verdict: FitName): readonly CountryChoice[] =>
    judged.filter(({ fit }) => fit.verdict === verdict).map(({ line, fit }) => countryChoice(line, fit, country));
  return {
    ...{ code, name, ticked, fault },
    facts: countryFacts(figures, name, messages),
    placed: placedOf(code, messages.locale),
    release: request.frame.release.title,
    share: SHARE_THAT_WEIGHS,
    groups: Object.fromEntries(FIT_VERDICTS.map((verdict) => [verdict, group(verdict)])) as ForCountryData["groups"],
    mostInBrief: MOST_IN_BRIEF,
  };
};

const countryChoice = (line: ChoiceLine, fit: Fit, country: SpokenCountry): CountryChoice => ({
  ...{ slug: line.slug, title: line.title, state: line.state, fictitious: line.fictitious },
  href: `/choices/${line.slug}`,
  verdict: verdictOf(line),
  reasons: fitReasons(fit, country),
});

const verdictOf = ({ agreement, outcomes }: ChoiceLine): readonly string[] => {
  if (agreement === null) return [texts.notJudged];
  const effects = outcomes.map(({ name, direction, certainty }) =>
    texts.outcome(name, desk.directions[direction], desk.certainties[certainty]),
  );
  return [...(effects.length === 0 ? [texts.noOutcome] : effects), texts.agreement(texts.agreements[agreement])];
};

const placedOf = (code: string, locale: string): string => {
  const { region, subregion, intermediateRegion } = findArea(code) ?? {};
  const income = incomeGroup(code);
  const group = income === undefined ? texts.noIncome : texts.income(desk.incomes[income], NEWEST_FISCAL_YEAR);
  return texts.placed(
    group,
    [intermediateRegion ?? subregion, region].filter((one) => one !== undefined).map((one) => nameOf(one, locale)),
  );
};
