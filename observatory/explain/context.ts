import { type Matrix, zeroMatrix } from "#methods";
import { subregionOf } from "../estimate/area-peers.ts";
import { type Comparables, comparablesBySubregion } from "../estimate/stock/comparables.ts";
import { type RoundCells, roundCells } from "../estimate/stock/round-cells.ts";
import { destinationElasticity } from "../estimate/stock/stock-rounds.ts";
import { type ReportedIncomes, reportedIncomes } from "../harmonise/income.ts";
import type { Reported } from "../harmonise/reported.ts";
import { type FittedSex, type StockFrame, stockFrame } from "../harmonise/stock-frame.ts";
import type { OpenedRelease } from "../release/open-release.ts";
import { SourceFigures } from "./source-figures.ts";
import type { Walk } from "./walk.ts";
import type { ExplanationWords, SeriesName } from "./words/explanation-words.ts";
import { explanationWords } from "./words/words-by-language.ts";
import { WorkingNumbers } from "./working-numbers.ts";

/**
 * What explanations of one release in one language share; computed from the release alone, each part when first needed.
 * Languages share everything but words, so what is kept holds numbers and codes only.
 */
export class ReleaseContext {
  readonly release: OpenedRelease;
  readonly working: WorkingNumbers;
  readonly figures: SourceFigures;
  readonly reported: Reported;
  readonly words: ExplanationWords;
  readonly #parts: Map<string, unknown>;
  readonly #series = new Map<string, SeriesName>();

  /** @param other a context of the same release in another language */
  constructor(release: OpenedRelease, words: ExplanationWords, other?: ReleaseContext) {
    this.release = release;
    this.words = words;
    this.working = other?.working ?? new WorkingNumbers(release);
    this.figures = new SourceFigures(release, words, other?.figures);
    this.reported = other?.reported ?? { table: (source) => release.readReported(source) };
    this.#parts = other ? other.#parts : new Map();
  }

  /** Makes a part once and keeps it under its name. */
  keep<Part>(name: string, make: () => Part): Part {
    if (!this.#parts.has(name)) this.#parts.set(name, make());
    return this.#parts.get(name) as Part;
  }

  get frame(): StockFrame {
    return this.keep("frame", () => stockFrame(this.reported));
  }

  get comparables(): Comparables {
    return this.keep("comparables", () => comparablesBySubregion(this.frame, subregionOf));
  }

  get elasticity(): Float64Array {
    return this.keep("elasticity", () => destinationElasticity(this.reported, this.frame));
  }

  get incomes(): ReportedIncomes {
    return this.keep("incomes", () => reportedIncomes(this.reported));
  }

  /** The earlier revisions' cells that a round started from. */
  roundCells(round: string, sex: FittedSex): RoundCells {
    return this.keep(`cells ${round} ${sex}`, () => roundCells(this.reported, this.frame, round, sex));
  }

  /** The released round of one sex as a matrix; corridors that are not listed are 0. */
  roundMatrix(year: string, sex: FittedSex): Matrix {
    return this.keep(`matrix ${year} ${sex}`, () => {
      const { origins, destinations, originIndex, destinationIndex } = this.frame;
      const matrix = zeroMatrix(origins.length, destinations.length);
      const cube = this.release.cube("DF_MIGRANT_STOCK", "STOCK");
      cube.visit({ sex, period: year }, (row, series) => {
        const i = originIndex.get(cube.index.counterpart(series));
        const j = destinationIndex.get(cube.index.area(series));
        if (i !== undefined && j !== undefined) matrix.values[i * matrix.columns + j] = cube.value(row) ?? 0;
      });
      return matrix;
    });
  }

  /** A released figure as stored (an integer in the indicator's unit); undefined where it is absent. */
  stored(dataflow: string, indicator: string, area: string, counterpart: string, sex: string, period: string): number | undefined {
    const { decimals, unitMultiplier } = this.release.indicator(dataflow, indicator);
    const value = this.release.cube(dataflow, indicator).valueAt(area, counterpart, sex, period);
    return value === null ? undefined : Math.round((value * 10 ** decimals) / 10 ** unitMultiplier);
  }

  /** A released series with its name. */
  series(dataflow: string, indicator: string): SeriesName {
    const key = `${dataflow}/${indicator}`;
    let series = this.#series.get(key);
    if (!series) {
      const own = this.release.indicator(dataflow, indicator);
      series = { key, name: this.words.shared.indicator(dataflow, own), isThousandDollars: own.unitMultiplier === 3 };
      this.#series.set(key, series);
    }
    return series;
  }

  /** Takes a released figure as a step, in stored units; 0 where it is absent, which the words then say. */
  takeReleased(
    walk: Walk,
    words: string,
    dataflow: string,
    indicator: string,
    area: string,
    counterpart: string,
    sex: string,
    period: string,
  ): number {
    const { dimensions } = this.release.dataflow(dataflow);
    const parts = { INDICATOR: indicator, REF_AREA: area, COUNTERPART_AREA: counterpart, SEX: sex, TIME_PERIOD: period };
    const key = dimensions.map((dimension) => parts[dimension]).join(".");
    return walk.once(`${dataflow}/${key}`, () => {
      const value = this.stored(dataflow, indicator, area, counterpart, sex, period);
      return walk.take(value === undefined ? this.words.shared.notListed(words) : words, value ?? 0, {
        kind: "release",
        dataflow,
        key,
      });
    });
  }
}

const CONTEXTS = new WeakMap<OpenedRelease, Map<ExplanationWords, ReleaseContext>>();

/** The context of a release in a language; one per opened release and language. */
export function contextOf(release: OpenedRelease, locale: string): ReleaseContext {
  const words = explanationWords(locale);
  const contexts = CONTEXTS.get(release) ?? new Map<ExplanationWords, ReleaseContext>();
  CONTEXTS.set(release, contexts);
  let context = contexts.get(words);
  if (!context) {
    const [other] = contexts.values();
    context = new ReleaseContext(release, words, other);
    contexts.set(words, context);
  }
  return context;
}
