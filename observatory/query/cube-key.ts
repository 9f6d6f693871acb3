/** The key of an observation inside one indicator. */
export interface CubeKey {
  readonly area: string;
  /** "" (or left out) where the dataflow has no counterpart. */
  readonly counterpart?: string;
  /** "_T" when left out. */
  readonly sex?: string;
  /** "2020" or "2020-Q1". */
  readonly period: string;
}

/** Which observations of an indicator are wanted; a dimension left out is not restricted. */
export interface CubeFilter {
  readonly area?: string | readonly string[];
  readonly counterpart?: string | readonly string[];
  readonly sex?: string | readonly string[];
  readonly period?: string | readonly string[];
}
