import { subregionOf } from "../estimate/area-peers.ts";
import { type Comparables, comparablesBySubregion } from "../estimate/stock/comparables.ts";
import { type RoundCells, roundCells } from "../estimate/stock/round-cells.ts";
import { destinationElasticity } from "../estimate/stock/stock-rounds.ts";
import { type ReportedIncomes, reportedIncomes } from "../harmonise/income.ts";
import type { Reported } from "../harmonise/reported.ts";
import { type FittedSex, type StockFrame, stockFrame } from "../harmonise/stock-frame.ts";
import type { OpenedRelease } from "../release/open-release.ts";
import { SourceFigures } from "./source-figures.ts";
import { Walk } from "./walk.ts";
import { WorkingNumbers } from "./working-numbers.ts";

/** What explanations of one release share; computed from the release alone, each part when first needed. */
export class ReleaseContext {
  readonly release: OpenedRelease;
  readonly working: WorkingNumbers;
  readonly figures: SourceFigures;
  readonly reported: Reported;
  #frame: StockFrame | undefined;
  #comparables: Comparables | undefined;
  #elasticity: Float64Array | undefined;
  #incomes: ReportedIncomes | undefined;
  readonly #roundCells = new Map<string, RoundCells>();

  constructor(release: OpenedRelease) {
    this.release = release;
    this.working = new WorkingNumbers(release);
    this.figures = new SourceFigures(release);
    this.reported = { table: (source) => release.readReported(source) };
  }

  get frame(): StockFrame {
    return (this.#frame ??= stockFrame(this.reported));
  }

  get comparables(): Comparables {
    return (this.#comparables ??= comparablesBySubregion(this.frame, subregionOf));
  }

  get elasticity(): Float64Array {
    return (this.#elasticity ??= destinationElasticity(this.reported, this.frame));
  }

  get incomes(): ReportedIncomes {
    return (this.#incomes ??= reportedIncomes(this.reported));
  }

  /** The earlier revisions' cells that a round started from. */
  roundCells(round: string, sex: FittedSex): RoundCells {
    const name = `${round} ${sex}`;
    if (!this.#roundCells.has(name)) this.#roundCells.set(name, roundCells(this.reported, this.frame, round, sex));
    return this.#roundCells.get(name)!;
  }

  /** A released figure as stored (an integer in the indicator's unit); undefined where it is absent. */
  stored(dataflow: string, indicator: string, area: string, counterpart: string, sex: string, period: string): number | undefined {
    const { decimals, unitMultiplier } = this.release.indicator(dataflow, indicator);
    const { value } = this.release.cube(dataflow, indicator).get({ area, counterpart, sex, period });
    return value === null ? undefined : Math.round((value * 10 ** decimals) / 10 ** unitMultiplier);
  }

  /** Takes a released figure as a step, in stored units; 0 with its status in words where it is absent. */
  takeReleased(walk: Walk, words: string, dataflow: string, indicator: string, area: string, counterpart: string, sex: string, period: string): number {
    const { dimensions } = this.release.dataflow(dataflow);
    const parts = { INDICATOR: indicator, REF_AREA: area, COUNTERPART_AREA: counterpart, SEX: sex, TIME_PERIOD: period };
    const key = dimensions.map((dimension) => parts[dimension]).join(".");
    return walk.once(`${dataflow}/${key}`, () => {
      const value = this.stored(dataflow, indicator, area, counterpart, sex, period);
      return walk.take(value === undefined ? `${words} (no such corridor: counts nothing)` : words, value ?? 0, { kind: "release", dataflow, key });
    });
  }
}

const CONTEXTS = new WeakMap<OpenedRelease, ReleaseContext>();

/** The context of a release; one per opened release. */
export function contextOf(release: OpenedRelease): ReleaseContext {
  let context = CONTEXTS.get(release);
  if (!context) {
    context = new ReleaseContext(release);
    CONTEXTS.set(release, context);
  }
  return context;
}
