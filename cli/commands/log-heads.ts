import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { parseCount } from "../option-values.ts";

export const logHeads = (invocation: Invocation): Command =>
  new Command("heads")
    .summary("the heads of the log, as they were published")
    .description("Lists the heads of the log's chain that were published day by day, newest first: day, row, hash.")
    .option("--last <days>", "how many days", parseCount, 30)
    .option("--json", "print what /log/heads.json holds")
    .addHelpText("after", examples(["log heads", "The last 30 days."], ["log heads --json > heads.json", "To keep elsewhere."]))
    .action(async ({ last, json }: { last: number; json?: true }) => {
      const { publishedHeads } = await import("#store");
      const { withRecords } = await import("../open-records.ts");
      const heads = await withRecords(invocation, { command: "log heads" }, ({ database }) => publishedHeads(database, last));
      if (json) return invocation.printJson({ heads });
      if (heads.length === 0) await invocation.note("no head was published yet; the running server does so every day");
      await invocation.print(...heads.map(({ day, seq, hash }) => `${day}  ${seq}  ${hash}`));
    });
