// npm run check: what can be seen without running the programme, and the layout of the house. Prints one line a check; exits 1 if one fails.
import { runBin, runStaticCheck, staticChecks } from "./static-checks.mjs";

const results = Object.keys(staticChecks).map(runStaticCheck);
results.push(runBin(["vitest", "run", "tests/layout"]));
process.exitCode = results.every(Boolean) ? 0 : 1;
