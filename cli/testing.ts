import { main } from "./main.ts";
import { OutputClosed, type Terminal } from "./terminal.ts";

/** What a command wrote and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Uint8Array;
}

interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly isScreen?: boolean;
  /** Pieces of output after which nobody reads any more. */
  readonly closesAfter?: number;
}

/** Runs a command line in this process, with a clock that moves a second at each look. */
export const run = async (argv: readonly string[], { environment = {}, folder = "/", isScreen = false, closesAfter = Infinity }: Surroundings = {}): Promise<Ran> => {
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
  const code = await main(argv, {
    out: outputTo(out, closesAfter),
    err: outputTo(err, Infinity),
    environment,
    folder,
    clock: () => 1000 * seconds++,
    peakMemory: () => 50e6,
    wait: async () => undefined,
    random: () => 0.5,
    interrupted: async () => undefined,
  });
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), bytes: new Uint8Array(Buffer.concat(out)) };
};
