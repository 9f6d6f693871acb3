import type { CountryData, DisplacedRow, Fact, Messages, PairedTrend } from "#web";
import { breakdownOf } from "./breakdowns.ts";
import { areaNotes } from "./area-notes.ts";
import { isOldPrice } from "./price-age.ts";
import { qualityOf } from "./quality.ts";
import { INDICATORS, nameOf, WORLD, type Indicator, type ReleaseReader } from "./release-reader.ts";
import { isRound } from "./stock-rounds.ts";

/** A country page's figures from the release. */
export const countryData = (reader: ReleaseReader, code: string, messages: Messages, now: Date): CountryData => {
  const name = nameOf(code);
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
    notes: areaNotes([code], messages),
  };
};

const values = (reader: ReleaseReader, indicator: Indicator, area: string, counterpart = ""): readonly (number | null)[] =>
  reader.series(indicator, area, counterpart).map(({ value }) => value);

const countryFacts = (reader: ReleaseReader, code: string, name: string, messages: Messages): readonly Fact[] => {
  const { country } = messages;
  const { stock, received, paid, cost } = INDICATORS;
  const here = reader.lastFigure(stock, code, WORLD);
  const price = reader.lastFigure(cost, code, WORLD);
  return [
    { tone: "people", label: country.abroad(name), figure: reader.lastFigure(stock, WORLD, code), trend: values(reader, stock, WORLD, code) },
    { tone: "people", label: country.here(name), figure: here, more: shareOfPopulation(reader, code, here, messages), trend: values(reader, stock, code, WORLD) },
    { tone: "money", label: country.received, figure: reader.lastFigure(received, code), trend: values(reader, received, code) },
    { tone: "money", label: country.paid, figure: reader.lastFigure(paid, code), trend: values(reader, paid, code) },
    { tone: "cost", label: country.cost, figure: price, trend: values(reader, cost, code, WORLD) },
  ];
};

const shareOfPopulation = (reader: ReleaseReader, code: string, here: Fact["figure"], { country, figures, locale }: Messages): string | undefined => {
  const population = here && reader.figure(INDICATORS.population, code, "", here.period)?.value;
  if (!here?.value || !population) return undefined;
  const share = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format((100 * here.value) / population);
  return country.share(figures.withUnit("PT", share), country.population);
};

const peopleTrend = (reader: ReleaseReader, code: string): PairedTrend => {
  const inward = reader.series(INDICATORS.stock, code, WORLD);
  const outward = reader.series(INDICATORS.stock, WORLD, code);
  const marked = (reader.cube(INDICATORS.stock)?.periods() ?? []).filter(isRound);
  return { inward: { figures: inward, marked }, outward: { figures: outward, marked }, source: sourcesOfSeries(reader, INDICATORS.stock, [[code, WORLD], [WORLD, code]]) };
};

const moneyTrend = (reader: ReleaseReader, code: string): PairedTrend => ({
  inward: { figures: reader.series(INDICATORS.received, code) },
  outward: { figures: reader.series(INDICATORS.paid, code) },
  source: [sourcesOfSeries(reader, INDICATORS.received, [[code, ""]]), sourcesOfSeries(reader, INDICATORS.paid, [[code, ""]])].filter(Boolean).join("; "),
});

/** Titles of the sources of the last figures of some series, each once. */
export const sourcesOfSeries = (reader: ReleaseReader, indicator: Indicator, keys: readonly (readonly [string, string])[]): string => {
  const cube = reader.cube(indicator);
  const ids = keys.map(([area, counterpart]) => cube?.series(area, counterpart).findLast(({ value }) => value !== null)?.source ?? "");
  return [...new Set(ids.flatMap((id) => reader.sourceTitles(id)))].join("; ");
};

const costOf = (reader: ReleaseReader, code: string, now: Date): CountryData["cost"] => {
  const mean = reader.lastFigure(INDICATORS.cost, code, WORLD);
  if (!mean) return undefined;
  const byCorridor = breakdownOf(reader, { indicator: INDICATORS.cost, end: "area", code, period: mean.period, publisher: "WB" });
  return { mean, byCorridor: { ...byCorridor, rest: { count: 0, value: 0 } }, old: isOldPrice(mean.period, now) };
};

const displacedOf = (reader: ReleaseReader, code: string): CountryData["displaced"] => {
  const period = reader.lastPeriod(INDICATORS.refugees);
  const row = (label: DisplacedRow["label"], indicator: Indicator): DisplacedRow => ({
    label,
    here: reader.figure(indicator, code, label === "idps" ? code : WORLD, period),
    elsewhere: label === "idps" ? undefined : reader.figure(indicator, WORLD, code, period),
  });
  const rows = [row("refugees", INDICATORS.refugees), row("asylumSeekers", INDICATORS.asylumSeekers), row("idps", INDICATORS.idps)];
  const listed = rows.filter(({ here, elsewhere }) => here?.value != null || elsewhere?.value != null);
  if (listed.length === 0) return undefined;
  return { rows: listed, source: displacedSource(reader, code, period) };
};

const displacedSource = (reader: ReleaseReader, code: string, period: string): string => {
  const ids = [
    reader.observation(INDICATORS.refugees, code, WORLD, period)?.source,
    reader.observation(INDICATORS.refugees, WORLD, code, period)?.source,
    reader.observation(INDICATORS.idps, code, code, period)?.source,
  ];
  return [...new Set(ids.flatMap((id) => reader.sourceTitles(id ?? "")))].join("; ");
};
