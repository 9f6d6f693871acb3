/** A run of neighbours on an axis under one name, such as a region. */
export interface AxisGroup {
  readonly name: string;
  /** Pixels from the beginning of the axis. */
  readonly start: number;
  readonly end: number;
}

/** Where the cells of a row or column stand, in pixels. */
export interface Axis {
  /** Places of areas, in the order shown. */
  readonly order: readonly number[];
  readonly cell: number;
  readonly starts: readonly number[];
  readonly length: number;
  readonly groups: readonly AxisGroup[];
}

/** Lays cells in a line; before each new group, where there are any, there is a gap. */
export const layAxis = (order: readonly number[], cell: number, gap: number, groupOf?: (place: number) => string): Axis => {
  const starts: number[] = [];
  const groups: { name: string; start: number; end: number }[] = [];
  let at = 0;
  for (const place of order) {
    const name = groupOf?.(place);
    if (name !== undefined && groups.at(-1)?.name !== name) {
      groups.push({ name, start: at, end: at });
      at += gap;
    }
    starts.push(at);
    at += cell;
    const group = groups.at(-1);
    if (group) group.end = at;
  }
  return { order, cell, starts, length: at, groups };
};

/** Index of the cell at a pixel: the last that starts at it or before; 0 before the first. */
export const indexAt = ({ starts }: Axis, pixel: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= pixel) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};
