import { coordinate } from "../coordinate.ts";
import { shorten, textWidth } from "../lettering.ts";
import type { Direction } from "../reading-side.ts";

/** What a cell is, and of a value its class from 1, the palest, to 7. */
export type MatrixCell = { readonly kind: "value"; readonly grade: number } | { readonly kind: "zero" | "assumed" | "absent" | "diagonal" };

export interface MatrixInput {
  readonly tone: "people" | "money";
  /** Names of the rows, and short names of the columns, in order; as many are drawn as there is room for. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cell: (row: number, column: number) => MatrixCell;
  /** What rows and columns are. */
  readonly axes: { readonly rows: string; readonly columns: string };
  /** What each look means: classes from the palest, then kinds that are no value. */
  readonly legend: readonly { readonly cell: MatrixCell; readonly text: string }[];
  /** What the drawing shows, in a sentence. */
  readonly label: string;
  /** Which way it is read; from left to right when left out. */
  readonly direction?: Direction;
}

export interface MatrixLayout {
  readonly height: number;
  readonly size: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly axes: { readonly rowsY: number; readonly columnsX: number; readonly columnsY: number; readonly namesY: number };
  readonly rows: readonly { readonly name: string; readonly y: number }[];
  readonly columns: readonly { readonly name: string; readonly x: number }[];
  readonly cells: readonly { readonly cell: MatrixCell; readonly x: number; readonly y: number }[];
  readonly legend: readonly { readonly cell: MatrixCell; readonly text: string; readonly x: number; readonly y: number }[];
}

const ROOMY = 480;
/** Two lines above the cells: what the columns are, and their names; a third where what the rows are would run into those. */
const HEAD = 44;
const LINE = 18;
export const SWATCH = { width: 22, height: 14 } as const;

/** Where cells and their names go: names of rows at the start, of columns above, none of them turned. */
export const layOutMatrix = (input: MatrixInput, width: number): MatrixLayout => {
  const roomy = width >= ROOMY;
  const size = roomy ? 13 : 12;
  const widest = Math.max(0, ...input.columns.map((name) => textWidth(name, size)));
  const longest = Math.max(0, ...input.rows.map((name) => textWidth(name, size)));
  const start = Math.ceil(Math.min(width * (roomy ? 0.27 : 0.38), longest + 10));
  const room = width - start;
  const count = Math.max(1, Math.min(input.rows.length, input.columns.length, Math.floor(room / Math.max(20, widest + 2))));
  const cellWidth = Math.floor(Math.min(40, room / count) * 10) / 10;
  const cellHeight = roomy ? 24 : 26;
  const head = HEAD + (textWidth(input.axes.rows, size) > start ? LINE : 0);
  const rows = input.rows
    .slice(0, count)
    .map((name, row) => ({ name: shorten(name, size, start - 8), y: coordinate(head + (row + 0.5) * cellHeight + size * 0.36) }));
  const columns = input.columns.slice(0, count).map((name, column) => ({ name, x: coordinate(start + (column + 0.5) * cellWidth) }));
  const cells = rows.flatMap((_, row) =>
    columns.map((__, column) => ({
      cell: input.cell(row, column),
      x: coordinate(start + column * cellWidth),
      y: head + row * cellHeight,
    })),
  );
  const legend = placeLegend(input.legend, head + count * cellHeight + 14, width, size);
  return {
    height: Math.ceil((legend.at(-1)?.y ?? 0) + SWATCH.height + 4),
    size,
    cellWidth,
    cellHeight,
    axes: { rowsY: HEAD - 8, columnsX: start, columnsY: 14, namesY: head - 8 },
    rows,
    columns,
    cells,
    legend,
  };
};

const placeLegend = (legend: MatrixInput["legend"], top: number, width: number, size: number): MatrixLayout["legend"] => {
  let [x, y] = [0, top];
  return legend.map((one) => {
    const needs = SWATCH.width + 6 + textWidth(one.text, size);
    if (x > 0 && x + needs > width) [x, y] = [0, y + SWATCH.height + 8];
    const placed = { ...one, x: coordinate(x), y };
    x += needs + 14;
    return placed;
  });
};
