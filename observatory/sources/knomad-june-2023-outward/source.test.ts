import { expect, it } from "vitest";
import { countFindings, hasFile, readWhole } from "../testing.ts";
import { knomadJune2023Outward } from "./source.ts";

// The layout's own test reads a made-up workbook of this kind.
it.skipIf(!hasFile(knomadJune2023Outward))("reads the publisher's file", async () => {
  const { table, findings, asDeclared } = await readWhole(knomadJune2023Outward);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({ "note zero-run": 93 });
  expect(table.length).toBe(4_922);
  expect(table.at(table.find("REM_PAID", "ZMB", "", "_T", "2000")!)).toMatchObject({ value: 24.1, status: "A" });
});
