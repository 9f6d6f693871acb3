import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readWhole } from "../testing.ts";
import { worldBankWdiRemittances2023 } from "./source.ts";

it("reads the vintage it is declared for and counts what it leaves out", async () => {
  const { table, findings } = await readSample(worldBankWdiRemittances2023, import.meta.dirname);
  expect(table.values).toEqual([1000000.5, 2000000]);
  expect(findings).toMatchObject([{ level: "note", code: "row-skipped", value: "1" }]);
});

it.skipIf(!hasFile(worldBankWdiRemittances2023))("reads the whole file", async () => {
  const { table, findings, asDeclared } = await readWhole(worldBankWdiRemittances2023);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({ "note zero-run": 37 });
  expect(table.length).toBe(9_497);
});
