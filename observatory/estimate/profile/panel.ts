import type { ObservationStatus } from "#vocabulary";
import type { MethodCode } from "../../structure/methods.ts";
import type { ProfileFrame } from "./profile-frame.ts";

/** One series by country and year, in the base unit (persons, US dollars, percent), on the axes of the frame. */
export interface Panel {
  /** NaN where there is no figure; never leaves this folder. */
  readonly values: Float64Array;
  readonly status: ObservationStatus[];
  readonly method: string[];
  /** Sets of sources, see `SourceSets`. */
  readonly sources: Int32Array;
}

/** A panel without figures. */
export function emptyPanel({ countries, years }: ProfileFrame): Panel {
  const cells = countries.length * years.length;
  return { values: new Float64Array(cells).fill(Number.NaN), status: [], method: [], sources: new Int32Array(cells) };
}

/** Writes a figure with how it came about. */
export function setFigure(panel: Panel, cell: number, value: number, status: ObservationStatus, method: string, sources: number): void {
  panel.values[cell] = value;
  panel.status[cell] = status;
  panel.method[cell] = method;
  panel.sources[cell] = sources;
}

/** Writes a figure computed from cells of other panels: a forecast where one of them is. */
export function setComputed(
  panel: Panel,
  cell: number,
  value: number,
  method: MethodCode,
  from: readonly (readonly [Panel, number])[],
): void {
  const isForecast = from.some(([input, at]) => input.status[at] === "F");
  const sources = from.reduce((set, [input, at]) => set | input.sources[at]!, 0);
  setFigure(panel, cell, value, isForecast ? "F" : "E", method, sources);
}

/** Copies a figure as it stands. */
export const copyFigure = (panel: Panel, cell: number, from: Panel): void =>
  setFigure(panel, cell, from.values[cell]!, from.status[cell]!, from.method[cell]!, from.sources[cell]!);

/** True where the panel has a figure. */
export const hasFigure = (panel: Panel, cell: number): boolean => !Number.isNaN(panel.values[cell]!);
