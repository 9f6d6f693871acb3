import {
  MOST_TRENDS,
  type AreaLabel,
  type Figure,
  type GroupRow,
  type IndicatorData,
  type Messages,
  type RankedRow,
  type Side,
} from "#web";
import { AreaFigures, isGroup } from "./area-figures.ts";
import { areaNotes } from "./area-notes.ts";
import { groupOrder } from "./group-order.ts";
import { coverageOf } from "./profile-coverage.ts";
import { compareNames, isCountry, nameOf } from "./area-labels.ts";
import { WORLD, type ReleaseReader } from "./release-reader.ts";
import { shownDataflow, shownIndicator, shownMethod } from "./release-words.ts";

/** What a reader chose on an indicator's page; what is not there is left out. */
export interface IndicatorChoice {
  readonly period: string;
  readonly side: Side;
  readonly areas: readonly string[];
}

const PROFILE = "DF_MIGRATION_PROFILE";
/** A period with fewer than this share of the areas of the fullest one is not shown first. */
const FULL_ENOUGH = 0.6;
/** What gains and losses leave over for the world, as net migration does, is no trend to show first. */
const LEFT_OVER = 0.001;

/**
 * An indicator's page from the release.
 * @throws Problem unknown-dataflow, bad-key
 */
export const indicatorData = (
  reader: ReleaseReader,
  dataflow: string,
  id: string,
  choice: IndicatorChoice,
  messages: Messages,
  now: Date,
): IndicatorData => {
  const { unit, preferred } = reader.release.indicator(dataflow, id);
  const figures = new AreaFigures(reader, { dataflow, id }, choice.side);
  const all = figures.at();
  const periods = [...all.keys()].sort();
  const period = periods.includes(choice.period) ? choice.period : fullestOf(all, periods, now);
  const current = all.get(period) ?? new Map<string, Figure>();
  const ranked = rankedOf(current, reader.locale);
  const groups = groupsOf(reader, dataflow, id, current);
  const chosen = chosenOf(choice.areas, new Set(figures.codes()), ranked, groups);
  const sides = messages.indicators.sides[dataflow];
  return {
    dataflow,
    family: shownDataflow(reader, dataflow).name,
    id,
    ...shownIndicator(reader, dataflow, id),
    unit,
    preferred,
    tone: toneOf(dataflow, id),
    period,
    periods: periods.toReversed(),
    side: figures.side,
    ...(figures.sided && sides ? { sides } : {}),
    ranked,
    silent: silentOf(all, current, reader.locale),
    groups,
    chosen,
    trends: chosen.map((code) => ({ area: labelOfAny(code, reader.locale), figures: figures.series(code) })),
    ...countsOf(reader, ranked),
    source: reader.credit(figures.sources(period)),
    notes: [...(figures.summed ? [messages.indicators.summed] : []), ...areaNotes(["SRB"], messages)],
  };
};

/** A country or group as a page names it, with its page. */
export const labelOfAny = (code: string, locale: string): AreaLabel => ({
  code,
  name: nameOf(code, locale),
  ...(isCountry(code) ? { href: `/country/${code}` } : isGroup(code) ? { href: `/region/${code}` } : {}),
});

const fullestOf = (all: ReadonlyMap<string, ReadonlyMap<string, Figure>>, periods: readonly string[], now: Date): string => {
  const past = periods.filter((period) => Number(period.slice(0, 4)) <= now.getUTCFullYear());
  const size = (period: string): number => all.get(period)?.size ?? 0;
  const most = Math.max(0, ...past.map(size));
  return past.findLast((period) => size(period) >= FULL_ENOUGH * most) ?? periods.at(-1) ?? "";
};

const rankedOf = (figures: ReadonlyMap<string, Figure>, locale: string): readonly RankedRow[] => {
  const compare = compareNames(locale);
  return [...figures]
    .filter(([code]) => isCountry(code))
    .map(([code, figure]) => ({ area: labelOfAny(code, locale), figure: { ...figure, value: figure.value ?? 0 } }))
    .sort((a, b) => b.figure.value - a.figure.value || compare(a.area.name, b.area.name));
};

const silentOf = (
  all: ReadonlyMap<string, ReadonlyMap<string, Figure>>,
  current: ReadonlyMap<string, Figure>,
  locale: string,
): readonly AreaLabel[] => {
  const compare = compareNames(locale);
  const ever = new Set([...all.values()].flatMap((figures) => [...figures.keys()]));
  const silent = [...ever].filter((code) => isCountry(code) && !current.has(code)).map((code) => labelOfAny(code, locale));
  return silent.sort((a, b) => compare(a.name, b.name));
};

const groupsOf = (reader: ReleaseReader, dataflow: string, id: string, figures: ReadonlyMap<string, Figure>): readonly GroupRow[] =>
  groupOrder([...figures.keys()].filter(isGroup), reader.locale).map((code) => {
    const figure = figures.get(code)!;
    return {
      area: labelOfAny(code, reader.locale),
      figure,
      coverage: dataflow === PROFILE ? coverageOf(reader, id, code, figure.period) : undefined,
    };
  });

const chosenOf = (
  asked: readonly string[],
  known: ReadonlySet<string>,
  ranked: readonly RankedRow[],
  groups: readonly GroupRow[],
): readonly string[] => {
  const chosen = [...new Set(asked.filter((code) => known.has(code)))].slice(0, MOST_TRENDS);
  if (chosen.length > 0) return chosen;
  const world = groups.find(({ area }) => area.code === WORLD)?.figure.value ?? 0;
  const largest = ranked[0]?.figure.value ?? 0;
  return Math.abs(world) > LEFT_OVER * largest ? [WORLD] : ranked.slice(0, 3).map(({ area }) => area.code);
};

const countsOf = (reader: ReleaseReader, ranked: readonly RankedRow[]): Pick<IndicatorData, "statuses" | "methods"> => {
  const count = (key: (row: RankedRow) => string): readonly (readonly [string, number])[] => {
    const counts = new Map<string, number>();
    for (const row of ranked) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a);
  };
  return {
    statuses: count(({ figure }) => reader.messages.figures.status(figure.status)).map(([words, number]) => ({ words, count: number })),
    methods: count(({ figure }) => figure.method).map(([code, number]) => ({ code, name: shownMethod(reader, code).name, count: number })),
  };
};

/** What an indicator is about, by which it is coloured. */
export const toneOf = (dataflow: string, id: string): "cost" | "money" | "people" => {
  if (dataflow === "DF_REMITTANCE_COST" || id.startsWith("COST")) return "cost";
  const money = dataflow === "DF_REMITTANCE_FLOW" || dataflow === "DF_REMITTANCE_TOTAL" || /^(?:REM_|GDP|GNI|FDI|ODA|INFLATION)/.test(id);
  return money ? "money" : "people";
};
