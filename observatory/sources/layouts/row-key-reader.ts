import { areaReader } from "./area-coding.ts";
import type { AreaRule, LongCsv, TextRule } from "./column-rules.ts";
import { readPeriod } from "./period-coding.ts";
import type { ReadingCollector } from "./reading-collector.ts";

/** What a row is about, whatever its measures. */
export interface RowKey {
  readonly area: string;
  readonly counterpart: string;
  readonly sex: "_T" | "M" | "F";
  readonly period: string;
}

type CellReader = (record: readonly string[], row: number) => string | undefined;

/** Sexes as they are coded here; a publisher's other words come with `codes`. */
const SEXES = { _T: "_T", M: "M", F: "F" };

/** A function that reads a row's key; undefined, with a finding for each offence, for a row that has none. */
export const rowKeyReader = (
  layout: LongCsv,
  positions: ReadonlyMap<string, number>,
  collector: ReadingCollector,
): ((record: readonly string[], row: number) => RowKey | undefined) => {
  const readArea = areaCellReader(layout.area, positions, collector);
  const { counterpart: counterpartRule, sex: sexRule } = layout;
  const readCounterpart = counterpartRule ? areaCellReader(counterpartRule, positions, collector) : () => "";
  const readSex = textCellReader({ codes: SEXES, ...(sexRule ?? { constant: "_T" }) }, positions, collector);
  const readRowPeriod = periodCellReader(layout.period, positions, collector);
  return (record, row) => {
    const area = readArea(record, row);
    const counterpart = readCounterpart(record, row);
    const sex = readSex(record, row);
    const period = readRowPeriod(record, row);
    if (area === undefined || counterpart === undefined || sex === undefined || period === undefined) return undefined;
    return { area, counterpart, sex: sex as RowKey["sex"], period };
  };
};

/** A text that may be recoded; undefined, with a finding, for one that the declaration does not list. */
export const textCellReader = (rule: TextRule, positions: ReadonlyMap<string, number>, collector: ReadingCollector): CellReader => {
  if ("constant" in rule) return () => rule.constant;
  const position = positions.get(rule.column)!;
  const { codes } = rule;
  return (record, row) => {
    const value = record[position]!;
    if (!codes) return value;
    if (Object.hasOwn(codes, value)) return codes[value];
    const message = `${rule.column} "${value}" is not declared; the row is left out.`;
    collector.report("warning", "row-skipped", { row, column: position + 1, value }, message);
    return undefined;
  };
};

const areaCellReader = (rule: AreaRule, positions: ReadonlyMap<string, number>, collector: ReadingCollector): CellReader => {
  const position = positions.get(rule.column)!;
  const read = areaReader(rule);
  return (record, row) => {
    const value = record[position]!;
    const code = read(value);
    if (code === undefined) collector.reportUnknownArea({ row, column: position + 1, value }, rule.by);
    return code;
  };
};

const periodCellReader = (rule: LongCsv["period"], positions: ReadonlyMap<string, number>, collector: ReadingCollector): CellReader => {
  const position = positions.get(rule.column)!;
  return (record, row) => {
    const value = record[position]!;
    const period = readPeriod(value, rule.coding);
    if (period !== undefined) return period;
    const message = `"${value}" is not a ${rule.coding}; the row is left out.`;
    collector.report("error", "bad-period", { row, column: position + 1, value }, message);
    return undefined;
  };
};
