import type { ObservationStatus } from "#vocabulary";
import type { LongCsv, MeasureRule } from "./column-rules.ts";
import { readFigure, type FigureCoding } from "./figure-coding.ts";
import { reportOffence } from "./offence.ts";
import type { ReadingCollector } from "./reading-collector.ts";
import { rowFilter } from "./row-filter.ts";
import { rowKeyReader, textCellReader, type RowKey } from "./row-key-reader.ts";

type RowReader = (record: readonly string[], row: number) => void;

/** A function that reads one row of a long CSV file, all its measures, into the collector. */
export const longRowReader = (layout: LongCsv, positions: ReadonlyMap<string, number>, collector: ReadingCollector): RowReader => {
  const passes = rowFilter(layout, positions, collector);
  const readKey = rowKeyReader(layout, positions, collector);
  const readIndicator = textCellReader(layout.indicator ?? { constant: "" }, positions, collector);
  const readStatus = textCellReader(layout.status ?? { constant: "A" }, positions, collector);
  const readNote = noteReader(layout, positions);
  const readMeasures = layout.measures.map((measure) => measureReader(layout, measure, positions, collector));
  return (record, row) => {
    if (!passes(record, row)) return;
    const key = readKey(record, row);
    const rowIndicator = readIndicator(record, row);
    const status = readStatus(record, row) as ObservationStatus | undefined;
    if (key === undefined || rowIndicator === undefined || status === undefined) return;
    const context = { key, rowIndicator, status, note: (indicator: string) => readNote(record, indicator) };
    for (const read of readMeasures) read(record, row, context);
  };
};

interface RowContext {
  readonly key: RowKey;
  readonly rowIndicator: string;
  readonly status: ObservationStatus;
  readonly note: (indicator: string) => string;
}

const measureReader = (layout: LongCsv, measure: MeasureRule, positions: ReadonlyMap<string, number>, collector: ReadingCollector) => {
  const position = positions.get(measure.column)!;
  const codings = new Map<string, FigureCoding>();
  for (const [indicator, negative] of Object.entries(layout.negativeByIndicator ?? {})) {
    codings.set(indicator, { ...measure, negative });
  }
  const countLeftOut = leftOutCounter(collector);
  return (record: readonly string[], row: number, context: RowContext): void => {
    const value = record[position]!;
    const indicator = measure.indicator ?? context.rowIndicator;
    const figure = readFigure(value, codings.get(indicator) ?? measure);
    if (figure.kind === "left-out") return countLeftOut(indicator, figure.why);
    const column = position + 1;
    if (figure.kind === "offence") return reportOffence(collector, "error", figure.code, { row, column, value });
    if (figure.kind === "figure" && figure.remark) {
      reportOffence(collector, "note", figure.remark, { row, column, value });
    }
    const { area, counterpart, sex, period } = context.key;
    collector.add({
      indicator,
      area,
      counterpart,
      sex,
      period,
      value: figure.kind === "figure" ? figure.value : null,
      status: figure.kind === "absent" ? figure.status : context.status,
      note: context.note(indicator),
      sheet: "",
      row,
      column,
    });
  };
};

/** Counts filling cells; each sentence is made once, since there may be a million of them. */
const leftOutCounter = (collector: ReadingCollector) => {
  const sentences = new Map<string, { readonly empty: string; readonly zero: string }>();
  return (indicator: string, why: "empty" | "zero"): void => {
    let sentence = sentences.get(indicator);
    if (!sentence) {
      const end = `of ${indicator} are filling and not listed.`;
      sentence = { empty: `empty cells ${end}`, zero: `zero cells ${end}` };
      sentences.set(indicator, sentence);
    }
    collector.count(sentence[why]);
  };
};

const noteReader = (layout: LongCsv, positions: ReadonlyMap<string, number>) => {
  const { column, byIndicator } = layout.note ?? {};
  const position = column === undefined ? undefined : positions.get(column)!;
  return (record: readonly string[], indicator: string): string => {
    const ofIndicator = byIndicator?.[indicator] ?? "";
    const ofRow = position === undefined ? "" : record[position]!;
    return ofIndicator && ofRow ? `${ofIndicator}; ${ofRow}` : ofIndicator || ofRow;
  };
};
