/** Where a command writes. */
export interface Output {
  /** True for a screen, false for a file or a pipe. */
  readonly isScreen: boolean;
  /** Resolves when the text is taken over; throws OutputClosed when nobody reads any more. */
  write(chunk: string | Uint8Array): Promise<void>;
}

/** Everything of the outside world that commands use; tests supply their own. */
export interface Terminal {
  /** Data, and nothing else. */
  readonly out: Output;
  /** Progress, notes and problems. */
  readonly err: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The current folder, which relative paths start from. */
  readonly folder: string;
  /** Milliseconds since some moment: for elapsed time only. */
  readonly clock: () => number;
  /** Most memory the process has held, in bytes. */
  readonly peakMemory: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Resolves when the process is asked to end. */
  readonly interrupted: () => Promise<void>;
}

/** Thrown when what reads the output has ended, as `head` does: no failure of ours. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}
