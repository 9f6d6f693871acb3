import { describe, expect, it } from "vitest";
import { countFindings, hasFile, readWhole } from "../testing.ts";
import { compareWithTidy } from "../testing-agreement.ts";
import { hasTidy } from "../testing-tidy.ts";
import { undesaIms2020Destination } from "./source.ts";

describe.skipIf(!hasFile(undesaIms2020Destination))("the publisher's file (skipped where it is not at hand)", () => {
  it("is read whole, with the kinds of absence told apart", async () => {
    const { table, findings, asDeclared } = await readWhole(undesaIms2020Destination);
    expect(asDeclared).toBe(true);
    expect(countFindings(findings)).toEqual({ "note duplicate-key": 3, "note missing-marker": 3, "note total-differs": 34 });
    expect(table.length).toBe(282 * (21 + 21 + 7));
    expect(table.at(table.find("STOCK", "TWN", "WLD", "_T", "2020")!)).toMatchObject({ value: null, status: "O" });
    expect(table.at(table.find("REFUGEES", "TON", "WLD", "_T", "2020")!)).toMatchObject({ value: null, status: "Q" });
    expect(table.at(table.find("REFUGEES", "WLD", "WLD", "_T", "2020")!)).toMatchObject({ value: 33_807_795, status: "A" });
  });

  it.skipIf(!hasTidy("tidy/undesa_ims2020_population.csv"))("agrees cell for cell with the tidy copies", async () => {
    const { table } = await readWhole(undesaIms2020Destination);
    const tidy = [
      { path: "tidy/undesa_ims2020_stock_by_destination.csv", value: "migrant_stock", indicator: "STOCK", areasAre: "destinations" },
      { path: "tidy/undesa_ims2020_population.csv", value: "population_thousands", indicator: "POPULATION", areasAre: "residents" },
      {
        path: "tidy/undesa_ims2020_refugees_by_destination.csv",
        value: "refugees_and_asylum_seekers",
        indicator: "REFUGEES",
        areasAre: "destinations",
      },
    ] as const;
    expect(tidy.map((copy) => compareWithTidy(table, copy))).toEqual([
      { compared: 5_943, differing: [] },
      { compared: 5_943, differing: [] },
      { compared: 1_981, differing: [] },
    ]);
  });
});
