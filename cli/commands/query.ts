import { Command } from "commander";
import { examples } from "../examples.ts";
import { FORMATS_IN_HELP } from "../formats-in-help.ts";
import type { Invocation } from "../invocation.ts";
import { parseCount } from "../option-values.ts";

interface Choice {
  readonly start?: string;
  readonly end?: string;
  readonly first?: number;
  readonly last?: number;
  readonly format?: string;
  readonly json?: true;
  readonly out?: string;
  readonly release?: string;
}

export const query = (invocation: Invocation): Command =>
  new Command("query")
    .summary("observations of a dataflow by key")
    .description(
      "Prints observations by key: codes of the dataflow's dimensions but the period, with dots between; several codes joined by +, nothing between two dots for all.",
    )
    .argument("<dataflow>", "dataflow, such as DF_MIGRANT_STOCK")
    .argument("[key]", "key, such as STOCK.USA+CAN.MEX._T or STOCK..MEX.; everything when left out")
    .option("--start <period>", "first period: a year, quarter or month")
    .option("--end <period>", "last period")
    .option("--first <n>", "only so many observations from the start of each series", parseCount)
    .option("--last <n>", "only so many from its end", parseCount)
    .option("--format <format>", FORMATS_IN_HELP)
    .option("--json", "the same as --format json")
    .option("--out <file>", "write a file instead of stdout")
    .option("--release <release>", "id or folder of a release (default: the newest frozen or published one)")
    .addHelpText(
      "after",
      examples(
        ["query DF_MIGRANT_STOCK STOCK.USA.MEX._T --last 1", "The latest year of a corridor."],
        ["query DF_MIGRANT_STOCK STOCK..SYR._T --start 2010 --format json", "Where Syrians live, from 2010."],
        ["query DF_REMITTANCE_COST COST.MEX.. --out cost.xlsx", "A workbook; the format follows the file's name."],
      ),
    )
    .action(async (dataflow: string, key: string | undefined, choice: Choice) => {
      const { parseQuery } = await import("#observatory");
      const { findReleaseToRead } = await import("../find-release.ts");
      const { writeExport } = await import("../write-export.ts");
      const release = await findReleaseToRead(invocation, choice.release);
      const request = { key, startPeriod: choice.start, endPeriod: choice.end, firstN: choice.first, lastN: choice.last };
      await writeExport(invocation, release, parseQuery(release.dataflow(dataflow), request), choice);
    });
