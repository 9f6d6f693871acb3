import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const peopleSignInLink = (invocation: Invocation): Command =>
  new Command("sign-in-link")
    .summary("make a link that signs somebody in, where mails cannot be sent")
    .description(
      "Prints a link that signs the holder of the address in once, within 15 minutes. The log says that it was made. A second factor is still asked for.",
    )
    .argument("<address>", "a confirmed e-mail address of theirs")
    .addHelpText("after", examples(["people sign-in-link ada@example.org", "Hand it to its owner alone."]))
    .action(async (address: string) => {
      const { openRecordsDoor } = await import("#server");
      const { commandContext, makeSignInLink } = await openRecordsDoor();
      const { withRecords } = await import("../open-records.ts");
      const { siteAddress } = await import("../site-address.ts");
      const link = await withRecords(invocation, { command: "people sign-in-link" }, ({ database, surroundings, actor }) =>
        makeSignInLink(commandContext({ database, surroundings, address: siteAddress(invocation) }), actor, address),
      );
      await invocation.print(link);
    });
