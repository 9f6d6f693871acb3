import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { examples } from "../examples.ts";
import { EXIT } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";
import { logLines } from "../log-lines.ts";

interface Choice {
  readonly against?: string;
  readonly json?: true;
}

export const logVerify = (invocation: Invocation): Command =>
  new Command("verify")
    .summary("was the log changed?")
    .description(
      "Computes the log's whole chain again and holds it against the heads published. Ends with 1 when something does not fit. Whoever can rewrite the database can rewrite the heads in it too: give those that somebody else kept.",
    )
    .option("--against <file>", "heads kept elsewhere: a file saved from /log/heads.json")
    .option("--json", "print a JSON object")
    .addHelpText(
      "after",
      examples(
        ["log verify", "Against the heads in the database."],
        ["log verify --against heads.json", "Against heads kept elsewhere too."],
      ),
    )
    .action(async ({ against, json }: Choice) => {
      const heads = against === undefined ? [] : await readKept(invocation.path(against));
      const { verifyLog } = await import("#store");
      const { withRecords } = await import("../open-records.ts");
      const report = await withRecords(invocation, { command: "log verify" }, ({ database }) => verifyLog(database, heads));
      if (json) await invocation.printJson(report);
      else await invocation.print(...logLines(report));
      if (report.faults.length > 0) invocation.exitCode = EXIT.findings;
    });

const readKept = async (path: string) => {
  const { openRecordsDoor } = await import("#server");
  const { readHeads } = await openRecordsDoor();
  const { Problem } = await import("#vocabulary");
  const heads = readHeads(await readFile(path, "utf8").catch(() => ""));
  if (!heads) throw new Problem("no-heads", { path });
  return heads;
};
