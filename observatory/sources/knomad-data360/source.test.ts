import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readText, readWhole } from "../testing.ts";
import { knomadData360 } from "./source.ts";

it("takes runs of zeros and zeros at the ends of a series as not reported, and keeps a zero in between", async () => {
  const { table, findings } = await readSample(knomadData360, import.meta.dirname);
  const received = ["2001", "2002", "2003", "2004", "2005"].map(
    (year) => table.at(table.find("REM_RECEIVED", "FJI", "", "_T", year)!).value,
  );
  expect(received).toEqual([null, null, 10.5, 0, 11.5]);
  expect(table.at(0)).toMatchObject({ status: "O", note: "zero reported", value: null });
  expect(table.at(table.find("REM_PAID", "NAM", "", "_T", "2001")!)).toMatchObject({ status: "E", value: 3.5 });
  expect(table.at(table.find("REM_PAID", "FJI", "", "_T", "2003")!)).toMatchObject({ status: "O", value: null });
  expect(countFindings(findings)).toEqual({ "note zero-run": 2 });
});

it("refuses a row in another unit", async () => {
  const sample = await readFile(new URL("sample.csv", import.meta.url), "utf8");
  const { findings } = await readText(knomadData360, sample.replace(",6,Millions,", ",3,Thousands,"));
  expect(findings).toContainEqual(expect.objectContaining({ level: "error", code: "row-skipped", row: 2, value: "3" }));
});

it.skipIf(!hasFile(knomadData360))("reads the publisher's file", async () => {
  const { table, findings, asDeclared } = await readWhole(knomadData360);
  expect(asDeclared).toBe(true);
  expect(table.length).toBe(9_624);
  expect(Object.keys(countFindings(findings))).toEqual(["note zero-run"]);
  expect(table.at(table.find("REM_RECEIVED", "AFG", "", "_T", "2003")!)).toMatchObject({ value: null, status: "O" });
  expect(table.at(table.find("REM_RECEIVED", "ALB", "", "_T", "2000")!)).toMatchObject({ value: 597.8, status: "A" });
});
