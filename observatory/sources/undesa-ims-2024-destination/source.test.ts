import { describe, expect, it } from "vitest";
import { readUndesaNote } from "../layouts/undesa-note.ts";
import { countFindings, hasFile, readWhole } from "../testing.ts";
import { compareWithTidy } from "../testing-agreement.ts";
import { hasTidy } from "../testing-tidy.ts";
import { undesaIms2024Destination } from "./source.ts";

// The layout's own test reads made-up workbooks of this kind.
describe.skipIf(!hasFile(undesaIms2024Destination))("the publisher's file (skipped where it is not at hand)", () => {
  it("is read whole, and what is noticed is what is known", async () => {
    const { table, findings, asDeclared } = await readWhole(undesaIms2024Destination);
    expect(asDeclared).toBe(true);
    expect(countFindings(findings)).toEqual({ "note binary-noise": 1, "note missing-marker": 1, "note total-differs": 24 });
    expect(table.length).toBe(2 * 287 * 24);
    expect(table.at(table.find("STOCK", "WLD", "WLD", "_T", "2024")!)).toMatchObject({ value: 304_021_813, status: "A", row: 12 });
  });

  it("says what is special about some areas", async () => {
    const { table } = await readWhole(undesaIms2024Destination);
    expect(table.at(table.find("STOCK", "TWN", "WLD", "_T", "2024")!)).toMatchObject({ value: 1_136_425, status: "A" });
    expect(table.at(table.find("STOCK", "BLM", "WLD", "_T", "2024")!)).toMatchObject({ value: null, status: "O" });
    expect(table.find("STOCK", "XKX", "WLD", "_T", "2024")).toBeUndefined();
    const sudan = table.at(table.find("STOCK", "SDN", "WLD", "_T", "1990")!);
    expect(readUndesaNote(sudan.note)).toEqual({ coverage: "3", dataType: "B R" });
    // Table 2 has no codes: these come by index from Table 1.
    expect(table.at(table.find("POPULATION", "NAM", "", "_T", "2024")!)).toMatchObject({ sheet: "Table 2", status: "A" });
  });

  it.skipIf(!hasTidy("tidy/undesa_ims2024_population.csv"))("agrees cell for cell with the tidy copies", async () => {
    const { table } = await readWhole(undesaIms2024Destination);
    const stock = { path: "tidy/undesa_ims2024_stock_by_destination.csv", value: "migrant_stock", indicator: "STOCK" } as const;
    expect(compareWithTidy(table, { ...stock, areasAre: "destinations" })).toEqual({ compared: 6_888, differing: [] });
    const population = { path: "tidy/undesa_ims2024_population.csv", value: "population_thousands", indicator: "POPULATION" } as const;
    expect(compareWithTidy(table, { ...population, areasAre: "residents" })).toEqual({ compared: 6_888, differing: [] });
  });
});
