import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkoutFolder } from "../http/checkout-folder.ts";

/** The version of the programme, as package.json has it. */
export const packageVersion = (checkout: string = checkoutFolder()): string =>
  (JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")) as { readonly version: string }).version;
