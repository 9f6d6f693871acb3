// usage: npx tsx tests/support/make-permissions-docs.mjs
// Writes docs/permissions.md.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { permissionsDocs } from "./permissions-docs.ts";

writeFileSync(resolve(import.meta.dirname, "../../docs/permissions.md"), permissionsDocs());
