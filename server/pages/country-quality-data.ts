import { corridorOfStock } from "#vocabulary";
import type { Observation } from "#observatory";
import type { CountryQualityData, Figure, Messages, MovedCorridor, OtherRow, VintageTable } from "#web";
import { gapsOf } from "./area-gaps.ts";
import { areaNotes } from "./area-notes.ts";
import { creditOfSeries } from "./country-data.ts";
import { qualityOf } from "./quality.ts";
import { isCountry, labelOf, nameOf } from "./area-labels.ts";
import { corridorHref, INDICATORS, WORLD, type ReleaseReader } from "./release-reader.ts";
import { isRound } from "./stock-rounds.ts";

const EARLIER = "undesa-ims-2020-bilateral";
/** The last round that both revisions have. */
const MOVES_YEAR = "2020";
const MOVES = 12;
const OTHER = "OTH";
const TOTALS = "DF_REMITTANCE_TOTAL";

/** The page on the quality of a country's figures, from the release. */
export const countryQualityData = (reader: ReleaseReader, code: string, messages: Messages): CountryQualityData => {
  const name = nameOf(code, reader.locale);
  return {
    code,
    name,
    quality: qualityOf(reader, code, reader.lastPeriod(INDICATORS.stock)),
    movesYear: MOVES_YEAR,
    moves: movesOf(reader, code),
    movesSource: creditOfSeries(reader, [
      [INDICATORS.stock, code, WORLD],
      [INDICATORS.stock, WORLD, code],
    ]),
    other: otherOf(reader, code),
    received: vintagesOf(reader, code, "REM_RECEIVED"),
    paid: vintagesOf(reader, code, "REM_PAID"),
    missing: missingOf(reader, code, name, messages),
    notes: areaNotes([code], messages),
  };
};

const movesOf = (reader: ReleaseReader, code: string): readonly MovedCorridor[] => {
  const cube = reader.cube(INDICATORS.stock);
  if (!cube || !reader.release.reportedSources().includes(EARLIER)) return [];
  const earlier = reader.release.readReported(EARLIER);
  const ends = [{ area: code }, { counterpart: code }];
  const moved = ends.flatMap((end) =>
    cube.list({ ...end, sex: "_T", period: MOVES_YEAR }).flatMap((one) => {
      if (one.value === null || !isCountry(one.area) || !isCountry(one.counterpart)) return [];
      const row = earlier.find("STOCK", one.area, one.counterpart, "_T", MOVES_YEAR);
      const before = row === undefined ? null : earlier.valueAt(row);
      return [{ one, before, difference: one.value - (before ?? 0) }];
    }),
  );
  return moved
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, MOVES)
    .map(({ one, before, difference }) => moveOf(reader, one, before, difference));
};

const moveOf = (reader: ReleaseReader, one: Observation, before: number | null, difference: number): MovedCorridor => {
  const corridor = corridorOfStock({ REF_AREA: one.area, COUNTERPART_AREA: one.counterpart });
  return {
    origin: labelOf(corridor.origin, reader.locale),
    destination: labelOf(corridor.destination, reader.locale),
    href: corridorHref(corridor),
    before,
    after: reader.figureOf(INDICATORS.stock, one),
    difference,
  };
};

const otherOf = (reader: ReleaseReader, code: string): readonly OtherRow[] =>
  reader
    .series(INDICATORS.stock, code, OTHER)
    .filter(({ period, value }) => isRound(period) && value !== null && value > 0)
    .flatMap((other): OtherRow[] => {
      const total = reader.figure(INDICATORS.stock, code, WORLD, other.period);
      return total ? [{ other, total, share: total.value && other.value ? (100 * other.value) / total.value : undefined }] : [];
    });

const vintagesOf = (reader: ReleaseReader, code: string, start: "REM_RECEIVED" | "REM_PAID"): VintageTable => {
  const indicators = reader.release.manifest.dataflows.find(({ id }) => id === TOTALS)?.indicators ?? [];
  const ids = indicators.map(({ id }) => id).filter((id) => id.startsWith(start));
  const tables = ids.map((id) => new Map(reader.series({ dataflow: TOTALS, id }, code).map((figure) => [figure.period, figure])));
  const series = ids.filter((_, place) => tables[place]!.size > 0);
  const kept = tables.filter(({ size }) => size > 0);
  const periods = [...new Set(kept.flatMap((table) => [...table.keys()]))].sort().toReversed();
  const rows = periods.map((period) => {
    const figures = kept.map((table) => (table.get(period)?.value == null ? undefined : table.get(period)));
    return { period, figures, spread: spreadOf(figures) };
  });
  return {
    series,
    rows: rows.filter(({ figures }) => figures.some(Boolean)),
    source: creditOfSeries(
      reader,
      series.map((id) => [{ dataflow: TOTALS, id }, code, ""]),
    ),
  };
};

const spreadOf = (figures: readonly (Figure | undefined)[]): number | undefined => {
  const values = figures.flatMap((figure) => (figure?.value == null ? [] : [figure.value]));
  const [first] = values;
  return values.length < 2 || !first ? undefined : (100 * (Math.max(...values) - Math.min(...values))) / Math.abs(first);
};

const missingOf = (reader: ReleaseReader, code: string, name: string, { quality }: Messages): readonly string[] => {
  const gaps = gapsOf(reader, code);
  const said = (["received", "paid", "cost", "income"] as const).flatMap((gap) => {
    const last = gaps[gap];
    return last === undefined ? [] : [quality.gaps[gap](name, last)];
  });
  if (gaps.detail === undefined) return said;
  return [gaps.detail === "none" ? quality.gaps.stock(name) : quality.gaps.detail(name), ...said];
};
