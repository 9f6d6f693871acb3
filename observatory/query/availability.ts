import type { DimensionId } from "../structure/dataflow.ts";
import type { Cube } from "./cube.ts";
import type { CubeSource, Query } from "./query.ts";
import { seriesWindows, type SeriesWindow } from "./series-windows.ts";

/** Which codes and periods have observations, with how many. Missing ones that are listed count. */
export interface Availability {
  readonly observations: number;
  readonly series: number;
  /** By dimension and code, in code-unit order of the codes; of every dimension but TIME_PERIOD, also those a dataflow lacks. */
  readonly codes: Readonly<Record<Exclude<DimensionId, "TIME_PERIOD">, ReadonlyMap<string, number>>>;
  /** Ascending. */
  readonly periods: ReadonlyMap<string, number>;
}

/** What a query would find, counted. `firstN` and `lastN` do not matter here. */
export const availabilityOf = (source: CubeSource, query: Query): Availability => {
  const tally = {
    INDICATOR: new Tally(),
    REF_AREA: new Tally(),
    COUNTERPART_AREA: new Tally(),
    SEX: new Tally(),
    TIME_PERIOD: new Tally(),
  };
  let [observations, series] = [0, 0];
  for (const indicator of query.indicators) {
    const cube = source.cube(query.dataflow, indicator);
    const periods = new PeriodTally(cube);
    for (const window of seriesWindows(cube, query)) {
      const rows = window.end - window.first;
      tally.INDICATOR.add(indicator, rows);
      tally.REF_AREA.add(cube.index.area(window.series), rows);
      tally.COUNTERPART_AREA.add(cube.index.counterpart(window.series), rows);
      tally.SEX.add(cube.index.sex(window.series), rows);
      periods.add(window);
      observations += rows;
      series++;
    }
    periods.giveTo(tally.TIME_PERIOD);
  }
  const { INDICATOR, REF_AREA, COUNTERPART_AREA, SEX, TIME_PERIOD } = tally;
  return {
    observations,
    series,
    codes: {
      INDICATOR: INDICATOR.sorted(),
      REF_AREA: REF_AREA.sorted(),
      COUNTERPART_AREA: COUNTERPART_AREA.sorted(),
      SEX: SEX.sorted(),
    },
    periods: TIME_PERIOD.sorted(),
  };
};

class Tally {
  readonly #counts = new Map<string, number>();

  add(code: string, count: number): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  sorted(): Map<string, number> {
    return new Map([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Counts rows by period; series that have every period, which most have, are counted as one. */
class PeriodTally {
  readonly #cube: Cube;
  readonly #counts = new Tally();
  #whole = 0;

  constructor(cube: Cube) {
    this.#cube = cube;
  }

  add({ first, end }: SeriesWindow): void {
    if (end - first === this.#cube.periods().length) this.#whole++;
    else for (let row = first; row < end; row++) this.#counts.add(this.#cube.period(row), 1);
  }

  giveTo(tally: Tally): void {
    for (const [period, count] of this.#counts.sorted()) tally.add(period, count);
    for (const period of this.#cube.periods()) tally.add(period, this.#whole);
  }
}
