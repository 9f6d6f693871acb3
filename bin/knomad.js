#!/usr/bin/env node
// The launcher: runs the TypeScript sources as they lie in the checkout, so that nothing need be built or written after `npm ci`.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.base.json", import.meta.url)) });
const { main } = await import("../cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
