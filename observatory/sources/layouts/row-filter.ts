import type { LongCsv } from "./column-rules.ts";
import type { ReadingCollector } from "./reading-collector.ts";

/** A function that tells whether a row is read: others are counted, or reported where they would be misread. */
export const rowFilter = (
  layout: LongCsv,
  positions: ReadonlyMap<string, number>,
  collector: ReadingCollector,
): ((record: readonly string[], row: number) => boolean) => {
  const filters = Object.entries(layout.filters ?? {});
  const expected = Object.entries(layout.expected ?? {});
  return (record, row) => {
    for (const [column, texts] of filters) {
      if (texts.includes(record[positions.get(column)!]!)) continue;
      collector.count(`rows are left out: ${column} is not ${texts.join(" or ")}.`);
      return false;
    }
    let fits = true;
    for (const [column, text] of expected) {
      const position = positions.get(column)!;
      const value = record[position]!;
      if (value === text) continue;
      const message = `${column} should be ${text}: the figure would be misread, so the row is left out.`;
      collector.report("error", "row-skipped", { row, column: position + 1, value }, message);
      fits = false;
    }
    return fits;
  };
};
