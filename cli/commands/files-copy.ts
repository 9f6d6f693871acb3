import { Command, Option } from "commander";
import { Problem } from "#vocabulary";
import { examples } from "../examples.ts";
import { EXIT } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";

export const filesCopy = (invocation: Invocation): Command =>
  new Command("copy")
    .summary("copy all files from the folder into the bucket, or back")
    .description(
      "Copies files between KNOMAD_DATA/files and the bucket of KNOMAD_FILES, each compared with its checksum on its way. What is there already is left, and nothing is removed, so it may be broken off and begun again. Ends with 1 when a file is damaged; it is not copied.",
    )
    .addOption(new Option("--to <place>", "where they go").choices(["bucket", "folder"]).makeOptionMandatory())
    .addHelpText(
      "after",
      examples(
        ["files copy --to bucket", "While the server still keeps files in its folder; again when it is stopped."],
        ["files copy --to folder", "Before KNOMAD_FILES is taken away."],
      ),
    )
    .action(async ({ to }: { to: "bucket" | "folder" }) => {
      const { copyFiles, filesOnDisk, openFiles } = await import("#store");
      const { filesFolder, filesSettings } = await import("#server");
      const { data } = invocation.places;
      const place = filesSettings(invocation.terminal.environment, data);
      if (!place.bucket) throw new Problem("files-not-named");
      const [folder, bucket] = [filesOnDisk(filesFolder(data)), openFiles(place)];
      const { copied, already, damaged } = await (to === "bucket" ? copyFiles(folder, bucket) : copyFiles(bucket, folder));
      await invocation.print(
        ...damaged.map((sha256) => `damaged ${sha256}`),
        `${copied} files copied, ${already} there already, ${damaged.length} damaged`,
      );
      if (damaged.length > 0) invocation.exitCode = EXIT.findings;
    });
