import { areaNote } from "#vocabulary";
import type { CountryData, DisplacedRow, Fact, Messages, PairedTrend } from "#web";
import { formatSignificant } from "#web";
import { breakdownOf } from "./breakdowns.ts";
import { peopleNote } from "./area-notes.ts";
import { isOldPrice } from "./price-age.ts";
import { qualityOf } from "./quality.ts";
import { nameOf } from "./area-labels.ts";
import { INDICATORS, WORLD, type Indicator, type ReleaseReader } from "./release-reader.ts";
import { isRound } from "./stock-rounds.ts";

/** A country page's figures from the release. */
export const countryData = (reader: ReleaseReader, code: string, messages: Messages, now: Date): CountryData => {
  const name = nameOf(code, reader.locale);
  const note = peopleNote(code, messages);
  const stock = { indicator: INDICATORS.stock, code, period: reader.lastPeriod(INDICATORS.stock), publisher: "UNDESA" as const };
  const flow = { indicator: INDICATORS.flow, code, period: reader.lastPeriod(INDICATORS.flow), publisher: "WB" as const };
  return {
    code,
    name,
    facts: countryFacts(reader, code, name, messages),
    peopleIn: breakdownOf(reader, { ...stock, end: "area" }),
    peopleOut: breakdownOf(reader, { ...stock, end: "counterpart" }),
    moneyIn: breakdownOf(reader, { ...flow, end: "area" }),
    moneyOut: breakdownOf(reader, { ...flow, end: "counterpart" }),
    peopleTrend: peopleTrend(reader, code),
    moneyTrend: moneyTrend(reader, code),
    cost: costOf(reader, code, now),
    displaced: displacedOf(reader, code),
    quality: qualityOf(reader, code, stock.period),
    ...(note === undefined ? {} : { peopleNote: note }),
    notes: [areaNote(code, reader.locale)].filter((one) => one !== undefined),
  };
};

const values = (reader: ReleaseReader, indicator: Indicator, area: string, counterpart = ""): readonly (number | null)[] =>
  reader.series(indicator, area, counterpart).map(({ value }) => value);

const countryFacts = (reader: ReleaseReader, code: string, name: string, messages: Messages): readonly Fact[] => {
  const { country } = messages;
  const { stock, received, paid, cost, immigrantsShare, receivedShare, paidShare } = INDICATORS;
  const fact = (tone: Fact["tone"], label: string, indicator: Indicator, area: string, counterpart = ""): Fact => ({
    tone,
    label,
    figure: reader.lastFigureOrAbsence(indicator, area, counterpart),
    trend: values(reader, indicator, area, counterpart),
  });
  const share = (one: Fact, indicator: Indicator, of: string): Fact => ({
    ...one,
    more: shareWords(reader, code, one.figure?.period, indicator, of, messages),
  });
  return [
    fact("people", country.abroad(name), stock, WORLD, code),
    share(fact("people", country.here(name), stock, code, WORLD), immigrantsShare, country.population),
    share(fact("money", country.received, received, code), receivedShare, country.gdp),
    share(fact("money", country.paid, paid, code), paidShare, country.gdp),
    fact("cost", country.cost, cost, code, WORLD),
  ];
};

const shareWords = (
  reader: ReleaseReader,
  code: string,
  period: string | undefined,
  indicator: Indicator,
  of: string,
  { country, figures, locale }: Messages,
): string | undefined => {
  const share = period && reader.figure(indicator, code, "", period)?.value;
  if (!share) return undefined;
  return country.share(figures.withUnit("PT", formatSignificant(share, locale, 2)), of);
};

const peopleTrend = (reader: ReleaseReader, code: string): PairedTrend => {
  const inward = reader.series(INDICATORS.stock, code, WORLD);
  const outward = reader.series(INDICATORS.stock, WORLD, code);
  const marked = (reader.cube(INDICATORS.stock)?.periods() ?? []).filter(isRound);
  const source = creditOfSeries(reader, [
    [INDICATORS.stock, code, WORLD],
    [INDICATORS.stock, WORLD, code],
  ]);
  return { inward: { figures: inward, marked }, outward: { figures: outward, marked }, source };
};

const moneyTrend = (reader: ReleaseReader, code: string): PairedTrend => ({
  inward: { figures: reader.series(INDICATORS.received, code) },
  outward: { figures: reader.series(INDICATORS.paid, code) },
  source: creditOfSeries(reader, [
    [INDICATORS.received, code, ""],
    [INDICATORS.paid, code, ""],
  ]),
});

type SeriesName = readonly [indicator: Indicator, area: string, counterpart: string];

/** The credit of the last figures of some series. */
export const creditOfSeries = (reader: ReleaseReader, names: readonly SeriesName[]): string =>
  reader.credit(
    names.map(
      ([indicator, area, counterpart]) =>
        reader
          .cube(indicator)
          ?.series(area, counterpart)
          .findLast(({ value }) => value !== null)?.source ?? "",
    ),
  );

const costOf = (reader: ReleaseReader, code: string, now: Date): CountryData["cost"] => {
  const mean = reader.lastFigure(INDICATORS.cost, code, WORLD);
  if (!mean) return undefined;
  const byCorridor = breakdownOf(reader, { indicator: INDICATORS.cost, end: "area", code, period: mean.period, publisher: "WB" });
  return { mean, byCorridor: { ...byCorridor, rest: { count: 0, value: 0 } }, old: isOldPrice(mean.period, now) };
};

const displacedOf = (reader: ReleaseReader, code: string): CountryData["displaced"] => {
  const groups = [
    ["refugeesHosted", INDICATORS.refugeesHosted],
    ["refugeesFrom", INDICATORS.refugeesFrom],
    ["asylumSeekersHosted", INDICATORS.asylumSeekersHosted],
    ["idps", INDICATORS.idps],
  ] as const;
  const rows = groups.flatMap(([label, indicator]): DisplacedRow[] => {
    const figure = reader.lastFigure(indicator, code);
    return figure ? [{ label, figure }] : [];
  });
  const ids = groups.map(([, indicator]) => reader.cube(indicator)?.series(code).at(-1)?.source ?? "");
  return rows.length === 0 ? undefined : { rows, source: reader.credit(ids) };
};
