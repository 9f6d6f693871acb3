import { expect, it } from "vitest";
import { hasFile, readSample, readWhole } from "../testing.ts";
import { undesaWpp2024Components } from "./source.ts";

it("reads the sample, whose figures are made up", async () => {
  const { table, findings } = await readSample(undesaWpp2024Components, import.meta.dirname);
  expect(findings).toEqual([]);
  expect(table.length).toBe(12);
  expect(table.at(table.find("NET_MIGRATION", "KEN", "", "_T", "2023")!)).toMatchObject({ value: -2.5, status: "A" });
  expect(table.at(table.find("NET_MIGRATION", "KEN", "", "_T", "2024")!)).toMatchObject({ value: null, status: "L" });
  expect(table.at(table.find("BIRTHS", "KEN", "", "_T", "2024")!)).toMatchObject({ value: 12, status: "F", note: "" });
  expect(table.at(table.find("AVERAGE_POPULATION", "M49:5502", "", "_T", "2023")!)).toMatchObject({ value: 300, note: "derived" });
});

it.skipIf(!hasFile(undesaWpp2024Components))("reads the redistributed file (skipped where it is not at hand)", async () => {
  const { table, findings, asDeclared } = await readWhole(undesaWpp2024Components);
  expect(asDeclared).toBe(true);
  expect(findings).toEqual([]);
  expect(table.length).toBe(4 * 25_542);
  expect(table.find("BIRTHS", "XKX", "", "_T", "1990")).toBeDefined();
});
