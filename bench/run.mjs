// npm run bench                 measures, prints a table, exits 1 when a budget does not hold
// npm run bench -- --install    first installs what is compared with, into bench/peers (better-sqlite3 needs a prebuilt binary or a compiler)
// npm run bench -- --write      also writes docs/benchmarks.md
// npm run bench -- --release <folder>   another release than the newest in releases/
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

const options = process.argv.slice(2);
if (options.includes("--install")) {
  const { status } = spawnSync("npm", ["install", "--no-save"], {
    cwd: fileURLToPath(new URL("peers", import.meta.url)),
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
register({ tsconfig: fileURLToPath(new URL("../tsconfig.base.json", import.meta.url)) });
const { runBenchmarks } = await import("./benchmarks.ts");
const at = options.indexOf("--release");
process.exitCode = await runBenchmarks({ write: options.includes("--write"), ...(at < 0 ? {} : { folder: options[at + 1] }) });
