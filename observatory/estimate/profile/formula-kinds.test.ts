import { describe, expect, it } from "vitest";
import type { Indicator } from "../../structure/dataflow.ts";
import type { Base } from "./base.ts";
import { profileWorkbench } from "./estimate-profile.ts";
import type { Formula } from "./formula.ts";
import { indicatorTable } from "./indicator-table.ts";
import { EMIGRANTS_BY_DESTINATION, IMMIGRANTS_BY_ORIGIN } from "./profile-bases.ts";
import { fictitiousInputs, northAmericans, type SampleFigure, type SampleRow, type SampleTables } from "./samples/fictitious-inputs.ts";
import { rowsOf } from "./samples/rows-of.ts";

const INDICATOR: Indicator = {
  id: "INVENTED",
  name: "Invented",
  description: "Invented.",
  unit: "PT",
  unitMultiplier: 0,
  decimals: 1,
  preferred: true,
};
const X: Base = { kind: "released", key: "DF_POPULATION/BIRTHS" };
const Y: Base = { kind: "released", key: "DF_POPULATION/DEATHS" };
const RATE: Base = { kind: "reported", source: "world-bank-wdi", indicator: "RATE", multiplier: 1 };
const people = { "DF_POPULATION/POPULATION_WDI": northAmericans("2010", "2011") };

const row = (area: string, period: string, stored: number, more: Partial<SampleRow> = {}): SampleRow => ({ area, period, stored, ...more });
const compute = (
  formula: Formula,
  tables: SampleTables,
  areas: readonly string[],
  rates: readonly SampleFigure[] = [],
): readonly string[] =>
  rowsOf(indicatorTable(INDICATOR, formula, profileWorkbench(fictitiousInputs({ ...people, ...tables }, rates))).table, ...areas);

describe("ratio", () => {
  const formula: Formula = { kind: "ratio", of: X, to: Y, factor: 100 };

  it("takes numerator and denominator from the same members", () => {
    const births = [row("USA", "2010", 10), row("CAN", "2010", 20), row("BMU", "2010", 1000)];
    const deaths = [row("USA", "2010", 40), row("CAN", "2010", 20, { source: "other" }), row("GRL", "2010", 1000)];
    expect(
      compute(formula, { "DF_POPULATION/BIRTHS": births, "DF_POPULATION/DEATHS": deaths }, ["021", "BMU", "CAN", "GRL", "USA"]),
    ).toEqual(["021 2010 500 E AGGREGATED invented+other", "CAN 2010 1000 E DERIVED invented+other", "USA 2010 250 E DERIVED invented"]);
  });

  it("is absent over zero or less, and zero over something is zero", () => {
    const births = [row("CAN", "2010", 5), row("USA", "2010", 5), row("BMU", "2010", 0)];
    const deaths = [row("CAN", "2010", 0), row("USA", "2010", -4), row("BMU", "2010", 3)];
    expect(compute(formula, { "DF_POPULATION/BIRTHS": births, "DF_POPULATION/DEATHS": deaths }, ["021", "CAN", "USA", "BMU"])).toEqual([
      "BMU 2010 0 E DERIVED invented",
    ]);
  });

  it("is a forecast where one side is", () => {
    const births = [row("CAN", "2010", 5, { status: "F" })];
    expect(compute(formula, { "DF_POPULATION/BIRTHS": births, "DF_POPULATION/DEATHS": [row("CAN", "2010", 5)] }, ["CAN"])).toEqual([
      "CAN 2010 1000 F DERIVED invented",
    ]);
  });
});

