import { hasFigure, type Panel } from "./panel.ts";

/** An aggregate is given only when the members that have a figure hold at least this share of its population of the year. */
export const LEAST_POPULATION_SHARE = 2 / 3;

/** How much of an aggregate a figure rests on; kept whether or not the figure is given. */
export interface CoverageRow {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** Members of the year that have a population or a figure. */
  readonly members: number;
  readonly withFigure: number;
  /** Share of the members' population, 0 to 1. */
  readonly populationShare: number;
}

/** Counts the members of one aggregate and year. */
export class CoverageCount {
  members = 0;
  withFigure = 0;
  #population = 0;
  #covered = 0;
  readonly #panel: Panel;

  constructor(population: Panel) {
    this.#panel = population;
  }

  count(cell: number, isCovered: boolean): void {
    const population = hasFigure(this.#panel, cell) ? this.#panel.values[cell]! : 0;
    if (population > 0 || isCovered) this.members++;
    this.#population += population;
    if (!isCovered) return;
    this.withFigure++;
    this.#covered += population;
  }

  get populationShare(): number {
    return this.#population > 0 ? this.#covered / this.#population : 0;
  }

  get isEnough(): boolean {
    return this.populationShare >= LEAST_POPULATION_SHARE;
  }
}
