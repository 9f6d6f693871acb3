// npm test: static checks, then every test. The last line counts each static check and each test; words after `npm test --` go to vitest.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";
import { countResults } from "./count-results.mjs";
import { runBin, runStaticCheck } from "./static-checks.mjs";

const { findChromium } = await tsImport("./chromium.ts", import.meta.url);

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const name of ["types of the rooms", "types of the tests", "lint"]) counts[runStaticCheck(name) ? "passed" : "failed"]++;

const folder = mkdtempSync(join(tmpdir(), "knomad-test-"));
try {
  const report = join(folder, "report.json");
  const words = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)];
  const succeeded = runBin(["vitest", ...words]);
  const tests = countResults(readReport(report), succeeded);
  for (const [kind, count] of Object.entries(tests)) counts[kind] += count;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(browserWords());
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    console.error(`vitest left no report: ${error.message}`);
    return undefined;
  }
}

function browserWords() {
  try {
    const path = findChromium();
    return path
      ? `Browser tests used ${path}.`
      : "BROWSER TESTS WERE SKIPPED: no Chromium at CHROMIUM_PATH or /usr/bin/chromium. They are among the skipped; REQUIRE_BROWSER=1 makes that a failure.";
  } catch (error) {
    return `BROWSER TESTS FAILED: ${error.message}.`;
  }
}
