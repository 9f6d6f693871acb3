import type { Cube } from "../query/cube.ts";

/** A series of an indicator. */
export interface SeriesKey {
  readonly area: string;
  readonly counterpart: string;
  readonly sex: string;
}

/** A series that is in both releases with other figures. */
export interface MovedSeries extends SeriesKey {
  /** Observations whose value moved, and those that have a value only after or only before. */
  readonly moved: number;
  readonly gained: number;
  readonly lost: number;
  /** The largest move, in the base unit; left out when values were only gained or lost. */
  readonly largest?: Move;
  /** Ids of the sources the moved, gained and lost observations rest on, in either release. */
  readonly sources: readonly string[];
}

/** How far one observation moved, in the base unit. */
export interface Move {
  readonly period: string;
  readonly before: number;
  readonly after: number;
  /** After less before. */
  readonly absolute: number;
  /** The same over the value before; null where that was 0. */
  readonly relative: number | null;
}

/** How the series of one indicator differ; lists are complete. */
export interface SeriesDiff {
  readonly added: readonly SeriesKey[];
  readonly removed: readonly SeriesKey[];
  /** Largest absolute move first. */
  readonly moved: readonly MovedSeries[];
  readonly unchanged: number;
  /** Observations with the same value but another status, method or source. */
  readonly relabelled: number;
}

/** Compares two cubes of one indicator, series by series. One that is undefined has no series. */
export const diffSeries = (before: Cube | undefined, after: Cube | undefined): SeriesDiff => {
  const added: SeriesKey[] = [];
  const moved: MovedSeries[] = [];
  let unchanged = 0;
  let relabelled = 0;
  for (let series = 0; after && series < after.index.length; series++) {
    const key = keyOf(after, series);
    const old = before ? before.index.find(key.area, key.counterpart, key.sex) : -1;
    if (!before || old < 0) {
      added.push(key);
      continue;
    }
    const comparison = compareSeries(before, old, after, series);
    relabelled += comparison.relabelled;
    if (comparison.moved + comparison.gained + comparison.lost > 0) moved.push({ ...key, ...withoutLabels(comparison) });
    else unchanged++;
  }
  const removed = before
    ? seriesOf(before).filter(({ area, counterpart, sex }) => !after || after.index.find(area, counterpart, sex) < 0)
    : [];
  moved.sort((a, b) => sizeOf(b) - sizeOf(a));
  return { added, removed, moved, unchanged, relabelled };
};

type Comparison = Omit<MovedSeries, keyof SeriesKey> & { readonly relabelled: number };

/** Walks two series side by side; both are sorted by period. */
const compareSeries = (before: Cube, old: number, after: Cube, now: number): Comparison => {
  let [moved, gained, lost, relabelled] = [0, 0, 0, 0];
  let largest: Move | undefined;
  const sources = new Set<string>();
  let [a, b] = [before.index.starts[old]!, after.index.starts[now]!];
  const [endA, endB] = [before.index.starts[old + 1]!, after.index.starts[now + 1]!];
  while (a < endA || b < endB) {
    const periodA = a < endA ? before.period(a) : "~";
    const periodB = b < endB ? after.period(b) : "~";
    const rowA = periodA <= periodB ? a++ : -1;
    const rowB = periodB <= periodA ? b++ : -1;
    const was = rowA < 0 ? null : before.value(rowA);
    const is = rowB < 0 ? null : after.value(rowB);
    if (was === is) {
      if (rowA >= 0 && rowB >= 0 && labelOf(before, rowA) !== labelOf(after, rowB)) relabelled++;
      continue;
    }
    for (const source of [rowA < 0 ? "" : before.source(rowA), rowB < 0 ? "" : after.source(rowB)]) sources.add(source);
    if (was === null) gained++;
    else if (is === null) lost++;
    else {
      moved++;
      const absolute = is - was;
      if (!largest || Math.abs(absolute) > Math.abs(largest.absolute)) {
        largest = { period: periodB, before: was, after: is, absolute, relative: was === 0 ? null : absolute / Math.abs(was) };
      }
    }
  }
  return { moved, gained, lost, relabelled, ...(largest ? { largest } : {}), sources: idsIn(sources) };
};

const withoutLabels = ({ relabelled: _, ...rest }: Comparison): Omit<MovedSeries, keyof SeriesKey> => rest;

const idsIn = (sources: ReadonlySet<string>): string[] =>
  [...new Set([...sources].flatMap((joined) => joined.split("+")))].filter((id) => id !== "").sort();

const labelOf = (cube: Cube, row: number): string => `${cube.status(row)} ${cube.method(row)} ${cube.source(row)}`;

const keyOf = (cube: Cube, series: number): SeriesKey => ({
  area: cube.index.area(series),
  counterpart: cube.index.counterpart(series),
  sex: cube.index.sex(series),
});

const seriesOf = (cube: Cube): SeriesKey[] => Array.from({ length: cube.index.length }, (_, series) => keyOf(cube, series));

const sizeOf = ({ largest }: MovedSeries): number => (largest ? Math.abs(largest.absolute) : -1);
