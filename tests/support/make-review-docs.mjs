// usage: npx tsx tests/support/make-review-docs.mjs
// Writes docs/review-transitions.md.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { reviewTransitionsDocs } from "./review-transitions-docs.ts";

writeFileSync(resolve(import.meta.dirname, "../../docs/review-transitions.md"), reviewTransitionsDocs());
