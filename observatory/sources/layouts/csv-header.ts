import type { LongCsv, TextRule } from "./column-rules.ts";
import type { ReadingCollector } from "./reading-collector.ts";

const columnOf = (rule: TextRule | { column?: string } | undefined): string[] =>
  rule && "column" in rule && rule.column !== undefined ? [rule.column] : [];

/** Every column a declaration reads. */
export const columnsRead = (layout: LongCsv): string[] => [
  layout.area.column,
  ...columnOf(layout.counterpart),
  ...columnOf(layout.indicator),
  ...columnOf(layout.sex),
  layout.period.column,
  ...columnOf(layout.status),
  ...columnOf(layout.note),
  ...layout.measures.map((measure) => measure.column),
  ...Object.keys(layout.filters ?? {}),
  ...Object.keys(layout.expected ?? {}),
];

/** Positions of the columns by name; reports each missing, doubled and unknown one. */
export const readHeader = (
  header: readonly string[],
  needed: readonly string[],
  other: readonly string[],
  collector: ReadingCollector,
): ReadonlyMap<string, number> => {
  const positions = new Map<string, number>();
  const known = new Set([...needed, ...other]);
  header.forEach((cell, index) => {
    const name = cell.trim();
    const place = { row: 1, column: index + 1, value: cell };
    if (needed.includes(name) && positions.has(name)) {
      collector.report("error", "header-differs", place, `The column ${name} comes twice; which one holds is unclear.`);
    } else if (!known.has(name)) {
      const message = "A column that the declaration does not know; if it is a new dimension, rows may now come twice.";
      collector.report("warning", "header-differs", place, message);
    }
    if (!positions.has(name)) positions.set(name, index);
  });
  for (const name of new Set(needed)) {
    if (positions.has(name)) continue;
    const message = `The column ${name} is missing. Is this the file that was meant, or has the publisher changed it?`;
    collector.report("error", "header-differs", { row: 1, value: name }, message);
  }
  return positions;
};
