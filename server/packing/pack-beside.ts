import { setImmediate } from "node:timers/promises";
import type { ExportFormat, Gathered } from "#observatory";
import { ClientGone } from "./client-gone.ts";
import { PackingThread } from "./packing-thread.ts";
import { Turns } from "./turns.ts";

/** Files that wait for their turn at most; who asks for one more is told to come again. */
const WAITING = 8;

const turns = new Turns(WAITING);
const thread = new PackingThread();

/**
 * A file of an export, packed in a thread beside the event loop: one at a time, a few wait. It is gathered here, with a breath between steps, so that
 * other requests are answered. A file that nobody waits for any more is given up.
 * @param steps of the format's own `gather`
 * @throws Problem busy; ClientGone; whatever gathering or packing throws
 */
export const packBeside = async (
  format: ExportFormat,
  steps: Generator<void, Gathered>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> => {
  const pass = await turns.take(signal);
  try {
    return await thread.pack({ format: format.id, gathered: await gather(steps, signal) }, signal);
  } finally {
    pass();
  }
};

const gather = async (steps: Generator<void, Gathered>, signal: AbortSignal): Promise<Gathered> => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
    if (signal.aborted) throw new ClientGone();
  }
};
