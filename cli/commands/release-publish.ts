import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { parseDay } from "../option-values.ts";

export const releasePublish = (invocation: Invocation): Command =>
  new Command("publish")
    .summary("record that a frozen release passed peer review")
    .description("Records that a frozen release was published after peer review. Its figures do not change.")
    .argument("<release>", "id or folder of a frozen release")
    .requiredOption("--on <date>", "day to record, such as 2027-02-15", parseDay)
    .option("--json", "print a JSON object")
    .addHelpText("after", examples(["release publish 2026.1 --on 2027-02-15", "Publish a frozen release."]))
    .action(async (name: string, { on, json }: { on: string; json?: true }) => {
      const { recordNext } = await import("../record-next.ts");
      await recordNext(invocation, name, { state: "published", on }, { json: json === true });
    });
