import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "./main.ts";
import { placesOf } from "./places.ts";
import { OutputClosed, type Terminal } from "./terminal.ts";

/** What a command wrote and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Uint8Array;
}

/** A folder to be removed afterwards that stands for the checkout, the data folder and the current one, so that no real release is in sight. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "knomad-"));
  writeFileSync(join(folder, "package.json"), '{ "version": "0.0.0" }');
  return folder;
};

interface Surroundings {
  /** Stands for the checkout, `KNOMAD_DATA` and the current folder; without it the checkout is the real one. */
  readonly home?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isScreen?: boolean;
  /** Pieces of output after which nobody reads any more. */
  readonly closesAfter?: number;
}

/** Runs a command line in this process, with a clock that moves a second at each look. */
export const run = async (
  argv: readonly string[],
  { home, environment = {}, isScreen = false, closesAfter = Infinity }: Surroundings = {},
): Promise<Ran> => {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  let seconds = 0;
  const outputTo = (pieces: Uint8Array[], limit: number): Terminal["out"] => ({
    isScreen,
    write: async (chunk) => {
      if (pieces.length >= limit) throw new OutputClosed();
      pieces.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
    },
  });
  const terminal: Terminal = {
    out: outputTo(out, closesAfter),
    err: outputTo(err, Infinity),
    environment,
    folder: home ?? "/",
    clock: () => 1000 * seconds++,
    peakMemory: () => 50e6,
    wait: async () => undefined,
    random: () => 0.5,
    interrupted: async () => undefined,
  };
  const code = await main(argv, terminal, home === undefined ? placesOf(terminal) : { checkout: home, data: home });
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), bytes: new Uint8Array(Buffer.concat(out)) };
};
