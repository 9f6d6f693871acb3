import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readText, readWhole } from "../testing.ts";
import { worldBankWdi } from "./source.ts";

it("reads economies and the World Bank's own aggregates, with the vintage of each series", async () => {
  const { table, findings } = await readSample(worldBankWdi, import.meta.dirname);
  expect(findings).toEqual([]);
  expect(table.length).toBe(5);
  expect(table.at(0)).toEqual({
    indicator: "BX.TRF.PWKR.CD.DT",
    area: "FJI",
    counterpart: "",
    sex: "_T",
    period: "2001",
    value: 1000000.5,
    status: "A",
    note: "vintage 2025-07-01",
    sheet: "",
    row: 2,
    column: 4,
  });
  expect(table.valueAt(table.find("SP.POP.TOTL", "WLD", "", "_T", "2001")!)).toBe(98765);
});

it("keeps negative growth and refuses negative remittances", async () => {
  const rows = "FJI,NY.GDP.MKTP.KD.ZG,2001,-2\nFJI,BX.TRF.PWKR.CD.DT,2001,-2\n";
  const { table, findings } = await readText(worldBankWdi, `iso3,indicator,year,value\n${rows}`);
  expect(table.length).toBe(1);
  expect(findings).toMatchObject([{ level: "error", code: "negative-value", row: 3, column: 4, value: "-2" }]);
});

it.skipIf(!hasFile(worldBankWdi))("reads the whole file", async () => {
  const { table, findings, asDeclared } = await readWhole(worldBankWdi);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({ "note zero-run": 44 });
  expect(table.length).toBe(142_794);
  const at = table.find("BX.TRF.PWKR.CD.DT", "MEX", "", "_T", "2023")!;
  expect(table.valueAt(at)).toBe(66_237_847_600);
});
