import { Command } from "commander";
import type { Reading, SourceDeclaration } from "#observatory";
import { examples } from "../examples.ts";
import { EXIT } from "../exit-codes.ts";
import { countLevels, findingLine } from "../finding-lines.ts";
import type { Invocation } from "../invocation.ts";
import { defaultSources } from "../places.ts";
import { writeCount } from "../quantities.ts";

interface Choice {
  readonly from?: string;
  readonly json?: true;
}

export const sourcesCheck = (invocation: Invocation): Command =>
  new Command("check")
    .summary("read the files and say everything that is odd about them")
    .description("Reads each source's file and prints every finding with its sheet, row and column. Ends with 1 when a file has an error.")
    .argument("[id...]", "sources to check; all when none is named")
    .option("--from <folder>", "folder of the files (default: ../shared/data beside the checkout, else KNOMAD_DATA/sources)")
    .option("--json", "print a JSON list")
    .addHelpText(
      "after",
      examples(
        ["sources check", "All files."],
        ["sources check undesa-ims-2024-destination --from ~/downloads", "One file, in another folder."],
      ),
    )
    .action((ids: string[], choice: Choice) => check(invocation, ids, choice));

const check = async (invocation: Invocation, ids: readonly string[], { from, json }: Choice): Promise<void> => {
  const { openWorkshop } = await import("#observatory");
  const { readSource, SOURCES } = await openWorkshop();
  const { chosenSources } = await import("../chosen-sources.ts");
  const folder = from === undefined ? defaultSources(invocation.places) : invocation.path(from);
  const sources = chosenSources(SOURCES, ids);
  await invocation.note(`reading files in ${folder}`);
  const records: object[] = [];
  let [errors, warnings, unsound] = [0, 0, 0];
  for (const source of sources) {
    const reading = await readSource(source, folder);
    const counts = countLevels(reading.findings);
    errors += counts.error;
    warnings += counts.warning;
    if (counts.error > 0) unsound++;
    if (json) records.push({ source: source.id, file: source.file.path, rows: reading.table.length, counts, findings: reading.findings });
    else await invocation.print(...readingLines(source, reading));
  }
  if (json) await invocation.printJson(records);
  else
    await invocation.print(
      `${writeCount(sources.length, "source")} checked: ${writeCount(errors, "error")} in ${unsound}, ${writeCount(warnings, "warning")}`,
    );
  if (errors > 0) invocation.exitCode = EXIT.findings;
};

/** A line of counts for the source, then a line a finding. */
const readingLines = ({ id, file }: SourceDeclaration, { table, findings }: Reading): string[] => {
  const { error, warning, note } = countLevels(findings);
  const counts = `${writeCount(error, "error")}, ${writeCount(warning, "warning")}, ${writeCount(note, "note")}`;
  return [`${id} (${file.path}): ${writeCount(table.length, "row")}, ${counts}`, ...findings.map((finding) => `  ${findingLine(finding)}`)];
};
