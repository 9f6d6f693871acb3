/** Dimensions a dataflow may have, in the order in which keys are written and rows are sorted. */
export type DimensionId = "INDICATOR" | "REF_AREA" | "COUNTERPART_AREA" | "SEX" | "TIME_PERIOD";

/** How an indicator is called, and what is counted and how, in a sentence or two for a reader. */
export interface IndicatorWords {
  readonly name: string;
  readonly description: string;
}

export interface Indicator extends IndicatorWords {
  readonly id: string;
  /** Unit code: PS persons, USD US dollars, PT percent, PT_GDP percent of GDP, USD_PS US dollars a person, … */
  readonly unit: string;
  /** Power of ten the stored integers are counted in: persons 0, thousand US$ 3. */
  readonly unitMultiplier: number;
  /** Decimals kept: the stored integer is value × 10^decimals, in units of 10^unitMultiplier. */
  readonly decimals: number;
  /** True for the one variant of a family that pages show. */
  readonly preferred: boolean;
}

/** How a dataflow is called, and what is in it. */
export interface DataflowWords {
  readonly name: string;
  readonly description: string;
}

/** A dataset of the release: its dimensions, its indicators and how absence reads. */
export interface Dataflow extends DataflowWords {
  /** SDMX id, such as DF_MIGRANT_STOCK. */
  readonly id: string;
  readonly frequency: "A" | "Q";
  /** Dimensions besides FREQ; REF_AREA and TIME_PERIOD are always there. */
  readonly dimensions: readonly DimensionId[];
  readonly indicators: readonly Indicator[];
  /** What a key that the release does not list means: off the diagonal, and on it. */
  readonly absent: { readonly elsewhere: "L" | "O"; readonly diagonal: "M" | "L" | "O" };
}
