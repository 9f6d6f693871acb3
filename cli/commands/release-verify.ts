import { Command } from "commander";
import { checkLines } from "../check-lines.ts";
import { examples } from "../examples.ts";
import { EXIT } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";

export const releaseVerify = (invocation: Invocation): Command =>
  new Command("verify")
    .summary("check a release against itself and against what publishers reported")
    .description(
      "Runs every check on a release: its files, its keys, its sums, and the totals it must meet. Prints each with how much it looked at and what it found. Ends with 1 when one fails.",
    )
    .argument("[release]", "id or folder; the newest frozen or published release when left out")
    .option("--json", "print a JSON object")
    .addHelpText(
      "after",
      examples(["release verify 2026.1", "A release by its id."], ["release verify ./downloaded/2026.1", "A release in a folder."]),
    )
    .action(async (name: string | undefined, { json }: { json?: true }) => {
      const { openWorkshop } = await import("#observatory");
      const { isVerified, verifyRelease } = await openWorkshop();
      const { findRelease } = await import("../find-release.ts");
      const release = findRelease(invocation, name);
      await invocation.note(`checking ${release.folder}`);
      const reports = verifyRelease(release);
      const passed = isVerified(reports);
      if (json) await invocation.printJson({ release: release.id, folder: release.folder, passed, checks: reports });
      else await invocation.print(`release ${release.id} in ${release.folder}`, ...checkLines(reports));
      if (!passed) invocation.exitCode = EXIT.findings;
    });
