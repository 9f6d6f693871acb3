import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { readIn } from "../read-in-dump.ts";

export const archiveImport = (invocation: Invocation): Command =>
  new Command("import")
    .summary("an open export, into an empty place")
    .description(
      "Reads an open export into a KNOMAD_DATA or a database in which nothing is yet: all of it or nothing. Afterwards people sign in by a link to their confirmed address. Ends with 1 when the log does not hold.",
    )
    .requiredOption("--from <place>", "what knomad archive export wrote")
    .addHelpText("after", examples(["archive import --from export/", "The site of the export, here."]))
    .action(({ from }: { from: string }) => readIn(invocation, { command: "archive import", from, kind: "open export" }));
