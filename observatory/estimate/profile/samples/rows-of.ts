import type { ObservationTable } from "../../../structure/observation-table.ts";

/** A table's rows as "AREA PERIOD stored STATUS METHOD source" for the areas asked for. */
export const rowsOf = (table: ObservationTable, ...areas: readonly string[]): readonly string[] =>
  table.values
    .map(
      (stored, row) =>
        [table.area.at(row), table.period.at(row), stored, table.status.at(row), table.method.at(row), table.source.at(row)] as const,
    )
    .filter(([area]) => areas.includes(area))
    .map((cells) => cells.join(" "));
