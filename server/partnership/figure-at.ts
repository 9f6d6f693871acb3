import { Problem } from "#vocabulary";
import type { Cube, Observation, OpenedRelease } from "#observatory";
import type { FigureAnswer, FigureAt } from "#partnership";

/**
 * Looks the figures of works up in releases.
 * @param open the release of an id; throws Problem unknown-release
 */
export const figureAtReleases =
  (open: (release: string) => OpenedRelease): FigureAt =>
  ({ release, dataflow, key, period }) => {
    try {
      const opened = open(release);
      const { dimensions } = opened.dataflow(dataflow);
      const codes = `${key}.${period}`.split(".");
      const at = (dimension: (typeof dimensions)[number], otherwise: string): string => codes[dimensions.indexOf(dimension)] ?? otherwise;
      const indicator = opened.indicator(dataflow, at("INDICATOR", ""));
      const cube = opened.cube(dataflow, indicator.id);
      return answerOf(
        cube,
        cube.get({ area: at("REF_AREA", ""), counterpart: at("COUNTERPART_AREA", ""), sex: at("SEX", "_T"), period }),
        indicator.unit,
      );
    } catch (error) {
      if (error instanceof Problem) return { kind: "refused", problem: error };
      throw error;
    }
  };

const answerOf = (cube: Cube, observation: Observation, unit: string): FigureAnswer => {
  const { value, status } = observation;
  if (value !== null) return { kind: "value", value, unit, status };
  const nearestPeriod = nearestWith(cube, observation);
  return { kind: "absent", status, ...(nearestPeriod === undefined ? {} : { nearestPeriod }) };
};

/** The period of the same series that has a value and lies nearest; the earlier of two. */
const nearestWith = (cube: Cube, { area, counterpart, sex, period }: Observation): string | undefined => {
  const periods = cube
    .series(area, counterpart, sex)
    .filter(({ value }) => value !== null)
    .map((one) => one.period);
  return periods.toSorted((a, b) => Math.abs(inQuarters(a) - inQuarters(period)) - Math.abs(inQuarters(b) - inQuarters(period)))[0];
};

const inQuarters = (period: string): number => Number(period.slice(0, 4)) * 4 + Number(/Q(\d)$/.exec(period)?.[1] ?? 1);