describe("growth", () => {
  const formula: Formula = { kind: "growth", of: X, years: 1 };

  it("compares members with both years, and is absent over a gap", () => {
    const births = [
      row("USA", "2010", 100),
      row("USA", "2011", 90),
      row("CAN", "2010", 100),
      row("CAN", "2011", 150),
      row("BMU", "2011", 1000),
      row("GRL", "2009", 10),
      row("GRL", "2011", 20),
      row("SPM", "2010", 0),
      row("SPM", "2011", 0),
    ];
    expect(compute(formula, { "DF_POPULATION/BIRTHS": births }, ["021", "BMU", "CAN", "GRL", "SPM", "USA"])).toEqual([
      "021 2011 200 E AGGREGATED invented",
      "CAN 2011 500 E DERIVED invented",
      "USA 2011 -100 E DERIVED invented",
    ]);
  });
});

describe("mean", () => {
  const rates: readonly SampleFigure[] = [
    ["RATE", "USA", "2011", 2],
    ["RATE", "CAN", "2011", 5],
    ["RATE", "BMU", "2011", 9],
  ];

  it("carries countries over and weighs members", () => {
    const weights = [row("USA", "2011", 2), row("CAN", "2011", 1), row("GRL", "2011", 99)];
    expect(compute({ kind: "mean", of: RATE, weight: X }, { "DF_POPULATION/BIRTHS": weights }, ["021", "BMU", "CAN"], rates)).toEqual([
      "021 2011 30 E AGGREGATED invented+world-bank-wdi",
      "BMU 2011 90 A REPORTED world-bank-wdi",
      "CAN 2011 50 A REPORTED world-bank-wdi",
    ]);
  });

  it("takes the weights of an earlier year", () => {
    const weights = [row("USA", "2010", 1), row("CAN", "2010", 3), row("USA", "2011", 99)];
    const formula: Formula = { kind: "mean", of: RATE, weight: X, weightLag: 1 };
    expect(compute(formula, { "DF_POPULATION/BIRTHS": weights }, ["021"], rates)).toEqual([
      "021 2011 43 E AGGREGATED invented+world-bank-wdi",
    ]);
  });
});

describe("difference", () => {
  it("is given where both are, and may be negative or zero", () => {
    const births = [row("CAN", "2010", 5), row("USA", "2010", 4), row("BMU", "2010", 4)];
    const deaths = [row("CAN", "2010", 5), row("USA", "2010", 6)];
    expect(
      compute({ kind: "difference", of: X, less: Y }, { "DF_POPULATION/BIRTHS": births, "DF_POPULATION/DEATHS": deaths }, [
        "021",
        "BMU",
        "CAN",
        "USA",
      ]),
    ).toEqual(["021 2010 -20 E AGGREGATED invented", "CAN 2010 0 E DERIVED invented", "USA 2010 -20 E DERIVED invented"]);
  });
});

describe("top-share", () => {
  const from = (area: string, counterpart: string, stored: number): SampleRow => row(area, "2010", stored, { counterpart });
  const stock = [
    from("CAN", "FRA", 30),
    from("CAN", "DEU", 20),
    from("CAN", "OTH", 50),
    from("CAN", "WLD", 100),
    from("USA", "DEU", 60),
    from("USA", "MEX", 40),
    from("USA", "WLD", 100),
    from("BMU", "OTH", 5),
    from("BMU", "WLD", 5),
    from("WLD", "DEU", 80),
  ];

  it("is of all corridors, those of unnamed partners included, and absent where none is named", () => {
    expect(
      compute({ kind: "top-share", of: IMMIGRANTS_BY_ORIGIN, partners: 1 }, { "DF_MIGRANT_STOCK/STOCK": stock }, [
        "021",
        "BMU",
        "CAN",
        "USA",
      ]),
    ).toEqual(["021 2010 390 E AGGREGATED invented", "CAN 2010 300 E DERIVED invented", "USA 2010 600 E DERIVED invented"]);
  });

  it("reads from the other side", () => {
    expect(
      compute({ kind: "top-share", of: EMIGRANTS_BY_DESTINATION, partners: 1 }, { "DF_MIGRANT_STOCK/STOCK": stock }, ["DEU", "FRA"]),
    ).toEqual(["DEU 2010 750 E DERIVED invented", "FRA 2010 1000 E DERIVED invented"]);
  });
});
