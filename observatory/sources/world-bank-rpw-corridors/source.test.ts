import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readWhole } from "../testing.ts";
import { worldBankRpwCorridors } from "./source.ts";

it("puts the receiving area first, whatever the price database calls source", async () => {
  const { table, findings } = await readSample(worldBankRpwCorridors, import.meta.dirname);
  expect(table.valueAt(table.find("COST_AVERAGE", "FJI", "AUS", "_T", "2011-Q1")!)).toBe(11.5);
  expect(table.valueAt(table.find("COST_AVERAGE", "AUS", "FJI", "_T", "2011-Q1")!)).toBe(22.25);
  expect(findings).toMatchObject([{ level: "note", code: "negative-value", row: 3, column: 6, value: "-0.25" }]);
});

it.skipIf(!hasFile(worldBankRpwCorridors))("reads the whole file", async () => {
  const { table, findings, asDeclared } = await readWhole(worldBankRpwCorridors);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({ "note negative-value": 5 });
  expect(table.length).toBe(10_417);
  const sentFromAustraliaToFiji = table.find("COST_AVERAGE", "FJI", "AUS", "_T", "2011-Q1")!;
  expect(table.valueAt(sentFromAustraliaToFiji)).toBe(15.8252944946289);
});
