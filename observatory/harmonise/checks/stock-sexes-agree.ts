import type { Reported } from "../reported.ts";
import { SOURCE_OF } from "../source-ids.ts";
import { stockFrame } from "../stock-frame.ts";
import type { InputCheck } from "./input-check.ts";

/** In every published total, both sexes are men and women. */
export const stockSexesAgree: InputCheck = {
  id: "stock-sexes-agree",
  words: "every published total of both sexes is the sum of men and women",
  run: (reported) => {
    const { rounds, destinations, origins } = stockFrame(reported);
    return rounds.flatMap((year) => [
      ...destinations.flatMap((area) => disagreement(reported, SOURCE_OF.stockByDestination, area, "WLD", year)),
      ...origins.flatMap((area) => disagreement(reported, SOURCE_OF.stockByOrigin, "WLD", area, year)),
    ]);
  },
};

function disagreement(reported: Reported, source: string, area: string, counterpart: string, year: string): string[] {
  const table = reported.table(source);
  const figure = (sex: string): number => {
    const row = table.find("STOCK", area, counterpart, sex, year);
    return row === undefined ? 0 : (table.valueAt(row) ?? 0);
  };
  const [both, men, women] = [figure("_T"), figure("M"), figure("F")];
  return both === men + women
    ? []
    : [`${source} ${area}.${counterpart} ${year}: both sexes ${both}, men ${men} and women ${women} are ${men + women}`];
}
