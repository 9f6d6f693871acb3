import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const partnershipLoadExample = (invocation: Invocation): Command =>
  new Command("load-example")
    .summary("load the example partnership into an empty store")
    .description(
      "Writes the partnership of three public documents, each fact with document and place, into an empty store. One that has it keeps every change and takes what the example has gained since.",
    )
    .addHelpText("after", examples(["partnership load-example", "Before the first start, or after it as long as no body was set up."]))
    .action(async () => {
      const { loadExample } = await import("#partnership");
      const { withRecords } = await import("../open-records.ts");
      const { loaded, rows } = await withRecords(invocation, { command: "partnership load-example" }, ({ database, actor, surroundings }) =>
        loadExample(database, actor, surroundings),
      );
      const there = rows === 0 ? "nothing was changed" : `${rows} rows that the example has gained were added, nothing else was changed`;
      await invocation.print(loaded ? `${rows} rows loaded` : `this partnership is there already; ${there}`);
    });
