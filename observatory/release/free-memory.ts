import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Frees what a finished step no longer needs, now. Left alone, the engine lets the heap grow to several gigabytes on a large machine before it
 * collects, and a build must fit a small one.
 */
export function freeMemory(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
