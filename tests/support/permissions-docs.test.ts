import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { permissionsDocs } from "./permissions-docs.ts";

it("docs/permissions.md says what the code decides; make-permissions-docs.mjs writes it anew", () => {
  expect(readFileSync(resolve(import.meta.dirname, "../../docs/permissions.md"), "utf8")).toBe(permissionsDocs());
});
