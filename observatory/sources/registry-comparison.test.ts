import { describe, expect, it } from "vitest";
import { countFindings, hasFile, readText, readWhole } from "./testing.ts";
import { RegistryComparison } from "./registry-comparison.ts";
import { sampleWorkbook } from "./testing-workbook.ts";
import { undesaIms2020Locations } from "./undesa-ims-2020-locations/source.ts";
import { unsdM49 } from "./unsd-m49/source.ts";
import { worldbankIncomeClassesFy23 } from "./worldbank-income-classes-fy23/source.ts";
import { worldbankIncomeHistory } from "./worldbank-income-history/source.ts";

const english = unsdM49.find((source) => source.id === "unsd-m49-en")!;
const french = unsdM49.find((source) => source.id === "unsd-m49-fr")!;

it("reports each difference and one summary, and no figures", () => {
  const comparison = new RegistryComparison("made-up");
  comparison.compare({ row: 2, column: 1 }, "code", "KEN", "KEN");
  comparison.compare({ row: 2, column: 2 }, "name", "", "Kenya");
  const { table, findings } = comparison.finish();
  expect(table.length).toBe(0);
  expect(findings).toMatchObject([
    { level: "warning", code: "registry-differs", row: 2, column: 2, message: 'name: the file has nothing, the vocabulary "Kenya".' },
    { level: "note", code: "registry-compared", value: "2" },
  ]);
});

it("refuses files in which there is nothing to compare", async () => {
  expect((await readText(english, "a,b\n1,2\n")).findings).toMatchObject([{ level: "error", code: "header-differs" }]);
  for (const source of [undesaIms2020Locations, worldbankIncomeHistory, worldbankIncomeClassesFy23]) {
    const sheets = { Annex: [["x"]], "Country Analytical History": [["x"]], "List of economies": [["x"]] };
    const other = await source.layout.read(sampleWorkbook(sheets), source.id);
    expect(other.findings).toMatchObject([{ level: "error", code: "header-differs" }]);
    const missing = await source.layout.read(sampleWorkbook({ Elsewhere: [["x"]] }), source.id);
    expect(missing.findings).toMatchObject([{ level: "error", code: "sheet-missing" }]);
  }
});

it("compares income classes of a made-up history", async () => {
  const rows = [
    [],
    [],
    [],
    [],
    [null, "Bank's fiscal year:", "FY22", "FY23"],
    [],
    ["ITA", "Italy", "H", "LM*"],
    ["SUN", "USSR", "UM", ".."],
  ];
  const { findings } = await worldbankIncomeHistory.layout.read(sampleWorkbook({ "Country Analytical History": rows }), "made-up");
  expect(findings.map(({ level, code, row, column }) => [level, code, row, column])).toEqual([
    ["warning", "registry-differs", 7, 4],
    ["note", "row-skipped", 8, 1],
    ["note", "registry-compared", 0, 0],
  ]);
});

describe.skipIf(!hasFile(english))("the publishers' files (skipped where they are not at hand)", () => {
  it("the M49 tables differ in the names of Taiwan, in English in two more that someone edited, in French by an apostrophe", async () => {
    for (const source of unsdM49) {
      const { findings, asDeclared } = await readWhole(source);
      expect(asDeclared).toBe(true);
      expect(countFindings(findings)).toEqual({
        "warning registry-differs": source === english ? 3 : source === french ? 2 : 1,
        // Channel Islands and Kosovo are in the vocabulary only.
        "note registry-differs": 2,
        "note registry-compared": 1,
      });
    }
  });

  it("income classes agree but for Venezuela in fiscal year 2023, where the World Bank's two files disagree", async () => {
    expect(countFindings((await readWhole(worldbankIncomeHistory)).findings)).toEqual({
      "note registry-compared": 1,
      "note row-skipped": 5,
    });
    const { findings } = await readWhole(worldbankIncomeClassesFy23);
    expect(findings.filter(({ code }) => code === "registry-differs")).toMatchObject([{ value: "LMC", row: 209, column: 4 }]);
  });

  it("locations of 2020 agree but for the groups of nine areas that have changed since", async () => {
    const { findings } = await readWhole(undesaIms2020Locations);
    const differing = findings.filter(({ code }) => code === "registry-differs");
    expect(differing.map(({ message }) => message.slice(0, 3)).sort()).toEqual("BES BHR BMU BTN CYM GLP MTQ TCA VUT".split(" "));
  });
});
