import { describe, expect, it } from "vitest";
import { countFindings, hasFile, readWhole } from "../testing.ts";
import { undesaIms2020Bilateral } from "../undesa-ims-2020-bilateral/source.ts";
import { undesaIms2020DestinationAndOrigin } from "./source.ts";

const atHand = hasFile(undesaIms2020DestinationAndOrigin) && hasFile(undesaIms2020Bilateral);

describe.skipIf(!atHand)("the rebuilt workbook (skipped where it is not at hand)", () => {
  it("agrees with the tidy file cell for cell, where zero is what the tidy file does not list", async () => {
    const { table, findings, asDeclared } = await readWhole(undesaIms2020DestinationAndOrigin);
    const { table: tidy } = await readWhole(undesaIms2020Bilateral);
    expect(asDeclared).toBe(true);
    expect(countFindings(findings)).toEqual({ "note total-differs": 14, "warning total-differs": 14 });
    const differing: string[] = [];
    let corridors = 0;
    for (let row = 0; row < table.length; row++) {
      const { area, counterpart, sex, period, value } = table.at(row);
      if (area === "WLD" || counterpart === "WLD" || value === 0) continue;
      corridors++;
      const other = tidy.find("STOCK", area, counterpart, sex, period);
      if (other === undefined || tidy.valueAt(other) !== value) differing.push(`${area}.${counterpart}.${sex}.${period}: ${value}`);
    }
    expect(differing).toEqual([]);
    expect(corridors).toBe(tidy.length);
  });
});
