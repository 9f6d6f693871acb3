import type { MatrixArea } from "../../explore/matrix/matrix-area.ts";
import type { MatrixYear } from "../../explore/matrix/matrix-year.ts";
import { figureOfCell, shortCell } from "../../explore/matrix/cell-words.ts";
import { breaksOf, classOf } from "../../explore/matrix/classes.ts";
import { kindOfCell } from "../../explore/matrix/matrix-year.ts";
import type { CellMessages } from "../../explore/matrix/cell-messages.ts";
import type { Axis } from "./axis.ts";

/** What the grid draws. */
export interface GridModel {
  readonly year: MatrixYear;
  readonly areas: readonly MatrixArea[];
  readonly rows: Axis;
  readonly columns: Axis;
  /** Figures stand in the cells, not colours alone. */
  readonly figures: boolean;
  readonly messages: CellMessages;
  readonly label: string;
  /** Text of the corner: what rows and columns are. */
  readonly corner: readonly [rows: string, columns: string];
}

export interface CellLook {
  readonly kind: string;
  readonly text: string;
  /** For those who hear it. */
  readonly label: string;
}

/** How the cell at a row and a column of the grid looks. */
export const lookOfCell = ({ year, rows, columns, messages }: GridModel, r: number, c: number): CellLook => {
  const [row, column] = [rows.order[r]!, columns.order[c]!];
  const kind = kindOfCell(year, row, column);
  if (kind === "diagonal") return { kind, text: "", label: messages.matrix.diagonal };
  const figure = figureOfCell({ year, row, column });
  if (kind === "absent") return { kind, text: "", label: messages.figures.status(figure.status) };
  if (kind === "assumed") return { kind, text: "0*", label: `0*, ${messages.figures.assumedZero}` };
  const text = shortCell(figure, messages.locale);
  return { kind: kind === "zero" ? kind : `k${classOf(figure.value!, breaksOf(year.unit, "cells"))}`, text, label: text };
};
