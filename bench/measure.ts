/** What was measured of one task: ours, and what is compared with. */
export interface Measurement {
  readonly task: string;
  /** Median, in milliseconds unless there is a unit. */
  readonly ours: number;
  /** "" for a plain number. */
  readonly unit?: string;
  /** What ours may be at most. */
  readonly budget?: number;
  readonly peers: readonly { readonly name: string; readonly milliseconds: number }[];
  /** How many times faster than each peer ours has to be. */
  readonly ratio?: number;
  readonly runs: number;
  /** For a page of which `ours` is the time within which 95 of 100 requests are answered: half of them, all, and 95 of 100 with four at a time. */
  readonly spread?: { readonly half: number; readonly slowest: number; readonly together: number };
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** The time within which so many of a hundred runs were done. */
export const ofHundred = (times: readonly number[], percent: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil((times.length * percent) / 100) - 1]!;

/** Median milliseconds of a task over some runs, after one that is not counted. */
export async function timeTask(runs: number, task: () => unknown): Promise<number> {
  await task();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Whether the budget and the ratio hold. */
export const holds = ({ ours, budget = Infinity, peers, ratio = 0 }: Measurement): boolean =>
  ours <= budget && peers.every(({ milliseconds }) => milliseconds >= ratio * ours);
