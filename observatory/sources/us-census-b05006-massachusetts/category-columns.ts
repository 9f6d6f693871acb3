import { resolveAreaName } from "#vocabulary";
import type { ReadingCollector } from "../layouts/reading-collector.ts";

/** One column of the table: an estimate of persons born somewhere, or its margin of error. */
export interface CategoryColumn {
  /** Position in a record, from 0. */
  readonly position: number;
  readonly indicator: "FOREIGN_BORN" | "FOREIGN_BORN_MOE";
  /** "Total:!!Europe:!!Northern Europe:", as given. */
  readonly path: string;
  /** Alpha-3 where the category is exactly one country or area, else "B05006:003". */
  readonly counterpart: string;
}

const KINDS = {
  E: { indicator: "FOREIGN_BORN", label: "Estimate!!" },
  M: { indicator: "FOREIGN_BORN_MOE", label: "Margin of Error!!" },
} as const;

/** Names with a former one in brackets. */
const TWO_NAMES: Readonly<Record<string, string>> = {
  "Burma (Myanmar)": "MMR",
  "Democratic Republic of Congo (Zaire)": "COD",
  "North Macedonia (Macedonia)": "MKD",
};

/** Reads the two header rows; every column that fits neither an estimate nor a margin is a fatal finding. */
export const readCategoryColumns = (
  variables: readonly string[],
  labels: readonly string[],
  collector: ReadingCollector,
): CategoryColumn[] => {
  const columns: CategoryColumn[] = [];
  variables.forEach((variable, position) => {
    if (position < 2 || (variable === "" && (labels[position] ?? "") === "")) return;
    const column = readColumn(variable, labels[position] ?? "", position);
    if (column) return columns.push(column);
    const message = "This is no estimate and no margin of error of table B05006; nothing is read until it is known.";
    collector.report("error", "header-differs", { row: 1, column: position + 1, value: variable }, message);
  });
  return columns;
};

const readColumn = (variable: string, label: string, position: number): CategoryColumn | undefined => {
  const match = /^B05006_(\d{3})([EM])$/.exec(variable);
  if (!match) return undefined;
  const kind = KINDS[match[2] as "E" | "M"];
  if (!label.startsWith(`${kind.label}Total:`)) return undefined;
  const path = label.slice(kind.label.length);
  return { position, indicator: kind.indicator, path, counterpart: readCategory(path) ?? `B05006:${match[1]}` };
};

/** The one country or area a category is; undefined for regions (they end with a colon), rests and pairs such as Korea. */
const readCategory = (path: string): string | undefined => {
  const name = path.split("!!").at(-1)!;
  if (name.endsWith(":")) return undefined;
  return TWO_NAMES[name] ?? resolveAreaName(name, { kinds: ["country"] })?.code;
};
