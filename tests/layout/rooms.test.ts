import { describe, expect, it } from "vitest";
import { checkout } from "./checkout.ts";
import { treeOf } from "./house.ts";
import { roomFindings } from "./rooms.ts";

const README = "**Kept here.** a\n**Not kept here.** b\n**To add** c\n**Reading order.** d\n";
const HOUSE = {
  "package.json": JSON.stringify({ imports: { "#store": { built: "./build/store/index.js", default: "./store/index.ts" } } }),
  "tsconfig.json": JSON.stringify({ references: [{ path: "./store" }] }),
  "tsconfig.base.json": JSON.stringify({ compilerOptions: { composite: true } }),
  "store/README.md": README,
  "store/tsconfig.json": settings({}, ["../vocabulary"]),
};

function settings(options: object, references: readonly string[]): string {
  const compilerOptions = { rootDir: ".", outDir: "../build/store", ...options };
  return JSON.stringify({ extends: "../tsconfig.base.json", compilerOptions, references: references.map((path) => ({ path })) });
}

describe("rooms", () => {
  it("are those of the house, each with its README, compiler settings and door", () => {
    expect(roomFindings(checkout)).toEqual([]);
  });

  it("pass when they are complete", () => {
    expect(roomFindings(treeOf(HOUSE))).toEqual([]);
  });

  it("may have a door to a part of them", () => {
    const imports = { "#store/columns": { built: "./build/store/columns-door.js", default: "./store/columns-door.ts" } };
    expect(roomFindings(treeOf({ ...HOUSE, "package.json": JSON.stringify({ imports }) }))).toEqual([]);
  });

  it.each([
    [
      "a door to a part that leads elsewhere",
      { "package.json": '{"imports":{"#store/columns":{"built":"./build/store/columns.js","default":"./store/columns.ts"}}}' },
      "#store/columns does not lead",
    ],
    ["a folder that is no room", { "stuff/a.ts": "" }, "stuff/ is no room"],
    ["a README without a part", { "store/README.md": README.replace("Reading", "Riding") }, "does not say: reading order"],
    ["a reference to a room it may not open", { "store/tsconfig.json": settings({}, ["../methods"]) }, "refers to ../methods"],
    ["a room that is not composite", { "store/tsconfig.json": settings({ composite: false }, []) }, "not composite"],
    ["another rootDir", { "store/tsconfig.json": settings({ rootDir: ".." }, []) }, "rootDir"],
    ["another outDir", { "store/tsconfig.json": settings({ outDir: "../out" }, []) }, "outDir"],
    ["a room that is not built", { "tsconfig.json": "{}" }, "does not build store"],
    ["a door that leads elsewhere", { "package.json": '{"imports":{"#store":{"default":"./store/columns.ts"}}}' }, "#store does not lead"],
    [
      "a door of no room",
      { "package.json": '{"imports":{"#cellar":{"built":"./build/cellar/index.js","default":"./cellar/index.ts"}}}' },
      "#cellar",
    ],
  ])("are refused: %s", (_, change, words) => {
    const findings = roomFindings(treeOf({ ...HOUSE, ...change }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(words);
  });

  it("are refused: no README, no compiler settings", () => {
    const { "store/README.md": readme, "store/tsconfig.json": compiler, ...rest } = HOUSE;
    expect([readme, compiler].every(Boolean)).toBe(true);
    expect(roomFindings(treeOf({ ...rest, "store/index.ts": "" }))).toEqual([
      "store/README.md is missing",
      "store/tsconfig.json is missing",
    ]);
  });
});
