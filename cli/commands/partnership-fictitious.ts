import { Command, Option } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { parseCount } from "../option-values.ts";

const SIZES = ["small", "large"] as const;

interface Options {
  readonly size: (typeof SIZES)[number];
  readonly seed: number;
  readonly besideRealRecords?: boolean;
}

export const partnershipLoadFictitious = (invocation: Invocation): Command =>
  new Command("load-fictitious")
    .summary("fill the store with invented people, for trying things out")
    .description(
      "Adds invented people and what they are at: places in bodies, cases, work programmes, notes of what is due, notices, readers' questions. All of it is marked fictitious, and every page says so; no mail goes to any of them. The same seed gives the same people.",
    )
    .addOption(
      new Option("--size <size>", "small: 120 people; large: 10,000 people, 200 bodies, 100,000 lines of the log; takes minutes")
        .choices(SIZES)
        .default("small"),
    )
    .option("--seed <number>", "where chance begins", parseCount, 1)
    .option("--beside-real-records", "also where real people, cases or plans are in the store")
    .addHelpText(
      "after",
      examples([
        "partnership load-fictitious",
        "After the example partnership; “partnership remove-fictitious” takes all of it out again.",
      ]),
    )
    .action(async ({ size, seed, besideRealRecords = false }: Options) => {
      const { loadFictitious, POPULATION_SIZES } = await import("#partnership");
      const { withRecords } = await import("../open-records.ts");
      const { people, rows } = await withRecords(
        invocation,
        { command: "partnership load-fictitious" },
        ({ database, actor, surroundings }) =>
          loadFictitious(database, actor, surroundings, { size: POPULATION_SIZES[size], seed, besideReal: besideRealRecords }),
      );
      await invocation.print(
        `${people} fictitious people added, with all that is about them ${rows} records`,
        "take them out again: knomad partnership remove-fictitious",
      );
    });

export const partnershipRemoveFictitious = (invocation: Invocation): Command =>
  new Command("remove-fictitious")
    .summary("take the invented people out again")
    .description("Deletes the fictitious people and all that is about them. Lines of the log stay.")
    .addHelpText("after", examples(["partnership remove-fictitious", "Before the site is opened to others."]))
    .action(async () => {
      const { removeFictitious } = await import("#partnership");
      const { withRecords } = await import("../open-records.ts");
      const count = await withRecords(invocation, { command: "partnership remove-fictitious" }, ({ database, actor, surroundings }) =>
        removeFictitious(database, actor, surroundings),
      );
      await invocation.print(`${count} fictitious people removed`);
    });
