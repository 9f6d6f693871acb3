import { Command } from "commander";
import { examples } from "../examples.ts";
import { EXIT } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";

export const filesCheck = (invocation: Invocation): Command =>
  new Command("check")
    .summary("is every file that a record names there, and whole?")
    .description(
      "Reads every file that a record names, from the folder or the bucket, and compares it with its checksum. Ends with 1 when one is missing or damaged.",
    )
    .addHelpText("after", examples(["files check", "After a restore or a move, or every week by a timetable."]))
    .action(async () => {
      const { checkFiles } = await import("#store");
      const { withRecords } = await import("../open-records.ts");
      const { whole, missing, damaged } = await withRecords(invocation, { command: "files check" }, ({ database, files }) =>
        checkFiles(files, database),
      );
      await invocation.print(
        ...missing.map((sha256) => `missing ${sha256}`),
        ...damaged.map((sha256) => `damaged ${sha256}`),
        `${whole} files whole, ${missing.length} missing, ${damaged.length} damaged`,
      );
      if (missing.length + damaged.length > 0) invocation.exitCode = EXIT.findings;
    });
