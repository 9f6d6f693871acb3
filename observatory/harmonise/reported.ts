import type { ReportedTable } from "../observations/reported-table.ts";

/** The reported tables a build or an explanation works on, by source id. */
export interface Reported {
  /** The table of a source. Throws RangeError when it was not read. */
  table(source: string): ReportedTable;
}

/** Tables held in memory. */
export const reportedFrom = (tables: ReadonlyMap<string, ReportedTable>): Reported => ({
  table: (source) => {
    const table = tables.get(source);
    if (!table) throw new RangeError(`the reported table of ${source} is not there`);
    return table;
  },
});
