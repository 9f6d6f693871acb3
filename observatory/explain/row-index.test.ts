import { describe, expect, it } from "vitest";
import { sampleTable } from "../harmonise/samples/fictitious-reported.ts";
import { RowIndex } from "./row-index.ts";

const table = sampleTable("invented", [
  { indicator: "STOCK", area: "XAA", counterpart: "XBB", sex: "F", period: "2015", value: 1 },
  { indicator: "STOCK", area: "XAA", counterpart: "XBB", sex: "M", period: "2015", value: 2 },
  { indicator: "STOCK", area: "XBB", counterpart: "XAA", sex: "F", period: "2020", value: null, status: "O" },
  { indicator: "PEOPLE", area: "XAA", period: "2020", value: 3 },
  { indicator: "STOCK", area: "XAA", counterpart: "XBB", sex: "F", period: "2015", value: 4 },
]);
const index = new RowIndex(table);

describe("RowIndex", () => {
  it("finds the row that the table itself finds, of two with one key the last", () => {
    for (const indicator of table.indicator.texts) {
      for (const area of table.area.texts) {
        for (const counterpart of table.counterpart.texts) {
          for (const sex of table.sex.texts) {
            for (const period of table.period.texts) {
              expect(index.find(indicator, area, counterpart, sex, period)).toBe(table.find(indicator, area, counterpart, sex, period));
            }
          }
        }
      }
    }
    expect(index.find("STOCK", "XAA", "XBB", "F", "2015")).toBe(4);
  });

  it("finds nothing for a text that the table does not hold", () => {
    expect(index.find("STOCK", "XZZ", "XBB", "F", "2015")).toBeUndefined();
    expect(index.find("STOCK", "XAA", "XBB", "F", "1066")).toBeUndefined();
  });
});
