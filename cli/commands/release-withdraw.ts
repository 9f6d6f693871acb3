import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { parseDay } from "../option-values.ts";

export const releaseWithdraw = (invocation: Invocation): Command =>
  new Command("withdraw")
    .summary("record that a release should no longer be used, and why")
    .description("Records that a frozen or published release is withdrawn. It stays readable, with the reason beside its figures.")
    .argument("<release>", "id or folder of a frozen or published release")
    .requiredOption("--on <date>", "day to record, such as 2027-03-01", parseDay)
    .requiredOption("--reason <text>", "why, in words a reader of the release will see")
    .option("--json", "print a JSON object")
    .addHelpText(
      "after",
      examples([
        'release withdraw 2026.1 --on 2027-03-01 --reason "Totals of 2024 were read from the wrong sheet."',
        "Withdraw a release.",
      ]),
    )
    .action(async (name: string, { on, reason, json }: { on: string; reason: string; json?: true }) => {
      const { recordNext } = await import("../record-next.ts");
      await recordNext(invocation, name, { state: "withdrawn", on, reason }, { json: json === true });
    });
