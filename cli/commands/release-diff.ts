import { Command } from "commander";
import { diffLines } from "../diff-lines.ts";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { parseCount } from "../option-values.ts";

interface Choice {
  readonly listed: number;
  readonly json?: true;
}

export const releaseDiff = (invocation: Invocation): Command =>
  new Command("diff")
    .summary("what changed between two releases, by how much and why")
    .description(
      "Compares two releases: sources, parameters and programme that differ, series that came, went or moved, the largest moves first, each with what may be why.",
    )
    .argument("<before>", "id or folder of the earlier release")
    .argument("<after>", "id or folder of the later release")
    .option("--listed <n>", "series to list for each indicator", parseCount, 10)
    .option("--json", "print a JSON object")
    .addHelpText(
      "after",
      examples(
        ["release diff 2026.1 2026.2", "The ten largest moves of each indicator."],
        ["release diff 2026.1 2026.2 --listed 1000 --json", "More, for a programme."],
      ),
    )
    .action(async (before: string, after: string, { listed, json }: Choice) => {
      const { diffReleases } = await import("#observatory");
      const { findRelease } = await import("../find-release.ts");
      const diff = diffReleases(findRelease(invocation, before), findRelease(invocation, after), { listed });
      if (json) await invocation.printJson(diff);
      else await invocation.print(...diffLines(diff));
    });
