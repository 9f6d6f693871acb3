import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readWhole } from "../testing.ts";
import { thirdPartyRpw20162025 } from "./source.ts";

it("reads five measures a row and notes negative costs", async () => {
  const { table, findings } = await readSample(thirdPartyRpw20162025, import.meta.dirname);
  expect(table.length).toBe(10);
  expect(table.valueAt(table.find("COST_500", "FJI", "AUS", "_T", "2016-Q3")!)).toBe(-1.5);
  expect(countFindings(findings)).toEqual({ "note negative-value": 2 });
  expect(thirdPartyRpw20162025.released).toBe(false);
});

it.skipIf(!hasFile(thirdPartyRpw20162025))("reads the whole file", async () => {
  const { table, findings, asDeclared } = await readWhole(thirdPartyRpw20162025);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({ "note negative-value": 14 + 33 });
  expect(table.length).toBe(5 * 10_468);
});
