import { LIMITS } from "#contract";
import { areaOf, findArea, findTimePeriod, firstDay, lastDay, phrase, Problem } from "#vocabulary";
import { keyDimensions, parseQuery, type Dataflow, type OpenedRelease, type Query, type QueryRequest } from "#observatory";

/** A query that is understood, and the one way of writing it: requests that mean the same have the same key and address. */
export interface CanonicalQuery {
  readonly query: Query;
  /** "STOCK.CAN+USA.MEX._T"; codes in code-unit order, nothing for all. */
  readonly key: string;
  /** "startPeriod=2010&lastN=1", in a fixed order; "" when nothing is restricted. */
  readonly parameters: string;
}

/**
 * Understands a key and parameters.
 * @throws Problem address-too-long, too-many-codes, periods-reversed, and as `parseQuery`
 */
export const canonicalQuery = (dataflow: Dataflow, request: QueryRequest): CanonicalQuery => {
  refuseAbsurdity(request);
  const query = parseQuery(dataflow, request);
  const { startPeriod, endPeriod, firstN, lastN } = request;
  const parameters = Object.entries({ startPeriod, endPeriod, firstN, lastN }).filter(([, value]) => value !== undefined);
  return { query, key: keyOf(dataflow, query), parameters: parameters.map(([name, value]) => `${name}=${value}`).join("&") };
};

/** Throws Problem unknown-area for a code that neither the registry nor these figures know: rather that than an empty answer to a slip. */
export const refuseUnknownAreas = (release: OpenedRelease, { dataflow, indicators, filter }: Omit<Query, "within">): void => {
  const cubes = indicators.map((indicator) => release.cube(dataflow, indicator));
  const occurs = (code: string): boolean => cubes.some(({ index }) => index.areas.find(code) >= 0 || index.counterparts.find(code) >= 0);
  for (const code of [...codesOf(filter.area), ...codesOf(filter.counterpart)]) if (!findArea(code) && !occurs(code)) areaOf(code);
};

const codesOf = (codes: string | readonly string[] | undefined): readonly string[] => (typeof codes === "string" ? [codes] : (codes ?? []));

const refuseAbsurdity = ({ key = "", startPeriod, endPeriod }: QueryRequest): void => {
  if (key.length > LIMITS.key) throw new Problem("address-too-long", { part: phrase("the-key"), length: key.length, limit: LIMITS.key });
  const count = key.split(/[.+]/).length;
  if (count > LIMITS.codes) throw new Problem("too-many-codes", { count, limit: LIMITS.codes });
  if (startPeriod === undefined || endPeriod === undefined) return;
  if (firstDayOf(startPeriod) > lastDayOf(endPeriod)) throw new Problem("periods-reversed", { start: startPeriod, end: endPeriod });
};

/** Months and days sort as text beside whole days. */
const firstDayOf = (text: string): string => {
  const period = findTimePeriod(text);
  return period ? firstDay(period) : `${text}-01`.slice(0, 10);
};

const lastDayOf = (text: string): string => {
  const period = findTimePeriod(text);
  return period ? lastDay(period) : `${text}-31`.slice(0, 10);
};

const keyOf = (dataflow: Dataflow, { indicators, filter }: Query): string => {
  const written = {
    INDICATOR: indicators.length === new Set(dataflow.indicators.map(({ id }) => id)).size ? [] : indicators,
    REF_AREA: codesOf(filter.area),
    COUNTERPART_AREA: codesOf(filter.counterpart),
    SEX: codesOf(filter.sex),
    TIME_PERIOD: [],
  };
  return keyDimensions(dataflow)
    .map((dimension) => [...new Set(written[dimension])].sort().join("+"))
    .join(".");
};
