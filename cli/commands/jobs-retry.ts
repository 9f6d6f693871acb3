import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const jobsRetry = (invocation: Invocation): Command =>
  new Command("retry")
    .summary("try jobs again that were given up")
    .description("Gives dead jobs all their attempts again, from now; the running server takes them up. The log tells of it.")
    .argument("<ids...>", "from knomad jobs dead")
    .addHelpText("after", examples(["jobs retry 1b4e28ba-2fa1-41d2-883f-0016d3cca427", "After the mail server is back."]))
    .action(async (ids: readonly string[]) => {
      const { retryJob } = await import("#store");
      const { withRecords } = await import("../open-records.ts");
      await withRecords(invocation, { command: "jobs retry" }, async ({ database, actor, surroundings }) => {
        for (const id of ids) {
          await retryJob(database, actor, surroundings, id);
          await invocation.print(`${id} waits again`);
        }
      });
    });
