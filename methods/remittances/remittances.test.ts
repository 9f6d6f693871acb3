import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, toRows } from "../matrix/matrix.ts";
import { sumOf } from "../matrix/sums.ts";
import { allocateByIncomeGap } from "./allocate-by-income-gap.ts";
import { allocateByStock, allocateByStockAndHostIncome } from "./allocate-by-stock.ts";
import { allocateRemittances } from "./allocate-remittances.ts";
import { incomeGapWeights, remittancePerMigrant } from "./remittance-per-migrant.ts";

// Ratha & Shaw (2007), World Bank Working Paper 102, annex 2: the rules applied to a small table, MEX USA SLV CAN GTM
// ESP.
const stock = matrixFromRows([
  [0, 11573680, 2400, 85000, 18000, 50000],
  [739168, 0, 9000, 316000, 8800, 35000],
  [11000, 1420000, 0, 49000, 19000, 9000],
  [12000, 890000, 400, 0, 700, 4000],
  [54000, 980000, 19000, 18000, 0, 6000],
  [21000, 110000, 1700, 16000, 1200, 0],
]);
const income = [19000, 60000, 7800, 47000, 8100, 39000];
const received = [30600, 6600, 5050, 1300, 8540, 10700];

describe("remittancePerMigrant", () => {
  it("is the home income, and a premium where the host is richer", () => {
    expect(remittancePerMigrant(8000, 18000)).toBeCloseTo(8000 + 1000, 9);
    expect(remittancePerMigrant(8000, 8000)).toBe(8000);
    expect(remittancePerMigrant(8000, 500)).toBe(8000);
    expect(remittancePerMigrant(19000, 60000, 0.5)).toBeCloseTo(19000 + Math.sqrt(41000), 9);
    // A poor origin in a rich host: 187 per cent above home income; Mexico in the United States: 15 per cent.
    expect(remittancePerMigrant(2000, 60000) / 2000).toBeCloseTo(2.87, 2);
    expect(remittancePerMigrant(19000, 60000) / 19000).toBeCloseTo(1.15, 2);
  });
  it("refuses missing incomes and impossible exponents", () => {
    expect(() => remittancePerMigrant(Number.NaN, 1)).toThrow("origin income is NaN");
    expect(() => remittancePerMigrant(1, -1)).toThrow("host income is -1");
    expect(() => remittancePerMigrant(1, 2, 0)).toThrow("beta is 0");
    expect(() => incomeGapWeights([1, Number.NaN])).toThrow("area 1 is NaN");
  });
});

describe("the three rules", () => {
  it("give the shares that the table of stocks implies", () => {
    const byStock = allocateByStock(received, stock).matrix.values;
    expect(byStock[1]).toBeCloseTo((30600 * 11573680) / 11729080, 8);
    const byIncome = allocateByStockAndHostIncome(received, stock, income).matrix.values;
    expect(byIncome[1]).toBeCloseTo(30333.128878704352, 8);
    expect(byIncome[6]).toBeCloseTo(3048.8000265239843, 8);
    const byGap = allocateByIncomeGap(received, stock, income).matrix.values;
    const weight = (i: number, j: number) => stock.values[i * 6 + j]! * (income[i]! + Math.max(0, income[j]! - income[i]!) ** 0.75);
    const total = [1, 2, 3, 4, 5].reduce((sum, j) => sum + weight(0, j), 0);
    expect(byGap[1]).toBeCloseTo((30600 * weight(0, 1)) / total, 8);
  });
  it("allocate all that is received, and nothing to self-pairs", () => {
    const tables = fc.integer({ min: 1, max: 8 }).chain((areas) =>
      fc.record({
        stock: fc
          .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e7 })), {
            minLength: areas ** 2,
            maxLength: areas ** 2,
          })
          .map((values) => matrixOf(areas, areas, values)),
        received: fc.array(fc.integer({ min: 0, max: 1e5 }), { minLength: areas, maxLength: areas }),
        income: fc.array(fc.integer({ min: 200, max: 120000 }), { minLength: areas, maxLength: areas }),
        assumedZero: fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: areas ** 2, maxLength: areas ** 2 }),
      }),
    );
    fc.assert(
      fc.property(tables, (given) => {
        const before = given.stock.values.slice();
        [given.received, given.income, given.assumedZero].forEach((list) => Object.freeze(list));
        const { assumedZero } = given;
        const made = allocateByIncomeGap(given.received, given.stock, given.income, { assumedZero });
        expect(given.stock.values).toEqual(before);
        toRows(made.matrix).forEach((row, i) => {
          const left = made.unallocated.find((entry) => entry.row === i)?.amount ?? 0;
          const amount = given.received[i]!;
          expect(Math.abs(sumOf(row) + left - amount)).toBeLessThanOrEqual(1e-12 * amount);
          expect(row[i]).toBe(0);
          row.forEach((value, j) => {
            if (assumedZero[i * row.length + j] || given.stock.values[i * row.length + j] === 0) expect(value).toBe(0);
          });
        });
      }),
    );
  });
  it("report what cannot be allocated", () => {
    const made = allocateByStock(
      [10, 20],
      matrixFromRows([
        [7, 0],
        [3, 0],
      ]),
    );
    expect(made.unallocated).toEqual([{ row: 0, amount: 10 }]);
    expect(toRows(made.matrix)).toEqual([
      [0, 0],
      [20, 0],
    ]);
    expect([...made.weightTotals]).toEqual([0, 3]);
  });
  it("refuse impossible input and name it", () => {
    expect(() => allocateByIncomeGap(received, stock, [19000, Number.NaN, 1, 1, 1, 1])).toThrow("area 1 is NaN");
    expect(() => allocateByStockAndHostIncome(received, stock, [1, 2])).toThrow("NaN");
    expect(() =>
      allocateByStock(
        [1, Number.NaN],
        matrixFromRows([
          [0, 1],
          [1, 0],
        ]),
      ),
    ).toThrow("received: value 1 is NaN");
    expect(() => allocateByStock([1], matrixFromRows([[0, 1]]))).toThrow("not square");
    expect(() => allocateRemittances(received, stock, matrixFromRows([[1]]))).toThrow("6 × 6 and 1 × 1");
    expect(() => allocateByStock(received, stock, { assumedZero: [1] })).toThrow("1 marks");
  });
});
