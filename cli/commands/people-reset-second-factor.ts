import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const peopleResetSecondFactor = (invocation: Invocation): Command =>
  new Command("reset-second-factor")
    .summary("turn off the second factor of somebody who has lost it")
    .description(
      "Turns the second factor of the address's account off. The log says that it was done, and a mail tells the holder. Make sure first who asks for it.",
    )
    .argument("<address>", "a confirmed e-mail address of theirs")
    .addHelpText("after", examples(["people reset-second-factor ada@example.org", "They sign in without it and set it up anew."]))
    .action(async (address: string) => {
      const { openRecordsDoor } = await import("#server");
      const { commandContext, resetSecondFactor } = await openRecordsDoor();
      const { withRecords } = await import("../open-records.ts");
      const { siteAddress } = await import("../site-address.ts");
      await withRecords(invocation, { command: "people reset-second-factor" }, ({ database, surroundings, actor }) =>
        resetSecondFactor(commandContext({ database, surroundings, address: siteAddress(invocation) }), actor, address),
      );
      await invocation.print(`the second factor of ${address} is off`);
    });
