import { corridorOfStock, remittanceKey } from "#vocabulary";
import type { Fact, HomeData, LargeCorridor, Messages } from "#web";
import { countryCodes } from "./country-codes.ts";
import { isCountry, labelOf } from "./area-labels.ts";
import { corridorHref, INDICATORS, WORLD, type Indicator, type ReleaseReader } from "./release-reader.ts";

const CORRIDORS = 24;

/** The home page's figures from the release. */
export const homeData = (reader: ReleaseReader, messages: Messages): HomeData => {
  const peopleYear = reader.lastPeriod(INDICATORS.stock);
  const moneyYear = reader.lastPeriod(INDICATORS.flow);
  const corridors = largestCorridors(reader, peopleYear, moneyYear);
  const periods = reader.cube(INDICATORS.stock)?.periods() ?? [];
  return {
    areas: countryCodes(reader).length,
    firstYear: periods[0] ?? "",
    lastYear: periods.at(-1) ?? "",
    facts: homeFacts(reader, messages),
    corridors,
    peopleYear,
    moneyYear,
    source: sourcesOf(reader, corridors, moneyYear),
    about: messages.home.aboutRelease(reader.release.id, reader.release.manifest.sources.length, reader.release.manifest.checks.length),
  };
};

const largestCorridors = (reader: ReleaseReader, peopleYear: string, moneyYear: string): readonly LargeCorridor[] => {
  const cube = reader.cube(INDICATORS.stock);
  if (!cube) return [];
  const largest: { readonly row: number; readonly series: number; readonly value: number }[] = [];
  cube.visit({ sex: "_T", period: peopleYear }, (row, series) => {
    const value = cube.value(row);
    if (value !== null && value > 100_000) largest.push({ row, series, value });
  });
  return largest
    .sort((a, b) => b.value - a.value)
    .map(({ row, series }) => cube.observation(row, series))
    .filter(({ area, counterpart }) => isCountry(area) && isCountry(counterpart))
    .slice(0, CORRIDORS)
    .map((one) => {
      const corridor = corridorOfStock({ REF_AREA: one.area, COUNTERPART_AREA: one.counterpart });
      const key = remittanceKey(corridor);
      return {
        origin: labelOf(corridor.origin, reader.locale),
        destination: labelOf(corridor.destination, reader.locale),
        href: corridorHref(corridor),
        people: { ...reader.figureOf(INDICATORS.stock, one), value: one.value ?? 0 },
        money: reader.figure(INDICATORS.flow, key.REF_AREA, key.COUNTERPART_AREA, moneyYear),
      };
    });
};

const homeFacts = (reader: ReleaseReader, { home }: Messages): readonly Fact[] => {
  const fact = (tone: Fact["tone"], label: string, indicator: Indicator, counterpart: string): Fact => ({
    tone,
    label,
    figure: reader.lastFigure(indicator, WORLD, counterpart),
    trend: reader.series(indicator, WORLD, counterpart).map(({ value }) => value),
  });
  return [
    fact("people", home.migrants, INDICATORS.immigrants, ""),
    fact("money", home.remittances, INDICATORS.flow, WORLD),
    fact("people", home.refugees, INDICATORS.refugeesHosted, ""),
    fact("cost", home.cost, INDICATORS.cost, WORLD),
  ];
};

const sourcesOf = (reader: ReleaseReader, corridors: readonly LargeCorridor[], moneyYear: string): string => {
  const ids = corridors.slice(0, 3).flatMap(({ origin, destination, people }) => {
    const money = remittanceKey({ origin: origin.code, destination: destination.code });
    return [
      reader.observation(INDICATORS.stock, destination.code, origin.code, people.period)?.source ?? "",
      reader.observation(INDICATORS.flow, money.REF_AREA, money.COUNTERPART_AREA, moneyYear)?.source ?? "",
    ];
  });
  return reader.credit(ids);
};
