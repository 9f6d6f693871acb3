import { expect, it } from "vitest";
import { hasFile, readSample, readWhole } from "../testing.ts";
import { undesaWpp2024PopulationMedium } from "./source.ts";

it("reads the sample, whose figures are made up, as projections", async () => {
  const { table, findings } = await readSample(undesaWpp2024PopulationMedium, import.meta.dirname);
  expect(findings).toEqual([]);
  expect(table.at(0)).toMatchObject({ area: "WLD", period: "2024", value: 400.5, status: "F" });
  expect(table.at(2)).toMatchObject({ area: "KEN", period: "2050", value: 150, status: "F" });
});

it.skipIf(!hasFile(undesaWpp2024PopulationMedium))("reads the redistributed file (skipped where it is not at hand)", async () => {
  const { table, findings, asDeclared } = await readWhole(undesaWpp2024PopulationMedium);
  expect(asDeclared).toBe(true);
  expect(findings).toEqual([]);
  expect(table.length).toBe(8_019);
});
