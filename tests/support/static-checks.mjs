import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const checkout = fileURLToPath(new URL("../..", import.meta.url));

const bin = (name) => fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));

/** Checks that read the sources without running them, each a command that fails when it finds something. */
export const staticChecks = {
  "types of the rooms": ["tsc", "-b"],
  "types of the tests": ["tsc", "-p", "tests/tsconfig.json"],
  lint: ["oxlint"],
  format: ["oxfmt", "--check"],
  "unused files, exports and dependencies": ["knip"],
};

/** Runs a command of `node_modules/.bin` in the checkout with its output shown; returns whether it succeeded. */
export function runBin([name, ...words]) {
  const { status, error } = spawnSync(bin(name), words, { cwd: checkout, stdio: ["ignore", "inherit", "inherit"] });
  if (error) console.error(`${name}: ${error.message}`);
  return status === 0;
}

/** Runs a static check by its name; returns whether it passed. */
export function runStaticCheck(name) {
  const start = performance.now();
  const passed = runBin(staticChecks[name]);
  console.log(`${passed ? "passed" : "FAILED"}: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return passed;
}
