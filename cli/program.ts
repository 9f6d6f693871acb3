import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { COMMANDS, GROUPS } from "./commands/index.ts";
import { examples } from "./examples.ts";
import { exitCodeTable } from "./exit-codes.ts";
import type { Invocation } from "./invocation.ts";

/** Text that the command parser writes: help, version, complaints. It cannot wait, so `main` writes it at the end. */
export interface ParserTexts {
  out: string;
  err: string;
}

/** The programme with all its commands; the rooms they open are loaded when one runs. */
export const makeProgram = (invocation: Invocation, texts: ParserTexts): Command => {
  const program = new Command("knomad")
    .description("Migrants and remittances between all countries: sources, releases and figures that explain themselves.")
    .version(versionOf(invocation.places.checkout), "-V, --version", "the programme's version")
    .option("--debug", "show where an error happened")
    .configureOutput({ writeOut: (text) => void (texts.out += text), writeErr: (text) => void (texts.err += text) })
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("Add --help to see how the command is used.")
    .exitOverride()
    .addHelpText("after", AFTER_HELP);
  for (const { name, summary, commands } of GROUPS) {
    const group = program.command(name).summary(summary).description(summary);
    for (const make of commands) add(group, make(invocation));
  }
  for (const make of COMMANDS) add(program, make(invocation));
  return program;
};

const add = (parent: Command, command: Command): void => {
  command.copyInheritedSettings(parent);
  parent.addCommand(command);
};

const versionOf = (checkout: string): string => {
  const { version } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")) as { version: string };
  return version;
};

const AFTER_HELP = `${examples(
  ["release list", "The releases at hand and where they stand."],
  ["query DF_MIGRANT_STOCK STOCK.USA.MEX._T --last 1", "Migrants from Mexico in the United States, latest year, as CSV."],
  ["release build --frozen-on 2026-11-30", "Compute a release from the publishers' files."],
)}

Places:
  KNOMAD_DATA  folder of fetched sources and releases built here; without it, data/ in the checkout

Exit codes:
${exitCodeTable()}
`;
