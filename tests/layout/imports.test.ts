import { describe, expect, it } from "vitest";
import { checkout } from "./checkout.ts";
import { DOORS, treeOf } from "./house.ts";
import { cycleIn, forbiddenImports, importsIn, openedDoors } from "./imports.ts";

describe("imports between rooms", () => {
  it("go through doors that the room may open", () => {
    expect(forbiddenImports(checkout)).toEqual([]);
    expect(importsIn(checkout.read("observatory/query/cube.ts"))).toContain("#vocabulary");
  });

  it.each([
    ["a neighbour's file", "observatory/query/cube.ts", 'import { area } from "../../vocabulary/area.ts";'],
    ["a neighbour's file for its types", "store/columns.ts", 'import type { Area } from "../vocabulary/index.ts";'],
    ["a neighbour's file in a test", "store/columns.test.ts", 'export * from "../methods/index.ts";'],
    ["a neighbour's file, later", "web/page.ts", 'const area = await import("../vocabulary/index.ts");'],
    ["a sample, outside a test", "cli/main.ts", 'import "../observatory/release/samples/a.ts";'],
    ["a sample of a room that is not for it", "methods/a.test.ts", 'import "../observatory/release/samples/a.ts";'],
    ["a door that is not for it", "store/columns.ts", 'import {\n  fitMargins,\n} from "#methods";'],
    ["a door that is not there", "store/columns.ts", 'import "#cellar";'],
    ["a part's door that is not for it", "methods/a.test.ts", 'import { readColumns } from "#store/columns";'],
    ["the door of its own room", "store/columns.ts", 'import { readColumns } from "#store";'],
    ["a package, in a pure room", "methods/matrix.ts", 'import { sum } from "d3-array";'],
    ["the checkout's own files", "server/app.ts", 'import manifest from "../package.json" with { type: "json" };'],
  ])("may not reach %s", (_, path, text) => {
    expect(forbiddenImports(treeOf({ [path]: text }))).toHaveLength(1);
  });

  it("may be of another room's samples in a test", () => {
    expect(forbiddenImports(treeOf({ "cli/a.test.ts": 'import "../observatory/release/samples/a.ts";' }))).toEqual([]);
  });

  it("may be named in a comment, and tests may use packages and their own door", () => {
    const text =
      '/** import { x } from "#server"; */\n// import "../server/app.ts";\nimport { it } from "vitest";\nimport { sum } from "#methods";';
    expect(forbiddenImports(treeOf({ "methods/sums.test.ts": text }))).toEqual([]);
  });

  it("make no cycle, neither as they are nor as they may be", () => {
    expect(cycleIn(openedDoors(checkout))).toBeUndefined();
    expect(cycleIn(new Map(Object.entries(DOORS).map(([room, doors]) => [room, new Set(doors)])))).toBeUndefined();
    const round = treeOf({ "store/a.ts": 'import "#observatory";', "observatory/b.ts": 'import "#methods";\nimport "#store";' });
    expect(cycleIn(openedDoors(round))).toEqual(["store", "observatory", "store"]);
  });
});
