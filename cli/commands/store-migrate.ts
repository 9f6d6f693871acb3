import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const storeMigrate = (invocation: Invocation): Command =>
  new Command("migrate")
    .summary("bring the tables up to date")
    .description(
      "Makes the tables this programme needs, in one step that happens whole or not at all. The server does the same when it starts.",
    )
    .addHelpText("after", examples(["store migrate", "After an update, before the server starts."]))
    .action(async () => {
      const { migrate } = await import("#store");
      const { openRecordsDoor } = await import("#server");
      const { SITE_MIGRATIONS } = await openRecordsDoor();
      const { withRecords } = await import("../open-records.ts");
      const { applied, already } = await withRecords(
        invocation,
        { command: "store migrate", migrate: false },
        ({ database, surroundings }) => migrate(database, SITE_MIGRATIONS, surroundings.now()),
      );
      await invocation.print(...applied.map((step) => `applied ${step}`), `${applied.length} steps applied, ${already} there before`);
    });
