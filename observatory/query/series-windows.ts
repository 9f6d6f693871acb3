import type { Cube } from "./cube.ts";
import type { Query } from "./query.ts";

/** Rows of one series that lie in the periods of a query: from `first` up to, without, `end`. */
export interface SeriesWindow {
  readonly series: number;
  readonly first: number;
  readonly end: number;
}

/** For each series that a query selects in a cube, its rows in the periods asked for; series without any are left out. */
export function* seriesWindows(cube: Cube, query: Pick<Query, "filter" | "within">): Generator<SeriesWindow> {
  const periods = query.within ? new Set(cube.periods().filter(query.within)) : undefined;
  for (const series of cube.index.select(query.filter)) {
    let first = cube.index.starts[series]!;
    let end = cube.index.starts[series + 1]!;
    while (periods && first < end && !periods.has(cube.period(first))) first++;
    while (periods && first < end && !periods.has(cube.period(end - 1))) end--;
    if (first < end) yield { series, first, end };
  }
}
