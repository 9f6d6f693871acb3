import { expect, it } from "vitest";
import { countFindings, hasFile, readWhole } from "../testing.ts";
import { knomadJune2023Inward } from "./source.ts";

// The layout's own test reads a made-up workbook of this kind.
it.skipIf(!hasFile(knomadJune2023Inward))("reads the publisher's file", async () => {
  const { table, findings, asDeclared } = await readWhole(knomadJune2023Inward);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({ "note zero-run": 69, "warning total-differs": 1 });
  expect(table.length).toBe(4_968);
  expect(table.at(table.find("REM_RECEIVED", "ALB", "", "_T", "2000")!)).toMatchObject({ value: 597.8, status: "A" });
});
