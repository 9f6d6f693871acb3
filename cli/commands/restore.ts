import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { readIn } from "../read-in-dump.ts";

export const restore = (invocation: Invocation): Command =>
  new Command("restore")
    .summary("everything of a backup, into an empty place")
    .description(
      "Reads a backup into a KNOMAD_DATA or a database in which nothing is yet: all of it or nothing. Checksums are looked at before anything is written; afterwards the log is verified. Ends with 1 when the log does not hold.",
    )
    .requiredOption("--from <file>", "what knomad backup wrote")
    .addHelpText("after", examples(["restore --from /var/backups/knomad-monday.tar.gz", "Into an empty KNOMAD_DATA or DATABASE_URL."]))
    .action(({ from }: { from: string }) => readIn(invocation, { command: "restore", from, kind: "backup" }));
