import { ReportedTable } from "../../observations/reported-table.ts";
import type { Dataflow } from "../../structure/dataflow.ts";
import { ObservationTable } from "../../structure/observation-table.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { ReleaseContents } from "../write-release.ts";

/** Two dataflows of invented areas XAA, XBB and XCC. */
export const FICTITIOUS_DATAFLOWS: readonly Dataflow[] = [
  {
    id: "DF_MIGRANT_STOCK",
    name: "Migrant stock",
    description: "Invented migrants.",
    frequency: "A",
    dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "SEX", "TIME_PERIOD"],
    indicators: [
      { id: "STOCK", name: "Migrants", description: "Invented.", unit: "PS", unitMultiplier: 0, decimals: 0, preferred: true },
      {
        id: "STOCK_OTHER_DISTRIBUTED",
        name: "Migrants, other shared",
        description: "Invented.",
        unit: "PS",
        unitMultiplier: 0,
        decimals: 0,
        preferred: false,
      },
    ],
    absent: { elsewhere: "L", diagonal: "M" },
  },
  {
    id: "DF_REMITTANCE_FLOW",
    name: "Remittances",
    description: "Invented money.",
    frequency: "A",
    dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD"],
    indicators: [
      {
        id: "REM_RS3",
        name: "Remittances, rule 3",
        description: "Invented.",
        unit: "USD",
        unitMultiplier: 3,
        decimals: 0,
        preferred: true,
      },
      {
        id: "REM_RECONCILED",
        name: "Remittances, reconciled",
        description: "Invented.",
        unit: "USD",
        unitMultiplier: 3,
        decimals: 0,
        preferred: false,
      },
    ],
    absent: { elsewhere: "L", diagonal: "M" },
  },
  {
    id: "DF_REMITTANCE_COST",
    name: "Cost",
    description: "Invented prices.",
    frequency: "Q",
    dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD"],
    indicators: [{ id: "COST", name: "Cost", description: "Invented.", unit: "PT", unitMultiplier: 0, decimals: 2, preferred: true }],
    absent: { elsewhere: "O", diagonal: "M" },
  },
];

/** Corridors of men and women by destination and origin; OTH is an origin that is not named. */
const CORRIDORS: readonly (readonly [destination: string, origin: string, men: number, women: number])[] = [
  ["XAA", "OTH", 4, 6],
  ["XAA", "XBB", 100, 50],
  ["XAA", "XCC", 30, 40],
  ["XBB", "OTH", 1, 0],
  ["XBB", "XAA", 7, 8],
  ["XCC", "XAA", 20, 25],
  ["XCC", "XBB", 0, 3],
];

const YEARS = ["2015", "2020"];
const SEXES = ["F", "M", "_T"] as const;
const growth = (year: string): number => (year === "2020" ? 2 : 1);
const bySex = (sex: string, men: number, women: number): number => (sex === "M" ? men : sex === "F" ? women : men + women);

/** People by destination, origin, sex and year, with the totals by destination (origin WLD) and by origin (destination WLD). */
const stockFigures = (): Map<string, number> => {
  const figures = new Map<string, number>();
  const add = (key: string, people: number): void => void figures.set(key, (figures.get(key) ?? 0) + people);
  for (const [destination, origin, men, women] of CORRIDORS) {
    for (const sex of SEXES) {
      for (const year of YEARS) {
        const people = bySex(sex, men, women) * growth(year);
        add(`${destination}.${origin}.${sex}.${year}`, people);
        add(`${destination}.WLD.${sex}.${year}`, people);
        add(`WLD.${origin}.${sex}.${year}`, people);
      }
    }
  }
  return figures;
};

const stockTable = (change: number, changedKey: string): ObservationTable => {
  const table = new ObservationTable("DF_MIGRANT_STOCK", "STOCK");
  for (const [key, people] of [...stockFigures()].sort(byKey)) {
    const [area, counterpart, sex, year] = key.split(".") as [string, string, string, string];
    const changed = key === changedKey ? people + change : people;
    if (counterpart === "WLD") table.push(area, counterpart, sex, year, changed, "A", "REPORTED", SOURCE_OF.stockByDestination);
    else if (area === "WLD") table.push(area, counterpart, sex, year, changed, "A", "REPORTED", SOURCE_OF.stockByOrigin);
    else table.push(area, counterpart, sex, year, changed, "E", "FIT", `${SOURCE_OF.stockByDestination}+${SOURCE_OF.stockByOrigin}`);
  }
  return table;
};

