import type { ObservationStatus } from "#vocabulary";
import { carriesValue } from "#vocabulary";
import type { ReportedTable } from "../observations/reported-table.ts";
import { findDataflow } from "../structure/dataflows.ts";
import { ObservationTable } from "../structure/observation-table.ts";

/** Which reported series becomes which released indicator. */
export interface CarriedSeries {
  readonly dataflow: string;
  readonly indicator: string;
  readonly source: string;
  readonly sourceIndicator: string;
  /** Turns the publisher's unit into the base unit (persons, US dollars, percent). */
  readonly multiplier: number;
  /** Status given to the figures instead of the reported one, for projections. */
  readonly status?: ObservationStatus;
}

/** A reported series in the release's unit and order, otherwise unchanged. Areas that `isArea` refuses are left out. */
export function carriedTable(series: CarriedSeries, table: ReportedTable, isArea: (area: string) => boolean): ObservationTable {
  const carried = new ObservationTable(series.dataflow, series.indicator);
  const rows = rowsOf(series, table, isArea);
  for (const row of rows) {
    const reported = table.at(row);
    const status = series.status && carriesValue(reported.status) ? series.status : reported.status;
    const stored = reported.value === null ? 0 : storedValue(series, reported.value);
    const counterpart = hasCounterpart(series) ? reported.counterpart : "";
    carried.push(reported.area, counterpart, reported.sex, reported.period, stored, status, "REPORTED", series.source);
  }
  return carried;
}

/** The integer that stands for a publisher's figure in an indicator's stored unit, half away from zero. */
export function storedValue(series: CarriedSeries, value: number): number {
  const indicator = findDataflow(series.dataflow)?.indicators.find(({ id }) => id === series.indicator);
  if (!indicator) throw new RangeError(`no dataflow defines ${series.dataflow} ${series.indicator}`);
  const scaled = (value * series.multiplier * 10 ** indicator.decimals) / 10 ** indicator.unitMultiplier;
  return Math.sign(scaled) * Math.round(Math.abs(scaled)) + 0;
}

const hasCounterpart = ({ dataflow }: CarriedSeries): boolean => findDataflow(dataflow)?.dimensions.includes("COUNTERPART_AREA") === true;

function rowsOf(series: CarriedSeries, table: ReportedTable, isArea: (area: string) => boolean): number[] {
  const wanted = table.indicator.find(series.sourceIndicator);
  const counterparts = hasCounterpart(series);
  const admitted = new Map<string, boolean>();
  const admits = (area: string): boolean => {
    if (!admitted.has(area)) admitted.set(area, isArea(area));
    return admitted.get(area)!;
  };
  const rows: number[] = [];
  const keys: string[] = [];
  for (let row = 0; row < table.length; row++) {
    if (table.indicator.codes[row] !== wanted || !admits(table.area.at(row))) continue;
    if (counterparts && !admits(table.counterpart.at(row))) continue;
    rows.push(row);
    keys[row] = [table.area.at(row), counterparts ? table.counterpart.at(row) : "", table.sex.at(row), table.period.at(row)].join("\u0000");
  }
  return rows.sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
}
