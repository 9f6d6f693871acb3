import type { Cube } from "#observatory";

/** A corridor whose figure differs between two releases. */
export interface MovedCell {
  readonly area: string;
  readonly counterpart: string;
  readonly sex: string;
  readonly period: string;
  /** After less before, in the base unit; a figure that is absent counts 0. */
  readonly by: number;
}

/** Every observation of an indicator that is in either release and has another value in the other; totals included. */
export function movedCells(before: Cube, after: Cube): readonly MovedCell[] {
  const moved = new Map<string, MovedCell>();
  const compare = (from: Cube, other: Cube, sign: 1 | -1): void =>
    from.visit({}, (row, series) => {
      const [area, counterpart, sex, period] = [
        from.index.area(series),
        from.index.counterpart(series),
        from.index.sex(series),
        from.period(row),
      ];
      const by = (from.value(row) ?? 0) - (other.valueAt(area, counterpart, sex, period) ?? 0);
      if (by !== 0) moved.set([area, counterpart, sex, period].join("."), { area, counterpart, sex, period, by: sign * by });
    });
  compare(before, after, -1);
  compare(after, before, 1);
  return [...moved.values()];
}
