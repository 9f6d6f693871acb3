import { CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { OutputClosed, type Terminal } from "./terminal.ts";

/** Says on stderr what went wrong, in words rather than a stack, and returns the exit code. */
export const reportFailure = async (thrown: unknown, terminal: Terminal, debug: boolean): Promise<ExitCode> => {
  if (thrown instanceof OutputClosed) return EXIT.ok;
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const { Problem } = await import("#vocabulary");
  // Writers of files give coded problems themselves; what is left is stdout, sent to a file on a full disk.
  const isFull = (thrown as NodeJS.ErrnoException | null)?.code === "ENOSPC";
  const error = isFull ? new Problem("disk-full", { path: "The output" }) : thrown;
  const stack = debug && error instanceof Error && error.stack ? `${error.stack}\n` : "";
  try {
    if (error instanceof Problem) {
      await terminal.err.write(`${problemLines(error)}\n${stack}`);
      return EXIT.problem;
    }
    const words = error instanceof Error ? error.message : String(error);
    await terminal.err.write(`unexpected error: ${words}\n${stack || "Run the same command with --debug to see where it happened.\n"}`);
  } catch (closed) {
    if (!(closed instanceof OutputClosed)) throw closed;
  }
  return error instanceof Problem ? EXIT.problem : EXIT.unexpected;
};

/** A coded problem for a reader: `code: detail`, then the way out. */
export const problemLines = (problem: { readonly code: string; readonly message: string; readonly remedy: string }): string =>
  `${problem.code}: ${problem.message}\n  ${problem.remedy}`;
