import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

const USUAL_PEOPLE = 60;

export const partnershipLoadFictitious = (invocation: Invocation): Command =>
  new Command("load-fictitious")
    .summary("fill the store with invented people, for trying things out")
    .description(
      "Adds invented people, each marked fictitious, and gives the first of them places in open groups. The same seed gives the same names.",
    )
    .option("--people <number>", "how many people, up to 10,000", Number, USUAL_PEOPLE)
    .option("--seed <number>", "where chance begins", Number, 1)
    .addHelpText(
      "after",
      examples(["partnership load-fictitious --people 60", "After the example partnership; “remove-fictitious” takes them out again."]),
    )
    .action(async ({ people, seed }: { readonly people: number; readonly seed: number }) => {
      const { loadFictitious } = await import("#partnership");
      const { withRecords } = await import("../open-records.ts");
      const count = await withRecords(invocation, { command: "partnership load-fictitious" }, ({ database, actor, surroundings }) =>
        loadFictitious(database, actor, surroundings, { people, seed }),
      );
      await invocation.print(`${count} fictitious people added`);
    });

export const partnershipRemoveFictitious = (invocation: Invocation): Command =>
  new Command("remove-fictitious")
    .summary("take the invented people out again")
    .description("Deletes the fictitious people and their places. Lines of the log stay.")
    .addHelpText("after", examples(["partnership remove-fictitious", "Before the site is opened to others."]))
    .action(async () => {
      const { removeFictitious } = await import("#partnership");
      const { withRecords } = await import("../open-records.ts");
      const count = await withRecords(invocation, { command: "partnership remove-fictitious" }, ({ database, actor, surroundings }) =>
        removeFictitious(database, actor, surroundings),
      );
      await invocation.print(`${count} fictitious people removed`);
    });
