import { describe, expect, it } from "vitest";
import { countFindings, hasFile, readSample, readWhole } from "../testing.ts";
import { undesaIms2020Bilateral } from "./source.ts";

it("reads the sample, whose figures are made up", async () => {
  const { table, findings } = await readSample(undesaIms2020Bilateral, import.meta.dirname);
  expect(findings).toEqual([]);
  expect(table.length).toBe(6);
  expect(table.at(2)).toMatchObject({ area: "FRA", counterpart: "KEN", sex: "F", period: "1990", value: 20, note: "" });
  expect(table.at(3)).toMatchObject({ counterpart: "OTH", sex: "_T", value: 7, note: "derived" });
});

describe.skipIf(!hasFile(undesaIms2020Bilateral))("the redistributed file (skipped where it is not at hand)", () => {
  it("is read whole; only Bonaire, Sint Eustatius and Saba have no figures by sex", async () => {
    const { table, findings, asDeclared } = await readWhole(undesaIms2020Bilateral);
    expect(asDeclared).toBe(true);
    expect(countFindings(findings)).toEqual({ "note total-differs": 7 });
    expect(table.length).toBe(227_713);
    expect(table.note.find("derived")).toBeDefined();
  });

  it("has 12,657,151 persons of other origins in 2020, all derived", async () => {
    const { table } = await readWhole(undesaIms2020Bilateral);
    let others = 0;
    let derived = 0;
    for (let row = 0; row < table.length; row++) {
      if (table.counterpart.at(row) !== "OTH") continue;
      if (table.note.at(row) === "derived") derived++;
      if (table.sex.at(row) === "_T" && table.period.at(row) === "2020") others += table.values[row]!;
    }
    expect([others, derived]).toEqual([12_657_151, 4_657]);
  });
});
