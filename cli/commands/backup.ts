import { Command } from "commander";
import { dumpLines } from "../dump-lines.ts";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const backup = (invocation: Invocation): Command =>
  new Command("backup")
    .summary("everything the site keeps, in one file")
    .description(
      "Writes all records, accounts with their secrets, and files, as they are at one moment, also while the server runs. The file is as secret as the site. Figures and releases are not in it: they are files already.",
    )
    .requiredOption("--to <file>", "a name ending in .tar.gz, or a folder; it appears when it is whole")
    .addHelpText("after", examples(["backup --to /var/backups/knomad-monday.tar.gz", "Every night, by a timetable."]))
    .action(async ({ to }: { to: string }) => {
      const { dumpTo } = await import("#store");
      const { openRecordsDoor } = await import("#server");
      const { SITE_MIGRATIONS: migrations } = await openRecordsDoor();
      const { withRecords } = await import("../open-records.ts");
      const manifest = await withRecords(invocation, { command: "backup" }, ({ database, files }) =>
        dumpTo(invocation.path(to), { database, files, migrations }),
      );
      await invocation.print(...dumpLines(manifest));
    });
