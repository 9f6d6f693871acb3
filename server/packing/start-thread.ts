import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { IS_BUILT } from "../http/is-built.ts";

/** Memory of the thread: what is asked of it has a limit, so more is a fault and not the server's end. */
const MEGABYTES = 1024;

/** Starts the thread that packs. */
export const startThread = (): Worker =>
  new Worker(join(import.meta.dirname, IS_BUILT ? "pack-thread.js" : "from-sources.mjs"), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
