import { findArea } from "#vocabulary";
import type { ReadingCollector } from "./reading-collector.ts";

/** Notes each period in which the row of a total is not the sum of the countries, beyond a share of the total. */
export const reportTotals = (
  collector: ReadingCollector,
  { area, tolerance }: { readonly area: string; readonly tolerance: number },
): void => {
  const sums = new Map<string, number>();
  for (const { area: part, period, value } of collector.observations) {
    if (findArea(part)?.kind === "country") sums.set(period, (sums.get(period) ?? 0) + (value ?? 0));
  }
  for (const { area: whole, period, value, sheet, row, column } of collector.observations) {
    if (whole !== area || value === null) continue;
    const sum = sums.get(period) ?? 0;
    if (Math.abs(sum - value) <= tolerance * Math.abs(value)) continue;
    const message = `${area} ${period} is ${value}; the countries add up to ${sum}.`;
    collector.report("warning", "total-differs", { sheet, row, column, value: String(value) }, message);
  }
};
