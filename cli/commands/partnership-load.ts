import { Command } from "commander";
import type { PartnershipConfiguration } from "#partnership";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";

export const partnershipLoad = (invocation: Invocation): Command =>
  new Command("load")
    .summary("load a partnership of your own into an empty store")
    .description(
      "Reads a partnership from a JSON file, checks all of it, and writes it into an empty store. One that has it stays as it is.",
    )
    .argument("<file>", "JSON file; how it is set out: partnership/example/configuration-shape.ts")
    .addHelpText(
      "after",
      examples(["partnership load our-partnership.json", "Documents, bodies, seats, rules, phases, risks and more from one file."]),
    )
    .action(async (file: string) => {
      const { readFile } = await import("node:fs/promises");
      const { loadConfiguration } = await import("#partnership");
      const { Problem } = await import("#vocabulary");
      const { withRecords } = await import("../open-records.ts");
      const text = await readFile(invocation.path(file), "utf8").catch((error: Error) => {
        throw new Problem("bad-configuration", { faults: error.message, more: "" });
      });
      const { loaded, rows } = await withRecords(invocation, { command: "partnership load" }, ({ database, actor, surroundings }) =>
        loadConfiguration(database, actor, surroundings, parse(text, Problem)),
      );
      await invocation.print(loaded ? `${rows} rows loaded` : "this partnership is there already; nothing was changed");
    });

const parse = (text: string, Refusal: typeof import("#vocabulary").Problem): PartnershipConfiguration => {
  try {
    // What it holds is checked against its shape before anything is written.
    return JSON.parse(text) as PartnershipConfiguration;
  } catch (error) {
    throw new Refusal("bad-configuration", { faults: (error as Error).message, more: "" });
  }
};
