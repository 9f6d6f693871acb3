import { resolve } from "node:path";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Places } from "./places.ts";
import type { Terminal } from "./terminal.ts";

/** One run of the programme: what its command writes to and how it ends. */
export class Invocation {
  readonly terminal: Terminal;
  readonly places: Places;
  /** Set by a command that found something; problems are thrown instead. */
  exitCode: ExitCode = EXIT.ok;

  constructor(terminal: Terminal, places: Places) {
    this.terminal = terminal;
    this.places = places;
  }

  /** Writes lines of data. */
  async print(...lines: readonly string[]): Promise<void> {
    if (lines.length > 0) await this.terminal.out.write(`${lines.join("\n")}\n`);
  }

  async printJson(value: unknown): Promise<void> {
    await this.print(JSON.stringify(value, null, 2));
  }

  /** Writes lines that are no data: a note, a problem met on the way. */
  async note(...lines: readonly string[]): Promise<void> {
    if (lines.length > 0) await this.terminal.err.write(`${lines.join("\n")}\n`);
  }

  /** Writes to stderr without waiting, for callbacks that tell how far something is; nobody reading is no reason to stop. */
  progress(text: string): void {
    this.terminal.err.write(text).catch(() => undefined);
  }

  /** A path as somebody typed it, from the current folder. */
  path(typed: string): string {
    return resolve(this.terminal.folder, typed);
  }
}
