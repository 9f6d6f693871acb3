import { corridorOfStock, fiscalYearOn, membersOf } from "#vocabulary";
import type { Fact, GroupFamily, GroupSummary, Messages, PairedTrend, RegionCorridor, RegionData, RegionFlow } from "#web";
import { coverageWords } from "#web";
import { isGroup } from "./area-figures.ts";
import { countryCodes } from "./country-codes.ts";
import { creditOfSeries } from "./country-data.ts";
import { GROUP_KINDS, groupKind, groupOrder } from "./group-order.ts";
import { labelOfAny } from "./indicator-data.ts";
import { coverageOf } from "./profile-coverage.ts";
import { isCountry, labelOf, nameOf } from "./area-labels.ts";
import { corridorHref, INDICATORS, WORLD, type Indicator, type ReleaseReader } from "./release-reader.ts";
import { isRound } from "./stock-rounds.ts";

const profile = (id: string): Indicator => ({ dataflow: "DF_MIGRATION_PROFILE", id });
const HERE = INDICATORS.immigrants;
const [ABROAD, RECEIVED, PAID] = [profile("EMIGRANTS"), profile("REM_RECEIVED"), profile("REM_PAID")];
const SHOWN = 10;

/** Codes of the groups that have figures in the release. */
export const groupCodes = (reader: ReleaseReader): readonly string[] => (reader.cube(HERE)?.areas() ?? []).filter(isGroup);

/** Every group of countries with its main figures, by kind. */
export const groupFamilies = (reader: ReleaseReader, { regions }: Messages): readonly GroupFamily[] => {
  const codes = groupOrder(groupCodes(reader), reader.locale);
  return GROUP_KINDS.map((kind) => ({
    id: kind,
    title: regions.kinds[kind],
    rows: codes.filter((code) => groupKind(code) === kind).map((code) => summaryOf(reader, code)),
  })).filter(({ rows }) => rows.length > 0);
};

const summaryOf = (reader: ReleaseReader, code: string): GroupSummary => ({
  area: labelOfAny(code, reader.locale),
  here: reader.figure(HERE, code, "", reader.lastPeriod(HERE)),
  abroad: reader.figure(ABROAD, code, "", reader.lastPeriod(ABROAD)),
  received: reader.figure(RECEIVED, code, "", reader.lastPeriod(INDICATORS.flow)),
});

/** A group's page from the release. */
export const regionData = (reader: ReleaseReader, code: string, messages: Messages): RegionData => {
  const { regions } = messages;
  const name = nameOf(code, reader.locale);
  const period = reader.lastPeriod(INDICATORS.stock);
  const moneyYear = reader.lastPeriod(INDICATORS.flow);
  const members = membersIn(code, period);
  const known = countryCodes(reader).filter((one) => members.has(one));
  const flows = flowsOf(reader, members, period);
  return {
    code,
    name,
    kind: regions.kinds[groupKind(code)],
    facts: factsOf(reader, code, name, messages),
    period,
    ...flows,
    peopleTrend: trendOf(reader, code, HERE, ABROAD, true),
    moneyTrend: trendOf(reader, code, RECEIVED, PAID, false),
    members:
      code === WORLD
        ? []
        : known.map((one) => ({
            ...summaryOf(reader, one),
            area: labelOf(one, reader.locale),
            share: reader.figure(INDICATORS.receivedShare, one, "", moneyYear),
          })),
    moneyYear,
    source: reader.credit(
      flows.within.rows
        .concat(flows.into.rows)
        .slice(0, SHOWN)
        .map((row) => sourceOf(reader, row, period)),
    ),
    notes: code === WORLD ? [] : [groupKind(code) === "income" ? regions.yearly : regions.today],
  };
};

/** Members in the year of some figures; income groups change from year to year. */
const membersIn = (code: string, period: string): ReadonlySet<string> =>
  new Set(membersOf(code, fiscalYearOn(`${period.slice(0, 4)}-07-01`)));

const factsOf = (reader: ReleaseReader, code: string, name: string, messages: Messages): readonly Fact[] => {
  const { regions } = messages;
  const fact = (tone: Fact["tone"], label: string, indicator: Indicator): Fact => {
    const figure = reader.lastFigureOrAbsence(indicator, code);
    const coverage = figure && coverageOf(reader, indicator.id, code, figure.period);
    return {
      tone,
      label,
      figure,
      ...(coverage ? { more: coverageWords(coverage, messages) } : {}),
      trend: reader.series(indicator, code).map(({ value }) => value),
    };
  };
  return [
    fact("people", regions.here(name), HERE),
    fact("people", regions.abroad(name), ABROAD),
    fact("money", regions.received, RECEIVED),
    fact("money", regions.paid, PAID),
    fact("people", regions.refugees, INDICATORS.refugeesHosted),
    fact("cost", regions.cost, profile("COST_OF_SENDING_TO")),
  ];
};

type Direction = "within" | "into" | "out";
interface Found {
  readonly row: number;
  readonly series: number;
  readonly value: number;
}

const flowsOf = (reader: ReleaseReader, members: ReadonlySet<string>, period: string): Readonly<Record<Direction, RegionFlow>> => {
  const found: Record<Direction, Found[]> = { within: [], into: [], out: [] };
  const cube = reader.cube(INDICATORS.stock);
  cube?.visit({ sex: "_T", period }, (row, series) => {
    const [destination, origin] = [cube.index.area(series), cube.index.counterpart(series)];
    const [arrives, leaves] = [members.has(destination), members.has(origin)];
    const value = cube.value(row);
    if (!value || !(arrives || leaves) || !isCountry(destination) || !isCountry(origin)) return;
    found[arrives && leaves ? "within" : arrives ? "into" : "out"].push({ row, series, value });
  });
  const flow = (rows: Found[]): RegionFlow => ({
    rows: rows
      .sort((a, b) => b.value - a.value)
      .slice(0, SHOWN)
      .map((one) => corridorOf(reader, one)),
    corridors: rows.length,
    people: rows.reduce((sum, { value }) => sum + value, 0),
  });
  return { within: flow(found.within), into: flow(found.into), out: flow(found.out) };
};

const corridorOf = (reader: ReleaseReader, { row, series, value }: Found): RegionCorridor => {
  const observation = reader.cube(INDICATORS.stock)!.observation(row, series);
  const corridor = corridorOfStock({ REF_AREA: observation.area, COUNTERPART_AREA: observation.counterpart });
  return {
    origin: labelOf(corridor.origin, reader.locale),
    destination: labelOf(corridor.destination, reader.locale),
    href: corridorHref(corridor),
    figure: { ...reader.figureOf(INDICATORS.stock, observation), value },
  };
};

const sourceOf = (reader: ReleaseReader, { origin, destination }: RegionCorridor, period: string): string =>
  reader.observation(INDICATORS.stock, destination.code, origin.code, period)?.source ?? "";

const trendOf = (reader: ReleaseReader, code: string, inward: Indicator, outward: Indicator, rounds: boolean): PairedTrend => {
  const marked = rounds ? { marked: (reader.cube(inward)?.periods() ?? []).filter(isRound) } : {};
  return {
    inward: { figures: reader.series(inward, code), ...marked },
    outward: { figures: reader.series(outward, code), ...marked },
    source: creditOfSeries(reader, [
      [inward, code, ""],
      [outward, code, ""],
    ]),
  };
};
