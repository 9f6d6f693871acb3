// npm run bench                 measures, prints a table, exits 1 when a budget does not hold
// npm run bench -- --install    first installs what is compared with, into bench/peers (better-sqlite3 needs a prebuilt binary or a compiler)
// npm run bench -- --write      also writes docs/benchmarks.md
// npm run bench -- --only http,pages    some parts: methods, cube, starts, http, pages, desk, library, conflicts, works
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
const valueOf = (name) => (options.includes(name) ? (options[options.indexOf(name) + 1] ?? "") : undefined);
const folder = valueOf("--release");
const only = valueOf("--only")?.split(",");
process.exitCode = await runBenchmarks({ write: options.includes("--write"), ...(folder && { folder }), ...(only && { only }) });
