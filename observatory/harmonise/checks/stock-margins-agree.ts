import { SOURCE_OF } from "../source-ids.ts";
import { stockFrame } from "../stock-frame.ts";
import type { Reported } from "../reported.ts";
import type { InputCheck } from "./input-check.ts";

const SEXES = ["_T", "F", "M"] as const;

/** Totals by destination and by origin add to the same number of people, and to the World row of both tables. */
export const stockMarginsAgree: InputCheck = {
  id: "stock-margins-agree",
  words: "totals by destination and by origin add to the same world total",
  run: (reported) => {
    const { rounds, destinations, origins } = stockFrame(reported);
    return rounds.flatMap((year) =>
      SEXES.flatMap((sex) => {
        const into = sumOf(
          reported,
          SOURCE_OF.stockByDestination,
          destinations.map((area) => ["STOCK", area, "WLD", sex, year]),
        );
        const outOf = sumOf(
          reported,
          SOURCE_OF.stockByOrigin,
          origins.map((area) => ["STOCK", "WLD", area, sex, year]),
        );
        const world = sumOf(reported, SOURCE_OF.stockByDestination, [["STOCK", "WLD", "WLD", sex, year]]);
        return into === outOf && into === world
          ? []
          : [`${year} ${sex}: destinations add to ${into}, origins to ${outOf}, the World row says ${world}`];
      }),
    );
  },
};

type Key = readonly [string, string, string, string, string];

function sumOf(reported: Reported, source: string, keys: readonly (readonly string[])[]): number {
  const table = reported.table(source);
  return keys.reduce((sum, key) => {
    const row = table.find(...(key as Key));
    return sum + (row === undefined ? 0 : (table.valueAt(row) ?? 0));
  }, 0);
}
