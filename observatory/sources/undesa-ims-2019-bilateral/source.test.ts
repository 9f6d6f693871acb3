import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readWhole } from "../testing.ts";
import { undesaIms2019Bilateral } from "./source.ts";

it("reads the sample, whose figures are made up", async () => {
  const { table, findings } = await readSample(undesaIms2019Bilateral, import.meta.dirname);
  expect(findings).toEqual([]);
  expect(table.at(2)).toMatchObject({ area: "FRA", counterpart: "KEN", sex: "F", period: "2019", value: 0, status: "A" });
});

it.skipIf(!hasFile(undesaIms2019Bilateral))("the redistributed file is read whole (skipped where it is not at hand)", async () => {
  const { table, findings, asDeclared } = await readWhole(undesaIms2019Bilateral);
  expect(asDeclared).toBe(true);
  expect(table.length).toBe(235_201);
  // Two corridors of the copy are one person off; zeros are listed in this edition.
  expect(countFindings(findings)).toEqual({ "warning total-differs": 2 });
  expect(table.values.filter((value) => value === 0).length).toBe(9_460);
});
