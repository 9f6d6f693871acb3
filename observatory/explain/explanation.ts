import type { Observation } from "../structure/observation.ts";

/** A cell of a publisher's file that a figure was taken from. */
export interface FileCell {
  readonly kind: "file";
  readonly source: string;
  readonly producer: string;
  readonly title: string;
  /** File name as the producer gives it. */
  readonly file: string;
  /** Set when the file is not the publisher's own. */
  readonly redistributed?: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Spreadsheet name of the cell, such as "F13"; for a text file the row and field, such as "row 120, field 6". */
  readonly cell: string;
}

/** A number kept with the release because it is the solution of equations over the whole world. */
export interface WorkingNumber {
  readonly kind: "working";
  /** File inside the release folder. */
  readonly file: string;
  /** Key of the row, by column. */
  readonly key: Readonly<Record<string, string>>;
}

/** Another figure of the same release; it has an explanation of its own. */
export interface ReleasedFigure {
  readonly kind: "release";
  readonly dataflow: string;
  readonly key: string;
}

/** A rule of the publisher or of the method. */
export interface StatedRule {
  readonly kind: "rule";
  readonly reason: string;
}

interface StepBase {
  /** From 1, in order; inputs always have smaller numbers. */
  readonly id: number;
  /** What the step does, for a reader. */
  readonly words: string;
  readonly value: number;
  readonly inputs: readonly number[];
}

/** A number taken from somewhere. */
export interface TakeStep extends StepBase {
  readonly op: "take";
  readonly from: FileCell | WorkingNumber | ReleasedFigure | StatedRule;
}
/** Sum of the inputs, each with its sign. */
export interface AddStep extends StepBase {
  readonly op: "add";
  readonly signs: readonly (1 | -1)[];
}
/**
 * Product of the inputs and `by` (form "product"); the first input times e to the power of exponent × the sum of the others ("exponential");
 * the only input to the power of exponent ("power").
 */
export interface ScaleStep extends StepBase {
  readonly op: "scale";
  readonly form: "product" | "exponential" | "power";
  readonly by: number;
  readonly exponent: number;
}
/** Between the first input (position 0) and the second (position 1), on a straight line or at constant growth; or the median of all inputs. */
export interface InterpolateStep extends StepBase {
  readonly op: "interpolate";
  readonly path: "linear" | "geometric" | "median";
  readonly position: number;
}
/** First input × second ÷ third. */
export interface ShareStep extends StepBase {
  readonly op: "share";
}
/** The input as a whole number less than one away from it; which way is decided for all cells together so that totals are kept. */
export interface RoundStep extends StepBase {
  readonly op: "round";
  readonly rule: "nearest" | "keeping totals";
}

export type ExplanationStep = TakeStep | AddStep | ScaleStep | InterpolateStep | ShareStep | RoundStep;

/** How a released figure came about, from reported numbers to the figure. */
export interface Explanation {
  readonly release: string;
  readonly dataflow: string;
  readonly key: string;
  readonly observation: Observation;
  /** What the last step's value is multiplied by to give the observation's value: stored units to base units. */
  readonly unit: number;
  /** Why there is no figure, in words for a reader; there exactly when the observation has no value. */
  readonly absence?: string;
  /** Empty for a figure that is absent; the last step is the figure. */
  readonly steps: readonly ExplanationStep[];
}
