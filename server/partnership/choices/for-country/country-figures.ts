import type { FitCountry, FitFigure } from "#partnership";
import { incomeGroup } from "#vocabulary";
import { formatSignificant, type Fact, type LabelledFigure, type Messages } from "#web";
import { WORLD } from "../../../pages/release-reader.ts";
import type { TodayFigure } from "../../programme-data.ts";

/** The newest figures of a country in the release that the site shows; undefined where it has none. */
export type CountryFigures = Readonly<Record<keyof typeof SERIES, LabelledFigure | undefined>>;

const PROFILE = "DF_MIGRATION_PROFILE";
const SERIES = {
  abroad: ["DF_MIGRANT_STOCK", (code: string) => `STOCK.${WORLD}.${code}._T`],
  abroadShare: [PROFILE, (code: string) => `EMIGRANTS_SHARE.${code}`],
  here: ["DF_MIGRANT_STOCK", (code: string) => `STOCK.${code}.${WORLD}._T`],
  hereShare: [PROFILE, (code: string) => `IMMIGRANTS_SHARE.${code}`],
  received: ["DF_REMITTANCE_TOTAL", (code: string) => `REM_RECEIVED.${code}`],
  receivedShare: [PROFILE, (code: string) => `REM_RECEIVED_GDP.${code}`],
  paid: ["DF_REMITTANCE_TOTAL", (code: string) => `REM_PAID.${code}`],
  paidShare: [PROFILE, (code: string) => `REM_PAID_GDP.${code}`],
  cost: ["DF_REMITTANCE_COST", (code: string) => `COST_AVERAGE.${code}.${WORLD}`],
} as const;

export const countryFigures = (todayFigure: TodayFigure, code: string): CountryFigures =>
  Object.fromEntries(Object.entries(SERIES).map(([name, [dataflow, key]]) => [name, todayFigure(dataflow, key(code))])) as CountryFigures;

/** The headline figures as the country's own page has them, each with its year, status and explanation. */
export const countryFacts = (figures: CountryFigures, name: string, messages: Messages): readonly Fact[] => {
  const { country } = messages;
  const share = (of: LabelledFigure | undefined, whole: LabelledFigure | undefined, words: string): Pick<Fact, "more"> => ({
    more:
      of?.value && of.period === whole?.period
        ? country.share(messages.figures.withUnit("PT", formatSignificant(of.value, messages.locale, 2)), words)
        : undefined,
  });
  const { abroad, abroadShare, here, hereShare, received, receivedShare, paid, paidShare, cost } = figures;
  return [
    { tone: "people", label: country.abroad(name), figure: abroad, ...share(abroadShare, abroad, country.population) },
    { tone: "people", label: country.here(name), figure: here, ...share(hereShare, here, country.population) },
    { tone: "money", label: country.received, figure: received, ...share(receivedShare, received, country.gdp) },
    { tone: "money", label: country.paid, figure: paid, ...share(paidShare, paid, country.gdp) },
    { tone: "cost", label: country.cost, figure: cost },
  ];
};

/** What the rules on fit look at. */
export const fitCountry = (code: string, { abroad, abroadShare, here, hereShare }: CountryFigures): FitCountry => ({
  ...{ code, income: incomeGroup(code) },
  ...{ abroad: fitFigure(abroad), abroadShare: fitFigure(abroadShare), here: fitFigure(here), hereShare: fitFigure(hereShare) },
});

const fitFigure = (figure: LabelledFigure | undefined): FitFigure | undefined =>
  figure && figure.value !== null ? { value: figure.value, period: figure.period } : undefined;
