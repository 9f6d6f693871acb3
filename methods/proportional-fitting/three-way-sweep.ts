import type { Matrix } from "../matrix/matrix.ts";

/** Which of the two-way margins, and its totals. */
export interface MarginOfCube {
  readonly name: "rowsByColumns" | "rowsByLayers" | "columnsByLayers";
  readonly totals: Matrix;
}

/** A table of three dimensions that is being fitted. */
export interface Cube {
  /** Values of each layer, row after row. */
  readonly layers: readonly Float64Array[];
  /** Where a cell adds in a margin. */
  readonly place: (margin: MarginOfCube["name"], layer: number, cell: number) => number;
  /** Sums of a margin, added from the first layer and cell to the last. */
  readonly sums: (margin: MarginOfCube["name"]) => Float64Array;
}

/** A copy of the seeds. */
export function startCube(seeds: readonly Matrix[], rows: number, columns: number): Cube {
  const layers = seeds.map(({ values }) => values.slice());
  const count = layers.length;
  const rowOf = Uint32Array.from({ length: rows * columns }, (_, cell) => Math.floor(cell / columns));
  const place: Cube["place"] = (margin, layer, cell) => {
    if (margin === "rowsByColumns") return cell;
    const row = rowOf[cell]!;
    return (margin === "rowsByLayers" ? row : cell - row * columns) * count + layer;
  };
  const sums: Cube["sums"] = (margin) => {
    const lengths = { rowsByColumns: rows * columns, rowsByLayers: rows * count, columnsByLayers: columns * count };
    const made = new Float64Array(lengths[margin]);
    for (const [k, values] of layers.entries())
      for (let cell = 0; cell < values.length; cell++) made[place(margin, k, cell)]! += values[cell]!;
    return made;
  };
  return { layers, place, sums };
}

/** Scales every cell so that one margin is met wherever it has cells. */
export function adjust(cube: Cube, { name, totals }: MarginOfCube): void {
  const factors = cube.sums(name).map((sum, at) => (sum > 0 ? totals.values[at]! / sum : 0));
  for (const [k, values] of cube.layers.entries()) {
    for (let cell = 0; cell < values.length; cell++) values[cell]! *= factors[cube.place(name, k, cell)]!;
  }
}

/** Largest deviation of any of the margins. */
export function farthestMargin(cube: Cube, margins: readonly MarginOfCube[]): number {
  let largest = 0;
  for (const { name, totals } of margins) {
    const sums = cube.sums(name);
    for (let at = 0; at < sums.length; at++) {
      const deviation = Math.abs(sums[at]! - totals.values[at]!);
      if (!(deviation <= largest)) largest = Number.isNaN(deviation) ? Infinity : deviation;
    }
  }
  return largest;
}
