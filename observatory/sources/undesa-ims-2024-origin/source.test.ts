import { describe, expect, it } from "vitest";
import { countFindings, hasFile, readWhole } from "../testing.ts";
import { compareWithTidy } from "../testing-agreement.ts";
import { hasTidy } from "../testing-tidy.ts";
import { undesaIms2024Origin } from "./source.ts";

describe.skipIf(!hasFile(undesaIms2024Origin))("the publisher's file (skipped where it is not at hand)", () => {
  it("is read whole", async () => {
    const { table, findings, asDeclared } = await readWhole(undesaIms2024Origin);
    expect(asDeclared).toBe(true);
    expect(countFindings(findings)).toEqual({ "note missing-marker": 1 });
    expect(table.length).toBe(288 * 24);
    expect(table.at(table.find("STOCK", "WLD", "OTH", "_T", "2024")!)).toMatchObject({ value: 22_065_614, status: "A" });
  });

  it.skipIf(!hasTidy("tidy/undesa_ims2024_stock_by_origin.csv"))("agrees cell for cell with the tidy copy", async () => {
    const { table } = await readWhole(undesaIms2024Origin);
    const tidy = { path: "tidy/undesa_ims2024_stock_by_origin.csv", value: "migrant_stock", indicator: "STOCK" } as const;
    expect(compareWithTidy(table, { ...tidy, areasAre: "origins" })).toEqual({ compared: 6_912, differing: [] });
  });
});
