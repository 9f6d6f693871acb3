/** Most classes a map has. */
const CLASSES = 6;
const NICE = [1, 1.5, 2, 3, 4, 5, 7.5, 10];

/** Where classes part, in round numbers near equal shares of the values; rising, fewer where values are few or alike. */
export const niceBreaks = (values: readonly number[], classes = CLASSES): readonly number[] => {
  const sorted = values.toSorted((a, b) => a - b);
  const parts = Array.from({ length: classes - 1 }, (_, place) => sorted[Math.floor(((place + 1) / classes) * sorted.length)] ?? 0);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return [...new Set(parts.map(nice))].filter((one) => one > least && one <= most);
};

const nice = (value: number): number => {
  if (value === 0) return 0;
  const unit = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const share = Math.abs(value) / unit;
  const nearest = NICE.reduce((best, one) => (Math.abs(one - share) < Math.abs(best - share) ? one : best));
  return Number((Math.sign(value) * nearest * unit).toPrecision(3));
};

/** The class of a value: how many breaks it has reached. */
export const classOf = (value: number, breaks: readonly number[]): number => breaks.filter((one) => value >= one).length;
