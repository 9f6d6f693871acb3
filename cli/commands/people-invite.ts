import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const peopleInvite = (invocation: Invocation): Command =>
  new Command("invite")
    .summary("invite somebody by mail to open an account")
    .description(
      "Puts an invitation into the outbox. The running server sends it, with a link that opens the account once, within seven days.",
    )
    .argument("<address>", "their e-mail address")
    .option("--person <id>", "whose record the account will belong to; somebody new when left out")
    .addHelpText("after", examples(["people invite ada@example.org", "A new person."]))
    .action(async (address: string, { person }: { person?: string }) => {
      const { openRecordsDoor } = await import("#server");
      const { commandContext, invitePerson } = await openRecordsDoor();
      const { withRecords } = await import("../open-records.ts");
      const { siteAddress } = await import("../site-address.ts");
      await withRecords(invocation, { command: "people invite" }, ({ database, surroundings, actor }) =>
        invitePerson(commandContext({ database, surroundings, address: siteAddress(invocation) }), actor, "command", {
          address,
          personId: person,
        }),
      );
      await invocation.print(`an invitation to ${address} waits to be sent`);
    });
