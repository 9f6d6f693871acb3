import { findArea } from "#vocabulary";
import type { Cube, Observation } from "#observatory";
import type { Figure, Side } from "#web";
import { WORLD, type Indicator, type ReleaseReader } from "./release-reader.ts";

/** Figures of an indicator by one area: as released, or, where a dataset has two areas and no total, added up over the other. */
export class AreaFigures {
  readonly indicator: Indicator;
  readonly side: Side;
  /** True where the figures are added up here. */
  readonly summed: boolean;
  readonly #reader: ReleaseReader;
  readonly #cube: Cube;
  readonly #paired: boolean;

  /** Throws as `OpenedRelease.cube`. */
  constructor(reader: ReleaseReader, indicator: Indicator, side: Side = "area") {
    this.#reader = reader;
    this.indicator = indicator;
    this.#cube = reader.release.cube(indicator.dataflow, indicator.id);
    this.#paired = reader.release.dataflow(indicator.dataflow).dimensions.includes("COUNTERPART_AREA");
    this.side = this.#paired ? side : "area";
    this.summed = this.#paired && !this.#others().includes(WORLD);
  }

  /** True where the figures can be read from either of two areas. */
  get sided(): boolean {
    return this.#paired;
  }

  /** Codes that have a figure in some period. */
  codes(): readonly string[] {
    const codes = this.side === "area" ? this.#cube.areas() : this.#cube.counterparts();
    return this.summed ? codes : codes.filter((code) => this.#cube.series(...this.#ends(code)).length > 0);
  }

  /** Periods with a figure, ascending. */
  periods(): readonly string[] {
    return this.#cube.periods();
  }

  /** Figures of every area in some periods, by period and code; absences are left out. */
  at(periods?: string | readonly string[]): ReadonlyMap<string, ReadonlyMap<string, Figure>> {
    const found = new Map<string, Map<string, Figure>>();
    const filter = this.summed ? { sex: "_T" } : { sex: "_T", [this.side === "area" ? "counterpart" : "area"]: this.#paired ? WORLD : "" };
    const wanted = this.#paired ? filter : { sex: "_T" };
    for (const one of this.#cube.slice({ ...wanted, ...(periods === undefined ? {} : { period: periods }) })) {
      if (one.value === null) continue;
      const figures = found.get(one.period) ?? new Map<string, Figure>();
      found.set(one.period, figures);
      const code = this.side === "area" ? one.area : one.counterpart;
      figures.set(code, this.summed ? addTo(figures.get(code), one, this.#unit()) : this.#reader.figureOf(this.indicator, one));
    }
    return found;
  }

  /** The figures of one area from the first to the last, absences between too. */
  series(code: string): readonly Figure[] {
    if (!this.summed) return this.#reader.series(this.indicator, ...this.#ends(code));
    const figures = this.periods().map((period): Figure => {
      const other = this.side === "area" ? { area: code } : { counterpart: code };
      const parts = [...this.#cube.slice({ ...other, period })].filter(({ value }) => value !== null);
      const sum = parts.reduce<Figure | undefined>((so, one) => addTo(so, one, this.#unit()), undefined);
      return sum ?? { value: null, unit: this.#unit(), period, status: "L", method: "" };
    });
    const there = ({ value }: Figure): boolean => value !== null;
    return figures.slice(Math.max(0, figures.findIndex(there)), figures.findLastIndex(there) + 1);
  }

  /** The sources of some figures of a period, for the credit. */
  sources(period: string): readonly string[] {
    const sources = new Set<string>();
    const other = this.#paired && !this.summed ? { [this.side === "area" ? "counterpart" : "area"]: WORLD } : {};
    for (const { source } of this.#cube.slice({ ...other, sex: "_T", period })) sources.add(source);
    return [...sources];
  }

  #others(): readonly string[] {
    return this.side === "area" ? this.#cube.counterparts() : this.#cube.areas();
  }

  #ends(code: string): readonly [area: string, counterpart: string] {
    if (!this.#paired) return [code, ""];
    return this.side === "area" ? [code, WORLD] : [WORLD, code];
  }

  #unit(): string {
    return this.#reader.release.indicator(this.indicator.dataflow, this.indicator.id).unit;
  }
}

/** A sum of what is reported is reported; with one estimate among it, it is an estimate. */
const addTo = (sum: Figure | undefined, { value, period, status, method }: Observation, unit: string): Figure => ({
  value: (sum?.value ?? 0) + (value ?? 0),
  unit,
  period,
  status: sum === undefined || sum.status === status ? status : "E",
  method: sum === undefined || sum.method === method ? method : "SUM",
});

/** True for a group of countries that has a page: a region, an income group, the world. */
export const isGroup = (code: string): boolean => findArea(code)?.kind === "aggregate";
