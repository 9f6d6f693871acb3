import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readWhole } from "../testing.ts";
import { unrwaRefugees } from "./source.ts";

it("reads the field of operation as area", async () => {
  const { table, findings } = await readSample(unrwaRefugees, import.meta.dirname);
  expect(findings).toEqual([]);
  expect(table.valueAt(table.find("UNRWA_REFUGEES", "FJI", "PSE", "_T", "2002")!)).toBe(2345);
});

it.skipIf(!hasFile(unrwaRefugees))("reads the whole file", async () => {
  const { table, findings, asDeclared } = await readWhole(unrwaRefugees);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({});
  expect(table.length).toBe(296);
});
