import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const mailBounce = (invocation: Invocation): Command =>
  new Command("bounce")
    .summary("note that mails to an address come back")
    .description(
      "Nothing more is sent to the address until its owner confirms it anew; reminders to it stop. For whatever reads the mailbox of returned mails.",
    )
    .argument("<address>", "the e-mail address")
    .addHelpText("after", examples(["mail bounce ada@example.org", "Once for each mail that came back; more often does no harm."]))
    .action(async (address: string) => {
      const { openRecordsDoor } = await import("#server");
      const { noteBounce } = await openRecordsDoor();
      const { withRecords } = await import("../open-records.ts");
      const marked = await withRecords(invocation, { command: "mail bounce" }, ({ database, surroundings, actor }) =>
        noteBounce(database, actor, surroundings, address),
      );
      await invocation.print(
        marked === 0
          ? `${address} stands nowhere, or was marked before`
          : `${address} is marked in ${marked} ${marked === 1 ? "record" : "records"}`,
      );
    });
