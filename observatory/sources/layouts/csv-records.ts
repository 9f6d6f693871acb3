import { CsvError, parse } from "csv-parse/sync";
import type { SourceFile } from "./layout.ts";
import { readFileText } from "./file-text.ts";
import type { ReadingCollector } from "./reading-collector.ts";

/** The records of a CSV file, header first, or undefined after a fatal finding was reported. */
export const readCsvRecords = async (
  file: SourceFile,
  collector: ReadingCollector,
  inflationLimit?: number,
): Promise<string[][] | undefined> => {
  const content = await readFileText(file.bytes, inflationLimit);
  if ("refused" in content) {
    collector.report("error", content.refused, { value: file.name }, content.why);
    return undefined;
  }
  try {
    return parse(content.text, { bom: true, relax_column_count: true, max_record_size: 1_000_000 });
  } catch (error) {
    const row = error instanceof CsvError && typeof error["lines"] === "number" ? error["lines"] : 0;
    const message = "From here on the file is not comma-separated values; fetch it again.";
    collector.report("error", "not-readable", { row, value: file.name }, message);
    return undefined;
  }
};

/** True for a record of a line without anything. */
export const isBlank = (record: readonly string[]): boolean => record.length === 1 && record[0] === "";
