// The second half of `npm run build`: scripts of the browser, so that the built server starts without a compiler.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ISLANDS } from "#web";
import { checkoutFolder } from "./http/checkout-folder.ts";
import { compileIsland } from "./http/compile-island.ts";
import { BUILT_ISLANDS } from "./http/island-assets.ts";

const checkout = checkoutFolder();
const folder = join(checkout, "build", BUILT_ISLANDS);
mkdirSync(folder, { recursive: true });
for (const name of ISLANDS) writeFileSync(join(folder, `${name}.js`), compileIsland(checkout, name).script);
