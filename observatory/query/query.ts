import { phrase, Problem, type WordedValue } from "#vocabulary";
import type { Dataflow, DimensionId } from "../structure/dataflow.ts";
import type { Observation } from "../structure/observation.ts";
import type { Cube } from "./cube.ts";
import type { CubeFilter } from "./cube-key.ts";
import { periodRange } from "./period-range.ts";
import { seriesWindows } from "./series-windows.ts";

/** What somebody asks for, as written. */
export interface QueryRequest {
  /**
   * Codes of the dataflow's dimensions but TIME_PERIOD, in its order, separated by dots; several joined by "+"; nothing or "*" for all, such as
   * `STOCK.USA+CAN.MEX._T` or `STOCK..MEX.`. Left out, "all" or "*": everything.
   */
  readonly key?: string | undefined;
  /** First and last period, inclusive: a year, quarter or month. */
  readonly startPeriod?: string | undefined;
  readonly endPeriod?: string | undefined;
  /** Only so many observations from the start, and from the end, of each series. */
  readonly firstN?: number | undefined;
  readonly lastN?: number | undefined;
}

/** What is asked for, understood: a dimension that is left out is not restricted. */
export interface Query {
  readonly dataflow: string;
  /** Indicator ids, in code-unit order. */
  readonly indicators: readonly string[];
  readonly filter: Omit<CubeFilter, "period">;
  /** Left out when no period is asked for. */
  readonly within?: (period: string) => boolean;
  readonly firstN?: number;
  readonly lastN?: number;
}

/** Where a query finds its observations: an opened release is one. */
export interface CubeSource {
  cube(dataflow: string, indicator: string): Cube;
}

/**
 * Understands a request for observations of a dataflow.
 * @throws Problem bad-key for a key of another shape or an unknown indicator, bad-time-period, bad-count
 */
export const parseQuery = (dataflow: Dataflow, request: QueryRequest): Query => {
  const parts = parseKey(dataflow, request.key);
  const known = dataflow.indicators.map(({ id }) => id);
  const unknown = parts.INDICATOR?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw badKey(dataflow, request.key!, phrase("no-such-indicator", { code: unknown, known: known.join(", ") }));
  return {
    dataflow: dataflow.id,
    indicators: [...new Set(parts.INDICATOR ?? known)].sort(),
    filter: {
      ...(parts.REF_AREA ? { area: parts.REF_AREA } : {}),
      ...(parts.COUNTERPART_AREA ? { counterpart: parts.COUNTERPART_AREA } : {}),
      ...(parts.SEX ? { sex: parts.SEX } : {}),
    },
    ...withinOf(request),
    ...countOf("firstN", request.firstN),
    ...countOf("lastN", request.lastN),
  };
};

/** Listed observations of a query, sorted by indicator, area, counterpart, sex and period; made one at a time as they are asked for. */
export function* runQuery(source: CubeSource, query: Query): Generator<Observation> {
  for (const indicator of query.indicators) {
    const cube = source.cube(query.dataflow, indicator);
    for (const { series, first, end } of seriesWindows(cube, query)) {
      for (let row = first; row < end; row++) {
        if (isAmong(row - first, end - row, query)) yield cube.observation(row, series);
      }
    }
  }
}

/** The dimensions of a dataflow's keys, in order. */
export const keyDimensions = (dataflow: Dataflow): readonly DimensionId[] =>
  dataflow.dimensions.filter((dimension) => dimension !== "TIME_PERIOD");

const isAmong = (fromStart: number, fromEnd: number, { firstN, lastN }: Query): boolean =>
  (firstN === undefined && lastN === undefined) || fromStart < (firstN ?? 0) || fromEnd <= (lastN ?? 0);

const CODE = /^[A-Za-z0-9_@$-]+$/;
const SEXES = ["F", "M", "_T"];

const parseKey = (dataflow: Dataflow, key: string | undefined): Partial<Record<DimensionId, string[]>> => {
  if (key === undefined || key === "" || key === "all" || key === "*") return {};
  const dimensions = keyDimensions(dataflow);
  const parts = key.split(".");
  if (parts.length !== dimensions.length)
    throw badKey(dataflow, key, phrase("parts-differ", { given: parts.length, wanted: dimensions.length }));
  const parsed: Partial<Record<DimensionId, string[]>> = {};
  dimensions.forEach((dimension, place) => {
    const part = parts[place]!;
    if (part === "" || part === "*") return;
    const codes = part.split("+");
    const odd = codes.find((code) => !CODE.test(code) || (dimension === "SEX" && !SEXES.includes(code)));
    if (odd !== undefined) throw badKey(dataflow, key, phrase("no-code-of", { code: odd, dimension }));
    parsed[dimension] = codes;
  });
  return parsed;
};

const withinOf = ({ startPeriod, endPeriod }: QueryRequest): Pick<Query, "within"> =>
  startPeriod === undefined && endPeriod === undefined ? {} : { within: periodRange(startPeriod, endPeriod) };

const countOf = <Name extends "firstN" | "lastN">(name: Name, value: number | undefined): { [K in Name]?: number } => {
  if (value === undefined) return {};
  if (!Number.isInteger(value) || value < 1) throw new Problem("bad-count", { name, value });
  return { [name]: value } as { [K in Name]?: number };
};

const badKey = (dataflow: Dataflow, key: string, reason: WordedValue): Problem =>
  new Problem("bad-key", { key, dataflow: dataflow.id, reason, dimensions: keyDimensions(dataflow).join(".") });
