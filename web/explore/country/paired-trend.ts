import type { PairedTrend } from "./country-data.ts";

/** First and last period with a value in either direction. */
export const spanOf = ({ inward, outward }: PairedTrend): readonly [from: string, to: string] => {
  const periods = [...inward.figures, ...outward.figures].filter(({ value }) => value !== null).map(({ period }) => period);
  periods.sort();
  return [periods[0] ?? "", periods.at(-1) ?? ""];
};

/** Which direction is larger in the last year that has both; outward where only it has values. */
export const leads = ({ inward, outward }: PairedTrend): "inward" | "outward" => {
  const here = inward.figures.findLast(({ value }) => value !== null)?.value ?? -1;
  const away = outward.figures.findLast(({ value }) => value !== null)?.value ?? -1;
  return away >= here ? "outward" : "inward";
};
