import { Command } from "commander";
import { alignColumns } from "../align-columns.ts";
import { examples } from "../examples.ts";
import { problemLines } from "../failures.ts";
import type { Invocation } from "../invocation.ts";

export const releaseList = (invocation: Invocation): Command =>
  new Command("list")
    .summary("the releases at hand and where they stand")
    .description("Lists the releases that come with the programme and those built here, newest first, with their state and folder.")
    .option("--json", "print a JSON list")
    .addHelpText("after", examples(["release list", "All releases."]))
    .action(async ({ json }: { json?: true }) => {
      const { listReleases, releaseFolders } = await import("#observatory");
      const folders = releaseFolders(invocation.places.checkout, invocation.places.data);
      const { releases, unreadable } = listReleases(folders);
      for (const { folder, problem } of unreadable) await invocation.note(`${folder}: ${problemLines(problem)}`);
      if (json) return invocation.printJson(releases);
      if (releases.length === 0) await invocation.note(`no releases in ${folders.join(" or ")}; build one with \`knomad release build\``);
      await invocation.print(...alignColumns(releases.map(({ id, frozenOn, words, folder }) => [id, frozenOn, words, folder])));
    });
