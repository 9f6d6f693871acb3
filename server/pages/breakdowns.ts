import { corridorOfRemittance, corridorOfStock, type AreaPublisher } from "#vocabulary";
import type { Observation } from "#observatory";
import type { Breakdown, BreakdownRow, Figure } from "#web";
import { isCountry, labelOf } from "./area-labels.ts";
import { corridorHref, WORLD, type Indicator, type ReleaseReader } from "./release-reader.ts";

const SHOWN = 10;

interface BreakdownRequest {
  readonly indicator: Indicator;
  /** The end that is fixed, and its code: all rows of a reference area, or of a counterpart. */
  readonly end: "area" | "counterpart";
  readonly code: string;
  readonly period: string;
  /** Whose names the rows carry. */
  readonly publisher: AreaPublisher;
}

/** The counterparts of an area, largest first; the rest summed; what has no counterpart apart. Zeros are not listed. */
export const breakdownOf = (reader: ReleaseReader, request: BreakdownRequest): Breakdown => {
  const { indicator, end, period } = request;
  const observations = [
    ...(reader
      .cube(indicator)
      ?.slice({ [end]: request.code, ...(indicator.dataflow === "DF_MIGRANT_STOCK" ? { sex: "_T" } : {}), period }) ?? []),
  ];
  const withValue = observations.filter((one): one is Observation & { value: number } => one.value !== null && one.value > 0);
  const other = (one: Observation): string => (end === "area" ? one.counterpart : one.area);
  const rows = withValue.filter((one) => isCountry(other(one)) && one.area !== one.counterpart).sort((a, b) => b.value - a.value);
  const unnamed = withValue.find((one) => !isCountry(other(one)) && other(one) !== WORLD);
  const rest = rows.slice(SHOWN);
  return {
    period,
    rows: rows.slice(0, SHOWN).map((one) => rowOf(reader, request, one, other(one))),
    rest: { count: rest.length, value: rest.reduce((sum, one) => sum + one.value, 0) },
    unnamed: unnamed && presentFigure(reader, indicator, unnamed),
    source: sourceOf(reader, rows),
  };
};

const presentFigure = (
  reader: ReleaseReader,
  indicator: Indicator,
  one: Observation & { readonly value: number },
): Figure & { readonly value: number } => ({
  ...reader.figureOf(indicator, one),
  value: one.value,
});

const rowOf = (
  reader: ReleaseReader,
  { indicator, publisher }: BreakdownRequest,
  one: Observation & { readonly value: number },
  other: string,
): BreakdownRow => {
  const key = { REF_AREA: one.area, COUNTERPART_AREA: one.counterpart };
  const corridor = indicator.dataflow === "DF_MIGRANT_STOCK" ? corridorOfStock(key) : corridorOfRemittance(key);
  return { area: labelOf(other, reader.locale, publisher), href: corridorHref(corridor), figure: presentFigure(reader, indicator, one) };
};

const sourceOf = (reader: ReleaseReader, rows: readonly Observation[]): string =>
  reader.credit(rows.slice(0, SHOWN).map((row) => row.source));
