import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readWhole } from "../testing.ts";
import { idmcInternalDisplacement } from "./source.ts";

it("reads people displaced in their own country", async () => {
  const { table, findings } = await readSample(idmcInternalDisplacement, import.meta.dirname);
  expect(findings).toEqual([]);
  expect(table.valueAt(table.find("INTERNALLY_DISPLACED", "FJI", "", "_T", "2002")!)).toBe(2345);
});

it.skipIf(!hasFile(idmcInternalDisplacement))("reads the whole file", async () => {
  const { table, findings, asDeclared } = await readWhole(idmcInternalDisplacement);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({});
  expect(table.length).toBe(934);
});
