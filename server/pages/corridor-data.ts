import { remittanceKey, reverseCorridor, stockKey, type Corridor } from "#vocabulary";
import type { Observation } from "#observatory";
import type { CorridorData, DirectionData, KnownFigure, Messages } from "#web";
import { areaNotes } from "./area-notes.ts";
import { creditOfSeries } from "./country-data.ts";
import { isOldPrice } from "./price-age.ts";
import { labelOf } from "./area-labels.ts";
import { corridorHref, INDICATORS, WORLD, type Indicator, type ReleaseReader } from "./release-reader.ts";
import { isRound } from "./stock-rounds.ts";

/** A corridor page's figures from the release: the pair in both directions. */
export const corridorData = (reader: ReleaseReader, corridor: Corridor, messages: Messages, now: Date): CorridorData => {
  const stock = stockKey(corridor);
  const money = remittanceKey(corridor);
  const reverse = reverseCorridor(corridor);
  const direction = directionOf(reader, corridor);
  return {
    ...direction,
    reverse: directionOf(reader, reverse),
    mostPeople: largestOf(reader, INDICATORS.stock, [stockKey(corridor), stockKey(reverse)]),
    mostMoney: largestOf(reader, INDICATORS.flow, [remittanceKey(corridor), remittanceKey(reverse)]),
    peopleTrend: {
      figures: reader.series(INDICATORS.stock, stock.REF_AREA, stock.COUNTERPART_AREA),
      marked: (reader.cube(INDICATORS.stock)?.periods() ?? []).filter(isRound),
    },
    moneyTrend: { figures: reader.series(INDICATORS.flow, money.REF_AREA, money.COUNTERPART_AREA) },
    costTrend: { figures: reader.series(INDICATORS.cost, money.REF_AREA, money.COUNTERPART_AREA) },
    costOld: direction.cost !== undefined && isOldPrice(direction.cost.figure.period, now),
    source: creditOfSeries(reader, [
      [INDICATORS.stock, stock.REF_AREA, stock.COUNTERPART_AREA],
      [INDICATORS.flow, money.REF_AREA, money.COUNTERPART_AREA],
    ]),
    peopleSource: creditOfSeries(reader, [[INDICATORS.stock, stock.REF_AREA, stock.COUNTERPART_AREA]]),
    moneySource: creditOfSeries(reader, [[INDICATORS.flow, money.REF_AREA, money.COUNTERPART_AREA]]),
    costSource: creditOfSeries(reader, [[INDICATORS.cost, money.REF_AREA, money.COUNTERPART_AREA]]),
    notes: areaNotes([corridor.origin, corridor.destination], messages),
  };
};

interface Key {
  readonly REF_AREA: string;
  readonly COUNTERPART_AREA: string;
}

const directionOf = (reader: ReleaseReader, corridor: Corridor): DirectionData => {
  const stock = stockKey(corridor);
  const money = remittanceKey(corridor);
  const people = known(reader, INDICATORS.stock, stock, reader.lastPeriod(INDICATORS.stock));
  const sent = known(reader, INDICATORS.flow, money, reader.lastPeriod(INDICATORS.flow));
  const lastPrice = reader
    .cube(INDICATORS.cost)
    ?.series(money.REF_AREA, money.COUNTERPART_AREA)
    .findLast(({ value }) => value !== null);
  const share = (part: number | null, whole: number | null | undefined): number | undefined =>
    part !== null && whole ? (100 * part) / whole : undefined;
  const total = (indicator: Indicator, area: string, counterpart: string, period: string): number | null | undefined =>
    reader.observation(indicator, area, counterpart, period)?.value;
  const { figure } = people;
  return {
    origin: labelOf(corridor.origin, reader.locale),
    destination: labelOf(corridor.destination, reader.locale),
    href: corridorHref(corridor),
    people,
    money: sent,
    cost: lastPrice && knownOf(reader, INDICATORS.cost, lastPrice),
    shareOfOrigin: share(figure.value, total(INDICATORS.stock, WORLD, corridor.origin, figure.period)),
    shareOfDestination: share(figure.value, total(INDICATORS.stock, corridor.destination, WORLD, figure.period)),
    women: share(women(reader, stock, figure.period), figure.value),
    perMigrant: perMigrant(reader, stock, sent),
    shareOfReceived: share(sent.figure.value, total(INDICATORS.flow, corridor.origin, WORLD, sent.figure.period)),
    zeroByRule:
      reader.observation(INDICATORS.flowByRule, money.REF_AREA, money.COUNTERPART_AREA, sent.figure.period)?.method === "ASSUMED_ZERO",
  };
};

const known = (reader: ReleaseReader, indicator: Indicator, key: Key, period: string): KnownFigure => {
  const observation = reader.observation(indicator, key.REF_AREA, key.COUNTERPART_AREA, period);
  if (observation) return knownOf(reader, indicator, observation);
  return { figure: { value: null, unit: "", period, status: "O", method: "" }, provenance: undefined };
};

const knownOf = (reader: ReleaseReader, indicator: Indicator, observation: Observation): KnownFigure => ({
  figure: reader.figureOf(indicator, observation),
  provenance: reader.provenanceOf(observation),
});

const women = (reader: ReleaseReader, { REF_AREA, COUNTERPART_AREA }: Key, period: string): number | null =>
  reader.cube(INDICATORS.stock)?.valueAt(REF_AREA, COUNTERPART_AREA, "F", period) ?? null;

/** Fewer migrants than this make an average that says nothing. */
const FEWEST = 100;

const perMigrant = (reader: ReleaseReader, { REF_AREA, COUNTERPART_AREA }: Key, { figure }: KnownFigure): number | undefined => {
  const migrants = reader.observation(INDICATORS.stock, REF_AREA, COUNTERPART_AREA, figure.period)?.value;
  return figure.value && migrants && migrants >= FEWEST ? figure.value / migrants : undefined;
};

const largestOf = (reader: ReleaseReader, indicator: Indicator, keys: readonly Key[]): number =>
  Math.max(
    0,
    ...keys.flatMap((key) => (reader.cube(indicator)?.series(key.REF_AREA, key.COUNTERPART_AREA) ?? []).map(({ value }) => value ?? 0)),
  );
