/** Years after which a price is no longer spoken of as one of today. */
const YEARS_CURRENT = 3;

/** True when a series ended more than three years ago: its year is then said wherever it is shown. */
export const isOldPrice = (period: string, now: Date): boolean => now.getUTCFullYear() - Number(period.slice(0, 4)) > YEARS_CURRENT;
