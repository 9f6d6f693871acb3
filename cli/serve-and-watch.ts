import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EXIT } from "./exit-codes.ts";
import type { Invocation } from "./invocation.ts";

/** Runs the programme in a process of its own that starts again whenever a source file it has loaded changes; ends when that process does. */
export const serveAndWatch = (invocation: Invocation, argv: readonly string[]): Promise<void> => {
  const { checkout } = invocation.places;
  const watcher = fileURLToPath(import.meta.resolve("tsx/cli"));
  const settings = ["watch", "--clear-screen=false", "--tsconfig", join(checkout, "tsconfig.base.json")];
  const child = spawn(process.execPath, [watcher, ...settings, join(checkout, "bin", "knomad.js"), ...argv], { stdio: "inherit" });
  let stopping = false;
  void invocation.terminal.interrupted().then(() => {
    stopping = true;
    child.kill();
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code && !stopping) invocation.exitCode = EXIT.unexpected;
      resolve();
    });
  });
};
