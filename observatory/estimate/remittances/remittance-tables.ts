import type { Matrix } from "#methods";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { StockFrame } from "../../harmonise/stock-frame.ts";
import type { MethodCode } from "../../structure/methods.ts";
import { ObservationTable } from "../../structure/observation-table.ts";
import type { RemittanceYear } from "./remittance-years.ts";

const STOCK_SOURCES = `${SOURCE_OF.indicators}+${SOURCE_OF.stockSeed}+${SOURCE_OF.stockByDestination}+${SOURCE_OF.stockByOrigin}`;

/** Code of the row that holds receipts which no corridor can carry. */
export const UNALLOCATED = "_U";

/** One figure of the remittance matrix, thousand US dollars; undefined where there is no row. */
interface Figure {
  readonly value: number;
  readonly method: MethodCode;
}

/** How a variant fills the rows of a receiver. */
interface RemittanceVariant {
  readonly indicator: "REM_RS3" | "REM_RECONCILED";
  readonly corridor: (year: RemittanceYear, row: number, column: number) => Figure | undefined;
  /** What the receiver's corridors and the unallocated receipts add to. */
  readonly total: (year: RemittanceYear, area: string) => Figure | undefined;
  readonly source: string;
}

/** Releases the rule's allocation, or the reconciled one: corridors, the receivers' totals (WLD), what is unallocated (_U) and the senders' sums (area WLD). */
export function remittanceTable(
  frame: StockFrame,
  years: readonly RemittanceYear[],
  indicator: RemittanceVariant["indicator"],
): ObservationTable {
  const variant = indicator === "REM_RS3" ? RS3 : RECONCILED;
  const table = new ObservationTable("DF_REMITTANCE_FLOW", indicator);
  const receivers = [...new Set(years.flatMap(({ received }) => [...received.keys()]))];
  const counterparts = [...frame.destinations, "WLD", UNALLOCATED].sort();
  for (const area of [...receivers, "WLD"].sort()) {
    for (const counterpart of counterparts) {
      for (const year of years) {
        const figure =
          area === "WLD" ? senderSum(frame, variant, year, counterpart) : receiverFigure(frame, variant, year, area, counterpart);
        if (!figure) continue;
        const status = figure.method === "REPORTED" ? "A" : figure.method === "RS3_INCOME_FILLED" ? "I" : "E";
        const source = figure.method === "REPORTED" || figure.method === "UNALLOCATED" ? SOURCE_OF.indicators : variant.source;
        table.push(area, counterpart, "_T", year.year, figure.value, status, figure.method, source);
      }
    }
  }
  return table;
}

const RS3: RemittanceVariant = {
  indicator: "REM_RS3",
  source: STOCK_SOURCES,
  corridor: ({ rule, weights, assumedZero }, row, column) => {
    const at = row * rule.columns + column;
    if (assumedZero.has(at)) return { value: 0, method: "ASSUMED_ZERO" };
    const value = rule.values[at]!;
    return value < 0 ? undefined : { value, method: weights.filled[at] ? "RS3_INCOME_FILLED" : "RS3" };
  },
  total: ({ received }, area) => {
    const total = received.get(area);
    return total && { value: Math.round(total.dollars / 1000), method: "REPORTED" };
  },
};

const RECONCILED: RemittanceVariant = {
  indicator: "REM_RECONCILED",
  source: `${STOCK_SOURCES}+${SOURCE_OF.remittances}`,
  corridor: ({ reconciled }, row, column) => {
    const value = reconciled.values[row * reconciled.columns + column]!;
    return value < 0 ? undefined : { value, method: "RECONCILED" };
  },
  total: (year, area) => {
    if (!year.received.has(area)) return undefined;
    const row = year.rowOf(area);
    const corridors = row === undefined ? 0 : rowSum(year.reconciled, row);
    return { value: corridors + (year.unallocated.get(area) ?? 0), method: "SUM" };
  },
};

function receiverFigure(
  frame: StockFrame,
  variant: RemittanceVariant,
  year: RemittanceYear,
  area: string,
  counterpart: string,
): Figure | undefined {
  if (counterpart === "WLD") return variant.total(year, area);
  if (counterpart === UNALLOCATED) {
    const value = year.unallocated.get(area);
    return value === undefined ? undefined : { value, method: "UNALLOCATED" };
  }
  const row = year.rowOf(area);
  return row === undefined ? undefined : variant.corridor(year, row, frame.destinationIndex.get(counterpart)!);
}

function senderSum(frame: StockFrame, variant: RemittanceVariant, year: RemittanceYear, counterpart: string): Figure | undefined {
  const column = frame.destinationIndex.get(counterpart);
  let value = 0;
  let any = false;
  const add = (figure: Figure | undefined): void => {
    if (!figure) return;
    value += figure.value;
    any = true;
  };
  for (const area of year.received.keys()) {
    const row = year.rowOf(area);
    if (counterpart === "WLD") add(variant.total(year, area));
    else if (counterpart === UNALLOCATED)
      add(year.unallocated.has(area) ? { value: year.unallocated.get(area)!, method: "SUM" } : undefined);
    else if (row !== undefined && column !== undefined) add(variant.corridor(year, row, column));
  }
  return any ? { value, method: "SUM" } : undefined;
}

const rowSum = (matrix: Matrix, row: number): number => {
  let sum = 0;
  for (let j = 0; j < matrix.columns; j++) sum += Math.max(0, matrix.values[row * matrix.columns + j]!);
  return sum;
};
