import type { BaseReader } from "./base-reader.ts";
import type { Panel } from "./panel.ts";

/** A formula ready to compute: members' components are added up, then combined; so a country is an aggregate of one. */
export interface Evaluator {
  /** Number of components. */
  readonly width: number;
  /** Adds a country's components of a year to `sums`, or returns false and adds nothing where one is absent. */
  readonly add: (area: number, year: number, sums: Float64Array) => boolean;
  /** The figure of summed components; undefined where it has no meaning. */
  readonly combine: (sums: Float64Array) => number | undefined;
  /** Set of sources behind a country's components. */
  readonly sources: (area: number, year: number) => number;
  readonly isForecast: (area: number, year: number) => boolean;
  /** The series whose figures countries carry over as they stand. */
  readonly carried?: Panel;
}

/** A component: a series, perhaps of some years before, perhaps times another. */
export interface Component {
  readonly panel: Panel;
  readonly lag?: number;
  readonly times?: Component;
}

/** An evaluator over components read from panels. Components are set out cell by cell first: aggregates ask for each many times. */
export function componentEvaluator(
  { context: { frame } }: BaseReader,
  components: readonly Component[],
  combine: Evaluator["combine"],
  carried?: Panel,
): Evaluator {
  const width = frame.years.length;
  const columns = components.map((component) => columnOf(component, width));
  return {
    width: columns.length,
    add: (area, year, sums) => {
      const cell = area * width + year;
      for (const { values } of columns) if (Number.isNaN(values[cell]!)) return false;
      for (let index = 0; index < columns.length; index++) sums[index]! += columns[index]!.values[cell]!;
      return true;
    },
    combine,
    sources: (area, year) => columns.reduce((set, { sources }) => set | sources[area * width + year]!, 0),
    isForecast: (area, year) => columns.some(({ forecast }) => forecast[area * width + year] === 1),
    ...(carried && { carried }),
  };
}

/** A component by cell; NaN where one of its factors is absent. */
interface Column {
  readonly values: Float64Array;
  readonly sources: Int32Array;
  readonly forecast: Uint8Array;
}

function columnOf({ panel, lag = 0, times }: Component, width: number): Column {
  const factor = times && columnOf(times, width);
  const cells = panel.values.length;
  const column = { values: new Float64Array(cells).fill(Number.NaN), sources: new Int32Array(cells), forecast: new Uint8Array(cells) };
  for (let cell = 0; cell < cells; cell++) {
    if (cell % width < lag) continue;
    column.values[cell] = panel.values[cell - lag]! * (factor ? factor.values[cell]! : 1);
    column.sources[cell] = panel.sources[cell - lag]! | (factor ? factor.sources[cell]! : 0);
    column.forecast[cell] = panel.status[cell - lag] === "F" || factor?.forecast[cell] === 1 ? 1 : 0;
  }
  return column;
}
