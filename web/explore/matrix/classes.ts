/** Where classes of colour begin, by unit, in the base unit: powers of ten, at most seven classes; the first begins above zero. */
const CELL_BREAKS: Readonly<Record<string, readonly number[]>> = {
  PS: [10, 100, 1e3, 1e4, 1e5, 1e6],
  USD: [1e5, 1e6, 1e7, 1e8, 1e9, 1e10],
};
const BLOCK_BREAKS: Readonly<Record<string, readonly number[]>> = {
  PS: [1e3, 1e4, 1e5, 1e6, 1e7],
  USD: [1e7, 1e8, 1e9, 1e10, 1e11],
};

/** Breaks between the classes of single cells, or of sums over regions. */
export const breaksOf = (unit: string, of: "cells" | "blocks"): readonly number[] =>
  (of === "cells" ? CELL_BREAKS : BLOCK_BREAKS)[unit] ?? [];

/** The class of a value above zero: 1 to 7, always reaching 7, so that few classes are as far apart as many. */
export const classOf = (value: number, breaks: readonly number[]): number => {
  let reached = 0;
  while (reached < breaks.length && value >= breaks[reached]!) reached++;
  return DARKEST - breaks.length + reached;
};

const DARKEST = 7;
