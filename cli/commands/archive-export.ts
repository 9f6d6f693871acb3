import { Command } from "commander";
import { dumpLines } from "../dump-lines.ts";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const archiveExport = (invocation: Invocation): Command =>
  new Command("export")
    .summary("the open export: rebuilds the site elsewhere")
    .description(
      "Writes all records and files as JSON Lines with checksums, without what opens accounts: passwords, sessions, keys. The same records give the same bytes on every store. E-mail addresses and names are in it unless left out, and so is who reviewed which work: the log keeps that it was made.",
    )
    .requiredOption("--to <place>", "a folder, or a name ending in .tar.gz; it appears when it is whole")
    .option(
      "--without-personal",
      "leave out addresses, ties, notes, files, the log and everything of reviews; people who are not listed lose their names",
    )
    .addHelpText(
      "after",
      examples(
        ["archive export --to export/", "A folder to look at, or to keep under version control."],
        ["archive export --without-personal --to open.tar.gz", "To hand on. Read free texts before: they may name people."],
      ),
    )
    .action(async ({ to, withoutPersonal }: { to: string; withoutPersonal?: true }) => {
      const { dumpTo, inOneUnit } = await import("#store");
      const { openRecordsDoor } = await import("#server");
      const { SITE_EXPORT_RULES: rules, SITE_MIGRATIONS: migrations } = await openRecordsDoor();
      const { withRecords } = await import("../open-records.ts");
      const manifest = await withRecords(invocation, { command: "archive export" }, async ({ database, files, actor, surroundings }) => {
        // Before it is written: also one that breaks off is known.
        if (!withoutPersonal)
          await inOneUnit(database, actor, surroundings, async (unit) =>
            unit.log({ action: "export-everything", objectKind: "site", object: "records" }),
          );
        return dumpTo(invocation.path(to), { database, files, migrations, open: { rules, personal: !withoutPersonal } });
      });
      await invocation.print(...dumpLines(manifest));
    });
