import { readCsvRecords } from "./csv-records.ts";
import { readFileText } from "./file-text.ts";
import type { SourceFile } from "./layout.ts";
import type { ReadingCollector } from "./reading-collector.ts";

/** A CSV file's header and its rows, each with the number of its line; blank lines are passed over. */
export interface PlainCsv {
  readonly header: readonly string[];
  readonly rows: () => Generator<[number, readonly string[]]>;
}

/**
 * A CSV file without quotes, split at commas: much faster than a parser of all CSV.
 * A file with quotes goes through `readCsvRecords`. Undefined after a fatal finding was reported.
 */
export const readPlainCsv = async (file: SourceFile, collector: ReadingCollector): Promise<PlainCsv | undefined> => {
  const content = await readFileText(file.bytes);
  if ("refused" in content) {
    collector.report("error", content.refused, { value: file.name }, content.why);
    return undefined;
  }
  if (!content.text.includes('"')) {
    const lines = content.text.split(/\r?\n/);
    return { header: lines[0]!.split(","), rows: () => splitLines(lines) };
  }
  const records = await readCsvRecords(file, collector);
  return records && { header: records[0] ?? [], rows: () => numberRecords(records) };
};

function* splitLines(lines: readonly string[]): Generator<[number, readonly string[]]> {
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line !== "") yield [index + 1, line.split(",")];
  }
}

function* numberRecords(records: readonly string[][]): Generator<[number, readonly string[]]> {
  for (let index = 1; index < records.length; index++) yield [index + 1, records[index]!];
}
