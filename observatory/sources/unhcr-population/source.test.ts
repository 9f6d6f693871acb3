import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readWhole } from "../testing.ts";
import { unhcrPopulation } from "./source.ts";

it("reads the ISO columns, origin as counterpart, and lists no filling zeros", async () => {
  const { table, findings } = await readSample(unhcrPopulation, import.meta.dirname);
  expect(table.length).toBe(5);
  expect(table.valueAt(table.find("REFUGEES", "AUT", "UNK", "_T", "2001")!)).toBe(111);
  expect(table.valueAt(table.find("OIP", "AUS", "FJI", "_T", "2001")!)).toBe(44);
  expect(table.valueAt(table.find("STATELESS", "NAM", "XXA", "_T", "2001")!)).toBe(55);
  expect(Object.keys(countFindings(findings))).toEqual(["note row-skipped"]);
});

it.skipIf(!hasFile(unhcrPopulation))("reads the whole file", async () => {
  const { table, findings, asDeclared } = await readWhole(unhcrPopulation);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({ "note row-skipped": 9 });
  expect(table.length).toBe(207_639);
});
