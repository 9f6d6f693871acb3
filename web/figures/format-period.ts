import { findTimePeriod } from "#vocabulary";
import type { Messages } from "../messages/messages.ts";

/** "2024", or "third quarter of 2020". */
export const formatPeriod = (period: string, { periods }: Messages): string => {
  const found = findTimePeriod(period);
  return found?.quarter === undefined ? period : periods.quarter(found.quarter, found.year);
};
