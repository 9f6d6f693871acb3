import type { FetchLimits } from "./fetch-options.ts";

/**
 * Milliseconds before the next attempt: doubled each time, spread over the upper half by `random`, never shorter than
 * the server asks for, never longer than the limit.
 * @param attempt the attempt that failed, from 1
 * @param asked milliseconds that the server asked for (Retry-After), 0 where it did not
 */
export const pauseAfter = (
  attempt: number,
  random: () => number,
  { firstPause, longestPause }: Pick<FetchLimits, "firstPause" | "longestPause">,
  asked = 0,
): number => {
  const doubled = Math.min(firstPause * 2 ** (attempt - 1), longestPause);
  const spread = doubled * (0.5 + random() / 2);
  return Math.round(Math.min(Math.max(spread, asked), longestPause));
};
