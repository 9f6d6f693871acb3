import { expect, it } from "vitest";
import { countFindings, hasFile, readWhole } from "../testing.ts";
import { worldBankRemittancesApril2013 } from "./source.ts";

// The layout's own test reads a made-up workbook of this kind.
it.skipIf(!hasFile(worldBankRemittancesApril2013))("reads the publisher's file", async () => {
  const { table, findings, asDeclared } = await readWhole(worldBankRemittancesApril2013);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({});
  expect(table.length).toBe(9_159);
  expect(table.at(table.find("REM_RECEIVED", "DZA", "", "_T", "1970")!)).toMatchObject({ value: 211, status: "A" });
  expect(table.at(table.find("REM_RECEIVED", "VNM", "", "_T", "2012")!)).toMatchObject({ value: 10_000, status: "E" });
});
