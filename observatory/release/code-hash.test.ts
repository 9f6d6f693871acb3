import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { codeHash } from "./code-hash.ts";

let checkout: string;
const write = (path: string, text: string): void => {
  mkdirSync(join(checkout, path, ".."), { recursive: true });
  writeFileSync(join(checkout, path), text);
};

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "code-"));
  write("vocabulary/words.ts", "export const words = 1;\n");
  write("methods/fit/fit.ts", "export const fit = 1;\n");
  write("observatory/areas.json", "{}\n");
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

it("changes with a source and with its name, not with tests, other rooms or line ends", () => {
  const before = codeHash(checkout);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  write("methods/fit/fit.test.ts", "it");
  write("methods/tsconfig.json", "{}");
  write("methods/README.md", "# Fit");
  write("web/page.ts", "export {};");
  write("vocabulary/words.ts", "export const words = 1;\r\n");
  expect(codeHash(checkout)).toBe(before);
  write("methods/fit/fit.ts", "export const fit = 2;\n");
  const changed = codeHash(checkout);
  expect(changed).not.toBe(before);
  rmSync(join(checkout, "methods/fit/fit.ts"));
  write("methods/fit/fitted.ts", "export const fit = 2;\n");
  expect(codeHash(checkout)).not.toBe(changed);
});
