import { describe, expect, it } from "vitest";
import { countFindings, hasFile, readWhole } from "../testing.ts";
import { compareWithTidy } from "../testing-agreement.ts";
import { hasTidy } from "../testing-tidy.ts";
import { undesaIms2019Total } from "./source.ts";

describe.skipIf(!hasFile(undesaIms2019Total))("the publisher's file (skipped where it is not at hand)", () => {
  it("is read whole", async () => {
    const { table, findings, asDeclared } = await readWhole(undesaIms2019Total);
    expect(asDeclared).toBe(true);
    expect(countFindings(findings)).toEqual({
      "note binary-noise": 1,
      "note duplicate-key": 1,
      "note missing-marker": 1,
      "note row-skipped": 4,
    });
    expect(table.at(table.find("STOCK", "AND", "WLD", "_T", "1995")!).value).toSatisfy(Number.isInteger);
  });

  it.skipIf(!hasTidy("tidy/undesa_ims2019_stock_by_destination.csv"))("agrees cell for cell with the tidy copy", async () => {
    const { table } = await readWhole(undesaIms2019Total);
    const tidy = { path: "tidy/undesa_ims2019_stock_by_destination.csv", value: "migrant_stock", indicator: "STOCK" } as const;
    expect(compareWithTidy(table, { ...tidy, areasAre: "destinations" })).toEqual({ compared: 5_859, differing: [] });
  });
});
