import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  allocateByIncomeGap,
  allocateByStock,
  allocateByStockAndHostIncome,
  differenceStocks,
  fitMargins,
  flowsOfBirthplace,
  independentFlows,
  matrixFromRows,
  minimumMigrationFlows,
  type Matrix,
} from "./index.ts";

// The collection lies beside the repository, or where WORKED_EXAMPLES says; it is not ours to copy.
const path = process.env["WORKED_EXAMPLES"] ?? fileURLToPath(new URL("../../shared/data/worked-examples.json", import.meta.url));
const cases: any[] = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).cases : [];
const of = (prefix: string) => cases.filter((example) => example.id.startsWith(prefix));

const expectSame = (made: Matrix, expected: number[][], within = 1e-8): void => {
  const wanted = matrixFromRows(expected);
  expect([made.rows, made.columns]).toEqual([wanted.rows, wanted.columns]);
  made.values.forEach((value, at) => expect(Math.abs(value - wanted.values[at]!)).toBeLessThan(within));
};

if (cases.length === 0) {
  describe("the collection of worked examples", () => {
    it.skip(`is absent: no file at ${path}; set WORKED_EXAMPLES to its place`, () => {});
  });
} else {
  describe("the collection of worked examples", () => {
    for (const { id, args, expect: expected } of of("ffs_diff/")) {
      it(id, () => {
        const options = {
          decrease: args.decrease === "return" ? "reverse" : "drop",
          includeNative: args.include_native_born,
        } as const;
        const made = differenceStocks(matrixFromRows(args.stock_start.data), matrixFromRows(args.stock_end.data), options);
        expectSame(made, expected.data);
      });
    }
    for (const { id, args, expect: expected } of of("ffs_demo/")) {
      it(id, () => {
        const given = {
          start: matrixFromRows(args.stock_start.data),
          end: matrixFromRows(args.stock_end.data),
          births: args.births.data,
          deaths: args.deaths.data,
        };
        const worlds = { rescale: "closed", open: "open", "open-dr": "open-own" } as const;
        const options = {
          world: worlds[args.match_birthplace_tot_method as keyof typeof worlds],
          correction: args.match_global === "before-demo-adjust" ? "before" : "after",
          birthsAmong: args.birth_method === "proportion" ? "residents" : "natives",
          deathsBy: args.death_method === "accounting" ? "accounting" : "residence",
        } as const;
        const made = (args.stayer_assumption ? minimumMigrationFlows : independentFlows)(given, options);
        expectSame(made.flows, expected.od_flow.data);
        expect(made.total).toBeCloseTo(expected.total, 8);
        expected.net.forEach((net: number, r: number) => expect(made.net[r]).toBeCloseTo(net, 8));
        const cube: number[][][] = expected.flow_by_birthplace; // origin, destination, birthplace
        cube.forEach((_, k) =>
          expectSame(
            flowsOfBirthplace(made, k),
            cube.map((row) => row.map((cell) => cell[k]!)),
          ),
        );
      });
    }
    for (const { id, args, expect: expected } of of("ipf2/")) {
      it(id, () => {
        const made = fitMargins(matrixFromRows(args.m.data), args.row_tot, args.col_tot, { tolerance: args.tol });
        expectSame(made.matrix, expected.mu.data, 1e-11);
      });
    }
    for (const { id, args, expect: expected } of of("ratha_shaw/")) {
      it(id, () => {
        const stock = matrixFromRows(args.M.data);
        const rules: Record<string, () => { matrix: Matrix }> = {
          stock: () => allocateByStock(args.R, stock),
          income: () => allocateByStockAndHostIncome(args.R, stock, args.y),
          gap: () => allocateByIncomeGap(args.R, stock, args.y, { beta: args.beta }),
        };
        expectSame((rules[args.variant] ?? rules["gap"]!)().matrix, expected.data, 1e-9);
      });
    }
  });
}
