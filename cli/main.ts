import { reportFailure } from "./failures.ts";
import { Invocation } from "./invocation.ts";
import { placesOf, type Places } from "./places.ts";
import { makeProgram, type ParserTexts } from "./program.ts";
import { processTerminal } from "./process-terminal.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Runs a command line and returns its exit code.
 * @param argv what follows the programme's name
 * @example await main(["release", "list"]) // 0
 */
export const main = async (
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
  places: Places = placesOf(terminal),
): Promise<number> => {
  const invocation = new Invocation(terminal, places);
  const texts: ParserTexts = { out: "", err: "" };
  try {
    try {
      await makeProgram(invocation, texts).parseAsync(argv, { from: "user" });
    } finally {
      if (texts.out) await terminal.out.write(texts.out);
      if (texts.err) await terminal.err.write(texts.err);
    }
    return invocation.exitCode;
  } catch (error) {
    return reportFailure(error, terminal, argv.includes("--debug"));
  }
};
