import { type Matrix, zeroMatrix } from "#methods";
import { type Income, incomeOf, type ReportedIncomes, reportedIncomes } from "../../harmonise/income.ts";
import { filledPayments, type Payment } from "../../harmonise/filled-payments.ts";
import { receivedIn, type RemittanceTotal } from "../../harmonise/remittance-totals.ts";
import type { Reported } from "../../harmonise/reported.ts";
import { OTHER_ORIGIN, type StockFrame } from "../../harmonise/stock-frame.ts";
import { reconcileRemittances, type ReconciledRemittances } from "../../reconcile/reconcile-remittances.ts";
import type { AnnualStock } from "../stock/stock-tables.ts";
import { allocateReceiver } from "./allocate-year.ts";
import { assumedZeroOf } from "./assumed-zeros.ts";
import { type RuleWeights, ruleWeights } from "./rule-weights.ts";

/** First and last year for which receipts, payments, incomes and stocks are all there. */
export const REMITTANCE_YEARS: readonly string[] = Array.from({ length: 24 }, (_, k) => String(2000 + k));

/** One year of bilateral remittances, in whole thousands of US dollars; rows = receiving areas, columns = sending areas; -1 = no corridor. */
export interface RemittanceYear {
  readonly year: string;
  readonly received: ReadonlyMap<string, RemittanceTotal>;
  readonly paid: ReadonlyMap<string, Payment>;
  readonly weights: RuleWeights;
  /** Ratha–Shaw rule 3 with the publisher's assumed zeros. */
  readonly rule: Matrix;
  /** Cells that the rule assumes to be zero although there are migrants. */
  readonly assumedZero: ReadonlySet<number>;
  readonly reconciled: Matrix;
  readonly reconciliation: ReconciledRemittances;
  /** Receipts that no corridor can carry, by area. */
  readonly unallocated: ReadonlyMap<string, number>;
  /** Row of a receiving area, or undefined where no stock lists it as an origin. */
  readonly rowOf: (area: string) => number | undefined;
}

/** What the years are computed with. */
export interface RemittanceInput {
  readonly reported: Reported;
  readonly frame: StockFrame;
  readonly stock: AnnualStock;
  readonly isCountry: (area: string) => boolean;
  /** Areas of an area's M49 subregion, then of its region. */
  readonly peersOf: (area: string) => readonly (readonly string[])[];
}

/** Allocates and reconciles every year. */
export function remittanceYears(input: RemittanceInput): RemittanceYear[] {
  const incomes = reportedIncomes(input.reported);
  const payments = filledPayments(input.reported, REMITTANCE_YEARS, input.isCountry);
  return REMITTANCE_YEARS.map((year) => remittanceYear(input, incomes, payments.get(year)!, year));
}

function remittanceYear(
  input: RemittanceInput,
  incomes: ReportedIncomes,
  paid: ReadonlyMap<string, Payment>,
  year: string,
): RemittanceYear {
  const { reported, frame, isCountry } = input;
  const received = receivedIn(reported, year, isCountry);
  const income = (area: string): Income | undefined => incomeOf(incomes, area, year, input.peersOf);
  const migrants = migrantMatrix(frame, input.stock, year);
  const weights = ruleWeights(migrants, frame.origins.map(income), frame.destinations.map(income));
  const rule = { ...zeroMatrix(frame.origins.length, frame.destinations.length) };
  rule.values.fill(-1);
  const assumedZero = new Set<number>();
  const unallocated = new Map<string, number>();
  const rowOf = (area: string): number | undefined => (area === OTHER_ORIGIN ? undefined : frame.originIndex.get(area));
  for (const [area, total] of received) {
    const row = rowOf(area);
    if (row === undefined) {
      unallocated.set(area, Math.round(total.dollars / 1000));
      continue;
    }
    const allocation = allocateReceiver(total.dollars, row, frame.origins, frame.destinations, weights.weights, true);
    rule.values.set(allocation.corridors, row * rule.columns);
    if (allocation.unallocated > 0) unallocated.set(area, allocation.unallocated);
    frame.destinations.forEach((host, j) => {
      const at = row * rule.columns + j;
      if (assumedZeroOf(area, host) && migrants.values[at]! > 0) assumedZero.add(at);
    });
  }
  const dollars = Float64Array.from(frame.origins, (area) => received.get(area)?.dollars ?? 0);
  const payments = frame.destinations.map((area) => paid.get(area));
  const reconciliation = reconcileRemittances(
    year,
    weights.weights,
    dollars,
    payments.map((one) => one?.dollars),
    payments.map((one) => one?.filled === true),
  );
  return {
    year,
    received,
    paid,
    weights,
    rule,
    assumedZero,
    unallocated,
    rowOf,
    reconciliation,
    reconciled: inThousands(reconciliation.dollars, weights.weights, dollars),
  };
}

/** Migrants of both sexes by origin and destination in a year; unnamed origins and corridors not listed are 0. */
export function migrantMatrix(frame: StockFrame, stock: AnnualStock, year: string): Matrix {
  const matrix = zeroMatrix(frame.origins.length, frame.destinations.length);
  const y = stock.years.indexOf(year);
  stock.columns.forEach((column, j) => {
    column.origins.forEach((i, k) => {
      const at = y * column.origins.length + k;
      const persons = column.persons.F[at]! + column.persons.M[at]!;
      if (persons > 0 && frame.origins[i] !== OTHER_ORIGIN) matrix.values[i * matrix.columns + j] = persons;
    });
  });
  return matrix;
}

function inThousands(dollars: Matrix, weights: Matrix, received: Float64Array): Matrix {
  const values = dollars.values.map((value, x) =>
    weights.values[x]! > 0 && received[Math.floor(x / dollars.columns)]! > 0 ? Math.round(value / 1000) : -1,
  );
  return { ...dollars, values };
}
