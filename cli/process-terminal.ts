import { setTimeout } from "node:timers/promises";
import { OutputClosed, type Output, type Terminal } from "./terminal.ts";

/** The terminal of this process. */
export const processTerminal = (): Terminal => ({
  out: outputOf(process.stdout),
  err: outputOf(process.stderr),
  environment: process.env,
  folder: process.cwd(),
  clock: () => performance.now(),
  peakMemory: () => process.resourceUsage().maxRSS * 1024,
  wait: (milliseconds) => setTimeout(milliseconds),
  random: () => Math.random(),
  interrupted: () =>
    new Promise((resolve) => {
      process.once("SIGINT", () => resolve());
      process.once("SIGTERM", () => resolve());
    }),
});

const outputOf = (stream: NodeJS.WriteStream): Output => {
  if (!stream.listeners("error").includes(leaveToWriter)) stream.on("error", leaveToWriter);
  return {
    isScreen: stream.isTTY === true,
    write: (chunk) =>
      new Promise((resolve, reject) => {
        stream.write(chunk, (error) => {
          if (!error) resolve();
          else reject(CLOSED.has((error as NodeJS.ErrnoException).code ?? "") ? new OutputClosed() : error);
        });
      }),
  };
};

/** A pipe that closes is told to the write that met it; without a listener it would also end the process. */
const leaveToWriter = (): void => undefined;

const CLOSED: ReadonlySet<string> = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ECONNRESET"]);
