import type { LongCsv } from "./column-rules.ts";
import { columnsRead, readHeader } from "./csv-header.ts";
import { isBlank, readCsvRecords } from "./csv-records.ts";
import type { Layout } from "./layout.ts";
import { longRowReader } from "./long-row-reader.ts";
import { ReadingCollector } from "./reading-collector.ts";

export type { LongCsv } from "./column-rules.ts";

/**
 * A CSV file, gzipped or not, with a header and one row for each combination of dimensions, described by data alone.
 * A source laid out otherwise (years across, headers in several rows) takes another layout or its own `read`.
 */
export const longCsv = (layout: LongCsv): Layout => ({
  kind: "long-csv",
  async read(file, source) {
    const collector = new ReadingCollector(source);
    const records = await readCsvRecords(file, collector, layout.inflationLimit);
    if (!records) return collector.finish();
    const [header = [], ...rows] = records;
    const positions = readHeader(header, columnsRead(layout), layout.otherColumns ?? [], collector);
    if (collector.hasFatal) return collector.finish();
    const readRow = longRowReader(layout, positions, collector);
    rows.forEach((record, index) => {
      const row = index + 2;
      if (isBlank(record)) return;
      if (record.length === header.length) return readRow(record, row);
      const message = `The row has ${record.length} fields where the header has ${header.length}; it is left out.`;
      collector.report("error", "row-skipped", { row, value: record.slice(0, 4).join(",") }, message);
    });
    return collector.finish(layout.zeroRuns);
  },
});
