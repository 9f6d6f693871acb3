import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import { openRelease } from "../../release/open-release.ts";
import { dataTypeOf, elasticityOf } from "./documentation.ts";

describe("elasticityOf", () => {
  it.each([
    ["B", 0.5],
    ["B R", 0.75],
    ["C", 1],
    ["C R", 1],
    ["C B R", 1],
    ["I", 1.5],
    ["I R", 1.5],
    ["", 1.5],
  ])("of %j is %d", (dataType, elasticity) => expect(elasticityOf(dataType)).toBe(elasticity));
});

describe("dataTypeOf", () => {
  it("is what follows the coverage note", () => {
    expect(["24|B R", "|C", "3, 20|I R", "24|", ""].map(dataTypeOf)).toEqual(["B R", "C", "I R", "", ""]);
  });
});

const release = fileURLToPath(new URL("../../../releases/2026.1", import.meta.url));

describe("the latest revision's own words", () => {
  it.skipIf(!existsSync(release))("are data types that an elasticity is set for; only two areas without figures have none", () => {
    const table = openRelease(release).readReported(SOURCE_OF.stockByDestination);
    const types = new Map<string, number>();
    for (let row = 0; row < table.length; row++) {
      if (table.indicator.at(row) !== "STOCK" || table.sex.at(row) !== "_T" || table.period.at(row) !== "2024") continue;
      if (!/^[A-Z]{3}$/.test(table.area.at(row)) || table.area.at(row) === "WLD") continue;
      const type = dataTypeOf(table.note.at(row));
      types.set(type, (types.get(type) ?? 0) + 1);
    }
    expect(Object.fromEntries(types)).toEqual({ B: 57, "B R": 123, C: 15, "C B R": 2, "C R": 31, I: 2, "I R": 3, "": 2 });
  });
});
