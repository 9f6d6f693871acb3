import { describe, expect, it } from "vitest";
import { Cube, type CubeColumns } from "./cube.ts";
import type { Dataflow, Indicator } from "../structure/dataflow.ts";

const indicator: Indicator = { id: "STOCK", name: "", description: "", unit: "PS", unitMultiplier: 0, decimals: 0, preferred: true };
const dataflow: Dataflow = {
  id: "DF_MIGRANT_STOCK",
  name: "",
  description: "",
  frequency: "A",
  dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "SEX", "TIME_PERIOD"],
  indicators: [indicator],
  absent: { elsewhere: "L", diagonal: "M" },
};

type Row = readonly [area: string, counterpart: string, sex: string, year: number, stored: number | null];

const columnsOf = (rows: readonly Row[]): CubeColumns => {
  const text = (place: 0 | 1 | 2) => {
    const texts = [...new Set(rows.map((row) => row[place]))];
    return { kind: "text" as const, texts, codes: rows.map((row) => texts.indexOf(row[place])) };
  };
  const same = (value: string) => ({ kind: "text" as const, texts: [value], codes: rows.map(() => 0) });
  return {
    length: rows.length,
    area: text(0),
    counterpart: text(1),
    sex: text(2),
    period: { kind: "integer", values: rows.map((row) => row[3]) },
    stored: { kind: "integer", values: rows.map((row) => row[4] ?? 0), missing: Uint8Array.from(rows, (row) => (row[4] === null ? 1 : 0)) },
    status: { kind: "text", texts: ["A", "O"], codes: rows.map((row) => (row[4] === null ? 1 : 0)) },
    method: same("REPORTED"),
    source: same("invented"),
  };
};

const rows: readonly Row[] = [
  ["XAA", "XCC", "_T", 2015, 5],
  ["XAA", "XCC", "_T", 2020, null],
  ["XBB", "XAA", "F", 2015, 1],
  ["XBB", "XAA", "_T", 2015, 3],
  ["XBB", "XAA", "_T", 2020, 4],
  ["XCC", "XAA", "_T", 2020, 9],
];
const cube = new Cube(dataflow, indicator, columnsOf(rows));

const keysOf = (observations: Iterable<{ area: string; counterpart: string; sex: string; period: string }>): string[] =>
  Array.from(observations, ({ area, counterpart, sex, period }) => `${area}.${counterpart}.${sex}.${period}`);

describe("Cube", () => {
  it("finds an observation by its key", () => {
    expect(cube.get({ area: "XBB", counterpart: "XAA", period: "2020" })).toEqual({
      indicator: "STOCK",
      area: "XBB",
      counterpart: "XAA",
      sex: "_T",
      period: "2020",
      value: 4,
      status: "A",
      method: "REPORTED",
      source: "invented",
    });
    expect(cube.get({ area: "XAA", counterpart: "XCC", period: "2020" })).toMatchObject({ value: null, status: "O" });
    expect(cube.get({ area: "XBB", counterpart: "XAA", sex: "F", period: "2015" }).value).toBe(1);
    expect(cube.get({ area: "XCC", counterpart: "XAA", period: "2020" }).value).toBe(9);
  });

  it("answers an absent key with the status that absence has", () => {
    expect(cube.get({ area: "XAA", counterpart: "XBB", period: "2020" })).toMatchObject({
      value: null,
      status: "L",
      method: "",
      source: "",
    });
    expect(cube.get({ area: "XAA", counterpart: "XAA", period: "2020" }).status).toBe("M");
    expect(cube.get({ area: "XZZ", counterpart: "XAA", period: "2020" }).status).toBe("L");
    expect(cube.get({ area: "XBB", counterpart: "XAA", sex: "F", period: "2020" }).status).toBe("L");
    expect(cube.get({ area: "XBB", counterpart: "XAA", period: "1066" }).status).toBe("L");
    expect(cube.valueAt("XBB", "XAA", "_T", "2020")).toBe(4);
    expect(cube.valueAt("XBB", "XCC", "_T", "2020")).toBeNull();
  });

  it("lists series, areas and periods in order", () => {
    expect(cube.series("XBB", "XAA").map(({ value }) => value)).toEqual([3, 4]);
    expect(cube.series("XAA", "XBB")).toEqual([]);
    expect(cube.areas()).toEqual(["XAA", "XBB", "XCC"]);
    expect(cube.counterparts()).toEqual(["XAA", "XCC"]);
    expect(cube.periods()).toEqual(["2015", "2020"]);
  });

  it("slices by any dimension, in order", () => {
    expect(keysOf(cube.slice())).toEqual(rows.map((row) => row.slice(0, 4).join(".")));
    expect(keysOf(cube.slice({ area: "XBB", sex: "_T" }))).toEqual(["XBB.XAA._T.2015", "XBB.XAA._T.2020"]);
    expect(keysOf(cube.slice({ counterpart: ["XCC", "XAA", "XZZ"], period: "2020" }))).toEqual([
      "XAA.XCC._T.2020",
      "XBB.XAA._T.2020",
      "XCC.XAA._T.2020",
    ]);
    expect(keysOf(cube.slice({ period: "1066" }))).toEqual([]);
    expect(cube.list({ area: "XBB", sex: "_T" })).toEqual([...cube.slice({ area: "XBB", sex: "_T" })]);
    const visited: (number | null)[] = [];
    cube.visit({ area: "XBB" }, (row) => visited.push(cube.value(row)));
    expect(visited).toEqual([1, 3, 4]);
  });

  it("turns stored integers into the base unit", () => {
    const thousandths = new Cube(dataflow, { ...indicator, decimals: 3 }, columnsOf([["XAA", "XBB", "_T", 2020, 1234]]));
    const thousands = new Cube(dataflow, { ...indicator, unitMultiplier: 3 }, columnsOf([["XAA", "XBB", "_T", 2020, 1234]]));
    expect([...thousandths.slice()][0]?.value).toBe(1.234);
    expect([...thousands.slice()][0]?.value).toBe(1_234_000);
  });

  it("refuses rows out of order and keys that stand twice", () => {
    expect(() => new Cube(dataflow, indicator, columnsOf([rows[2]!, rows[0]!]))).toThrow(RangeError);
    expect(() => new Cube(dataflow, indicator, columnsOf([rows[4]!, rows[3]!]))).toThrow(RangeError);
    expect(() => new Cube(dataflow, indicator, columnsOf([rows[0]!, rows[0]!]))).toThrow(/XAA\.XCC\._T\.2015/);
  });

  it("is empty without rows", () => {
    const empty = new Cube(dataflow, indicator, columnsOf([]));
    expect([...empty.slice()]).toEqual([]);
    expect(empty.get({ area: "XAA", counterpart: "XBB", period: "2020" }).status).toBe("L");
  });
});
