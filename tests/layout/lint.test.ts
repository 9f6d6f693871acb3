import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const top = resolve(import.meta.dirname, "../..");
const settings = JSON.parse(readFileSync(join(top, ".oxlintrc.json"), "utf8")) as { ignorePatterns: string[] };

/** Each text breaks one rule of the house; the lint settings must see it. */
const OFFENCES: readonly (readonly [rule: string, path: string, text: string])[] = [
  ["import(no-default-export)", "web/page.ts", "const page = 1;\nexport default page;\n"],
  ["eslint(no-restricted-imports)", "store/columns.ts", 'export * from "../vocabulary/area.ts";\n'],
  ["eslint(no-restricted-imports)", "web/charts/bars/bars.ts", 'export { a } from "../../../methods/sum.ts";\n'],
  ["eslint(max-lines)", "web/long.ts", `export const a = 1;\n${"//\n".repeat(400)}`],
  ["eslint(max-lines-per-function)", "web/busy.ts", `export function busy(): void {\n${"  work();\n".repeat(61)}}\n`],
  ["eslint(no-restricted-properties)", "methods/dice.ts", "export const throwDice = (): number => Math.random();\n"],
  ["typescript(no-floating-promises)", "server/app.ts", "export function open(): void {\n  Promise.resolve(1);\n}\n"],
  ["vitest(no-focused-tests)", "web/a.test.ts", 'import { it } from "vitest";\nit.'.concat('only("a", () => {});\n')],
];

describe("lint settings", () => {
  let found = "";
  const folder = mkdtempSync(join(tmpdir(), "knomad-lint-"));

  beforeAll(() => {
    symlinkSync(join(top, "node_modules"), join(folder, "node_modules"));
    for (const [, path, text] of OFFENCES) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, "tsconfig.json"), '{ "compilerOptions": { "strict": true, "target": "es2023", "module": "nodenext" } }');
    writeFileSync(join(folder, ".oxlintrc.json"), JSON.stringify({ ...settings, ignorePatterns: [] }));
    found = spawnSync(join(top, "node_modules/.bin/oxlint"), ["-f", "unix", "web", "store", "methods", "server"], {
      cwd: folder,
      encoding: "utf8",
    }).stdout;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(OFFENCES)("see %s in %s", (rule, path) => {
    const lines = found.split("\n").filter((line) => line.includes(`${path}:`));
    expect(lines.join("\n")).toContain(rule);
  });
});
