import { Command } from "commander";
import { examples } from "../examples.ts";
import { FORMATS_IN_HELP } from "../formats-in-help.ts";
import type { Invocation } from "../invocation.ts";

interface Choice {
  readonly format?: string;
  readonly json?: true;
  readonly out?: string;
  readonly release?: string;
}

export const exportDataflow = (invocation: Invocation): Command =>
  new Command("export")
    .summary("a whole dataflow as a file")
    .description("Writes all observations of a dataflow, with their labels, statuses, methods and sources.")
    .argument("<dataflow>", "dataflow, such as DF_REMITTANCE_FLOW")
    .option("--format <format>", FORMATS_IN_HELP)
    .option("--json", "the same as --format json")
    .option("--out <file>", "write a file instead of stdout; it appears when it is whole")
    .option("--release <release>", "id or folder of a release (default: the newest frozen or published one)")
    .addHelpText(
      "after",
      examples(
        ["export DF_REMITTANCE_FLOW > remittances.csv", "CSV to a file, as a stream."],
        ["export DF_MIGRANT_STOCK --out stock.parquet", "Parquet; the format follows the file's name."],
      ),
    )
    .action(async (dataflow: string, choice: Choice) => {
      const { parseQuery } = await import("#observatory");
      const { findReleaseToRead } = await import("../find-release.ts");
      const { writeExport } = await import("../write-export.ts");
      const release = await findReleaseToRead(invocation, choice.release);
      await writeExport(invocation, release, parseQuery(release.dataflow(dataflow), {}), choice);
    });
