import type { Reported } from "./reported.ts";
import { SOURCE_OF } from "./source-ids.ts";

/** Sexes the estimates are made for; both sexes are always the sum of the two. */
export type FittedSex = "F" | "M";
export const FITTED_SEXES: readonly FittedSex[] = ["F", "M"];

/** Origins whose birthplace the sources do not name: an area of its own. */
export const OTHER_ORIGIN = "OTH";

/** The axes of the stock matrices: rows = origins, columns = destinations, both in code-unit order. */
export interface StockFrame {
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
  /** Years with published margins, ascending. */
  readonly rounds: readonly string[];
  /** Row of an origin, or undefined. */
  readonly originIndex: ReadonlyMap<string, number>;
  readonly destinationIndex: ReadonlyMap<string, number>;
}

/** The axes as the latest revision lists them: every country or area of its destination and origin tables. */
export function stockFrame(reported: Reported): StockFrame {
  const byDestination = reported.table(SOURCE_OF.stockByDestination);
  const byOrigin = reported.table(SOURCE_OF.stockByOrigin);
  const destinations = new Set<string>();
  const rounds = new Set<string>();
  for (let row = 0; row < byDestination.length; row++) {
    if (byDestination.indicator.at(row) !== "STOCK") continue;
    rounds.add(byDestination.period.at(row));
    if (isCountry(byDestination.area.at(row))) destinations.add(byDestination.area.at(row));
  }
  const origins = new Set<string>();
  for (let row = 0; row < byOrigin.length; row++) {
    if (byOrigin.indicator.at(row) === "STOCK" && isCountry(byOrigin.counterpart.at(row))) {
      origins.add(byOrigin.counterpart.at(row));
    }
  }
  return makeFrame([...origins].sort(), [...destinations].sort(), [...rounds].sort());
}

const isCountry = (code: string): boolean => /^[A-Z]{3}$/.test(code) && code !== "WLD";

const makeFrame = (origins: string[], destinations: string[], rounds: string[]): StockFrame => ({
  origins,
  destinations,
  rounds,
  originIndex: new Map(origins.map((code, i) => [code, i])),
  destinationIndex: new Map(destinations.map((code, j) => [code, j])),
});
