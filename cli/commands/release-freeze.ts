import { Command } from "commander";
import { checkLines } from "../check-lines.ts";
import { examples } from "../examples.ts";
import { EXIT } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";
import { parseDay } from "../option-values.ts";

export const releaseFreeze = (invocation: Invocation): Command =>
  new Command("freeze")
    .summary("declare a draft unchangeable, if it passes every check")
    .description(
      "Verifies a draft and records that it is frozen: from then on it is never written again. When a check fails nothing is recorded and the command ends with 1.",
    )
    .argument("<release>", "id or folder of a draft")
    .requiredOption("--on <date>", "day to record, such as 2026-11-30", parseDay)
    .option("--json", "print a JSON object")
    .addHelpText("after", examples(["release freeze 2026.1 --on 2026-11-30", "Verify and freeze a draft."]))
    .action(async (name: string, { on, json }: { on: string; json?: true }) => {
      const { openWorkshop } = await import("#observatory");
      const { isVerified, verifyRelease } = await openWorkshop();
      const { recordNext } = await import("../record-next.ts");
      await recordNext(
        invocation,
        name,
        { state: "frozen", on },
        {
          json: json === true,
          refuse: async (release) => {
            await invocation.note(`checking release ${release.id} first`);
            const reports = verifyRelease(release);
            if (isVerified(reports)) return false;
            await invocation.note(...checkLines(reports), `release ${release.id} was not frozen`);
            invocation.exitCode = EXIT.findings;
            return true;
          },
        },
      );
    });
