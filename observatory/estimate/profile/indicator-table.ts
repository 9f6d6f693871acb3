import type { Indicator } from "../../structure/dataflow.ts";
import type { MethodCode } from "../../structure/methods.ts";
import { ObservationTable } from "../../structure/observation-table.ts";
import type { BaseReader } from "./base-reader.ts";
import { CoverageCount, type CoverageRow } from "./coverage.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Formula } from "./formula.ts";
import { evaluatorOf } from "./formula-kinds.ts";
import type { MemberLists } from "./member-lists.ts";
import { hasFigure, type Panel } from "./panel.ts";

/** What every indicator of a profile is computed with. */
export interface ProfileWorkbench {
  readonly reader: BaseReader;
  readonly members: MemberLists;
  /** Weighs the members of aggregates. */
  readonly population: Panel;
}

/** The released table of one indicator and the coverage of its aggregates. */
export interface IndicatorTable {
  readonly table: ObservationTable;
  readonly coverage: readonly CoverageRow[];
}

/** Computes one indicator for every country and aggregate. An absent figure is no row. */
export function indicatorTable(indicator: Indicator, formula: Formula, workbench: ProfileWorkbench): IndicatorTable {
  const { countries, countryIndex } = workbench.reader.context.frame;
  const evaluator = evaluatorOf(formula, workbench.reader);
  const writer = new RowWriter(indicator, workbench);
  const areas = [
    ...(formula.only === "aggregates" ? [] : countries),
    ...(formula.only === "countries" ? [] : workbench.members.keys()),
  ].sort();
  for (const area of areas) {
    if (workbench.members.has(area)) pushAggregate(writer, area, evaluator, workbench);
    else pushCountry(writer, countryIndex.get(area)!, evaluator, workbench);
  }
  return writer;
}

function pushCountry(writer: RowWriter, area: number, evaluator: Evaluator, { reader: { context } }: ProfileWorkbench): void {
  const { countries, years } = context.frame;
  const sums = new Float64Array(evaluator.width);
  const carried = evaluator.carried;
  for (let year = 0; year < years.length; year++) {
    const cell = area * years.length + year;
    if (carried) {
      if (!hasFigure(carried, cell)) continue;
      writer.push(countries[area]!, year, carried.values[cell]!, carried.status[cell]!, carried.method[cell]!, carried.sources[cell]!);
    } else if (evaluator.add(area, year, sums.fill(0))) {
      const isForecast = evaluator.isForecast(area, year);
      writer.pushComputed(countries[area]!, year, evaluator.combine(sums), isForecast, "DERIVED", evaluator.sources(area, year));
    }
  }
}

function pushAggregate(writer: RowWriter, area: string, evaluator: Evaluator, { reader, members, population }: ProfileWorkbench): void {
  const { years } = reader.context.frame;
  const sums = new Float64Array(evaluator.width);
  for (let year = 0; year < years.length; year++) {
    const count = new CoverageCount(population);
    let sources = 0;
    let isForecast = false;
    sums.fill(0);
    for (const member of members.get(area)![year]!) {
      const isCovered = evaluator.add(member, year, sums);
      count.count(member * years.length + year, isCovered);
      if (!isCovered) continue;
      sources |= evaluator.sources(member, year);
      isForecast ||= evaluator.isForecast(member, year);
    }
    if (count.withFigure === 0) continue;
    writer.cover(area, year, count);
    if (count.isEnough) writer.pushComputed(area, year, evaluator.combine(sums), isForecast, "AGGREGATED", sources);
  }
}

/** Writes rows in the indicator's stored unit. */
class RowWriter implements IndicatorTable {
  readonly table: ObservationTable;
  readonly coverage: CoverageRow[] = [];
  readonly #indicator: Indicator;
  readonly #workbench: ProfileWorkbench;

  constructor(indicator: Indicator, workbench: ProfileWorkbench) {
    this.table = new ObservationTable("DF_MIGRATION_PROFILE", indicator.id);
    this.#indicator = indicator;
    this.#workbench = workbench;
  }

  push(area: string, year: number, value: number, status: Panel["status"][number], method: string, sources: number): void {
    const { frame, sets } = this.#workbench.reader.context;
    const scaled = (value * 10 ** this.#indicator.decimals) / 10 ** this.#indicator.unitMultiplier;
    const stored = Math.sign(scaled) * Math.round(Math.abs(scaled)) + 0;
    this.table.push(area, "", "_T", frame.years[year]!, stored, status, method, sets.textOf(sources));
  }

  pushComputed(area: string, year: number, value: number | undefined, isForecast: boolean, method: MethodCode, sources: number): void {
    if (value !== undefined) this.push(area, year, value, isForecast ? "F" : "E", method, sources);
  }

  cover(area: string, year: number, { members, withFigure, populationShare }: CoverageCount): void {
    const period = this.#workbench.reader.context.frame.years[year]!;
    this.coverage.push({ indicator: this.#indicator.id, area, period, members, withFigure, populationShare });
  }
}
