import { describe, expect, it } from "vitest";
import { INCOME_INDICATOR } from "../../harmonise/income.ts";
import type { SampleFigure } from "../../harmonise/samples/fictitious-reported.ts";
import { OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { ObservationTable } from "../../structure/observation-table.ts";
import { sampleWorld } from "../stock/samples/fictitious-world.ts";
import { asFitted, stockTable } from "../stock/stock-tables.ts";
import { remittanceTable } from "./remittance-tables.ts";
import { migrantMatrix, REMITTANCE_YEARS, remittanceYears } from "./remittance-years.ts";

const RECEIVED = "BX.TRF.PWKR.CD.DT";
const into = { IND: [100, 100], PAK: [200, 200], CCC: [300, 300] } as const;
const outOf = { IND: [400, 400], PAK: [150, 150], OTH: [50, 50] } as const;
const cells = { "IND-PAK": [200, 200], "PAK-IND": [50, 50], "IND-CCC": [200, 200], "PAK-CCC": [100, 100], "OTH-IND": [50, 50] } as const;
const income = (area: string, value: number): SampleFigure => ({ indicator: INCOME_INDICATOR, area, period: "2020", value });

/** A world of two pairs in conflict and a rich host, with one receiver that nobody left. */
const world = sampleWorld(
  { totals: { "2000": { into, outOf }, "2020": { into, outOf }, "2024": { into, outOf } }, seed: { "2000": cells, "2020": cells } },
  {
    [SOURCE_OF.indicators]: [
      income("IND", 2000),
      income("PAK", 1000),
      income("CCC", 30_000),
      { indicator: RECEIVED, area: "IND", period: "2020", value: 8_000_400 },
      { indicator: RECEIVED, area: "PAK", period: "2020", value: 3_000_000 },
      { indicator: RECEIVED, area: "ZZZ", period: "2020", value: 777_700 },
      { indicator: RECEIVED, area: "IND", period: "2021", value: 9_000_000 },
    ],
    [SOURCE_OF.remittances]: [{ indicator: "REM_PAID", area: "CCC", period: "2020", value: 4 }],
  },
);
const { reported, frame, rounds } = world;
const stock = stockTable(reported, frame, asFitted(rounds), rounds);
const years = remittanceYears({ reported, frame, stock, isCountry: (area) => area !== "WLD", peersOf: () => [] });
const in2020 = years[REMITTANCE_YEARS.indexOf("2020")]!;
const cell = (origin: string, host: string): number =>
  frame.originIndex.get(origin)! * frame.destinations.length + frame.destinationIndex.get(host)!;

const at = (table: ObservationTable, key: string): string => {
  const row = table.values.findIndex(
    (_, index) => [table.area, table.counterpart, table.period].map((column) => column.at(index)).join(".") === key,
  );
  return row < 0 ? "absent" : `${table.values[row]} ${table.status.at(row)} ${table.method.at(row)}`;
};
const stored = (table: ObservationTable, key: string): number => Number(at(table, key).split(" ")[0]);

describe("migrantMatrix", () => {
  it("has both sexes of listed corridors, and nobody of unnamed origin", () => {
    const { values } = migrantMatrix(frame, stock, "2020");
    expect([values[cell("IND", "PAK")], values[cell("PAK", "CCC")], values[cell(OTHER_ORIGIN, "IND")]]).toEqual([400, 200, 0]);
  });
});

describe("remittanceYears", () => {
  it("has every year, also those in which nobody reports", () => {
    expect([years.length, years[0]!.year, years.at(-1)!.year]).toEqual([24, "2000", "2023"]);
    expect([years[0]!.received.size, years[0]!.unallocated.size]).toEqual([0, 0]);
  });

  it("assumes zeros both ways between areas in conflict where there are migrants", () => {
    expect([...in2020.assumedZero].sort((a, b) => a - b)).toEqual([cell("IND", "PAK"), cell("PAK", "IND")].sort((a, b) => a - b));
    expect([in2020.rule.values[cell("IND", "PAK")], in2020.rule.values[cell("IND", "CCC")]]).toEqual([0, 8000]);
  });

  it("cannot allocate what an area receives that nobody left", () => expect([...in2020.unallocated]).toEqual([["ZZZ", 778]]));
});

describe("remittanceTable, rule 3", () => {
  const table = remittanceTable(frame, years, "REM_RS3");

  it("has corridors, assumed zeros, what receivers report, what is unallocated, and senders' sums", () => {
    expect(at(table, "IND.PAK.2020")).toBe("0 E ASSUMED_ZERO");
    expect(at(table, "IND.CCC.2020")).toBe("8000 E RS3");
    expect(at(table, "IND.WLD.2020")).toBe("8000 A REPORTED");
    expect(at(table, "ZZZ._U.2020")).toBe("778 E UNALLOCATED");
    expect(at(table, "WLD.CCC.2020")).toBe("11000 E SUM");
    expect(at(table, "WLD._U.2020")).toBe("778 E SUM");
    expect(at(table, "WLD.WLD.2020")).toBe("11778 E SUM");
  });

  it("says where an income was filled in", () => expect(at(table, "IND.CCC.2021")).toBe("9000 I RS3_INCOME_FILLED"));

  it("has no row for a year without a report, and none towards the area itself", () => {
    expect([at(table, "IND.CCC.2010"), at(table, "IND.IND.2020"), at(table, "ZZZ.CCC.2020")]).toEqual(["absent", "absent", "absent"]);
  });
});

describe("remittanceTable, reconciled", () => {
  const table = remittanceTable(frame, years, "REM_RECONCILED");

  it("has no assumed zeros: money flows where migrants are", () => {
    expect(at(table, "IND.PAK.2020")).toMatch(/ E RECONCILED$/);
    expect(stored(table, "IND.PAK.2020")).toBeGreaterThan(0);
    expect(stored(table, "PAK.IND.2020")).toBeGreaterThan(0);
  });

  it("has totals that are the sums of their corridors and of what is unallocated", () => {
    expect(stored(table, "IND.WLD.2020")).toBe(stored(table, "IND.PAK.2020") + stored(table, "IND.CCC.2020"));
    expect(at(table, "ZZZ.WLD.2020")).toBe("778 E SUM");
    const senders = ["CCC", "IND", "PAK"].reduce((sum, sender) => sum + stored(table, `WLD.${sender}.2020`), 0);
    expect(stored(table, "WLD.WLD.2020")).toBe(senders + 778);
  });
});
