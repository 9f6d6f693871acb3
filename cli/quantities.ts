const NUMBER = new Intl.NumberFormat("en", { maximumSignificantDigits: 15 });

/** 1,234,567.5; fifteen digits, past which a sum of doubles shows noise. */
export const writeNumber = (value: number): string => NUMBER.format(value);

/** "1 error", "2 errors" */
export const writeCount = (count: number, noun: string): string => `${writeNumber(count)} ${noun}${count === 1 ? "" : "s"}`;

/** "12.3 MB" */
export const writeMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** "7.4 s", "12 min 7 s" */
export const writeElapsed = (milliseconds: number): string => {
  const seconds = milliseconds / 1000;
  return seconds < 120 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
};