const byKey = ([a]: readonly [string, number], [b]: readonly [string, number]): number => {
  const [left, right] = [a.split("."), b.split(".")];
  const place = left.findIndex((part, i) => part !== right[i]);
  return place < 0 ? 0 : left[place]! < right[place]! ? -1 : 1;
};

const remittanceTable = (): ObservationTable => {
  const table = new ObservationTable("DF_REMITTANCE_FLOW", "REM_RS3");
  const push = (area: string, counterpart: string, stored: number, method: string): void =>
    table.push(area, counterpart, "_T", "2020", stored, method === "REPORTED" ? "A" : "E", method, "invented-receipts");
  push("WLD", "WLD", 1000, "SUM");
  push("WLD", "XAA", 700, "SUM");
  push("WLD", "XCC", 250, "SUM");
  push("WLD", "_U", 50, "SUM");
  push("XBB", "WLD", 1000, "REPORTED");
  push("XBB", "XAA", 700, "RS3");
  push("XBB", "XCC", 250, "RS3");
  push("XBB", "_U", 50, "UNALLOCATED");
  return table;
};

const costTable = (): ObservationTable => {
  const table = new ObservationTable("DF_REMITTANCE_COST", "COST");
  table.push("XBB", "XAA", "_T", "2020-Q1", 625, "A", "AVERAGE", "invented-prices");
  table.push("XBB", "XAA", "_T", "2020-Q2", 0, "O", "AVERAGE", "invented-prices");
  table.push("XBB", "XAA", "_T", "2020-Q3", 610, "A", "AVERAGE", "invented-prices");
  return table;
};

/** What the invented producer of a side reports: totals by destination, or by origin. */
const reportedTotals = (side: "destination" | "origin"): ReportedTable => {
  const table = new ReportedTable(side === "destination" ? SOURCE_OF.stockByDestination : SOURCE_OF.stockByOrigin);
  let row = 1;
  for (const [key, value] of stockFigures()) {
    const [area, counterpart, sex, period] = key.split(".") as [string, string, "_T" | "M" | "F", string];
    if ((side === "destination" ? counterpart : area) !== "WLD") continue;
    row += 1;
    table.push({ indicator: "STOCK", area, counterpart, sex, period, value, status: "A", note: "", sheet: "Table 1", row, column: 3 });
  }
  return table;
};

const reportedReceipts = (): ReportedTable => {
  const table = new ReportedTable("invented-receipts");
  const place = { note: "", sheet: "", row: 2, column: 5 } as const;
  table.push({
    indicator: "RECEIVED",
    area: "XBB",
    counterpart: "",
    sex: "_T",
    period: "2020",
    value: 1_000_000.25,
    status: "A",
    ...place,
  });
  table.push({
    indicator: "RECEIVED",
    area: "XCC",
    counterpart: "",
    sex: "_T",
    period: "2020",
    value: null,
    status: "O",
    ...place,
    row: 3,
  });
  return table;
};

/**
 * A small release of invented figures that passes every check; the totals stand under the ids of the real sources of totals.
 * @param change persons added to the stock of `changedKey`, to make a release that differs or fails
 */
export const fictitiousRelease = (id = "2099-1", change = 0, changedKey = "XAA.XBB.M.2020"): ReleaseContents => ({
  manifest: {
    id,
    title: "Invented figures",
    frozenOn: "2099-01-31",
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    citation: `Nobody (2099). Invented figures, release ${id}.`,
    sources: [SOURCE_OF.stockByDestination, SOURCE_OF.stockByOrigin, "invented-receipts", "invented-prices"].map((source) => ({
      id: source,
      title: source,
      producer: "Institute of Nowhere",
      version: "1",
      licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
      citation: `Institute of Nowhere: ${source}.`,
      changes: "Put in order and summed.",
      notEndorsed: "Not endorsed by the Institute of Nowhere.",
      sha256: "0".repeat(64),
      bytes: 1,
    })),
    methods: Object.fromEntries(
      ["SUM", "FIT", "REPORTED", "RS3", "UNALLOCATED", "AVERAGE"].map((code) => [code, { name: code, words: `Invented ${code}.` }]),
    ),
    parameters: { fit: { tolerance: 1e-9 } },
    checks: [],
    codeHash: "f".repeat(64),
  },
  dataflows: FICTITIOUS_DATAFLOWS,
  tables: [stockTable(change, changedKey), remittanceTable(), costTable()],
  reported: [reportedTotals("destination"), reportedTotals("origin"), reportedReceipts()],
  working: {
    "fit-multipliers": {
      AREA: { kind: "text", texts: ["XAA", "XBB"], codes: [0, 1] },
      MULTIPLIER: { kind: "double", values: [1.25, 1 / 3] },
    },
  },
});
