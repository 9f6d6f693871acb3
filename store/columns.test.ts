import { createHash } from "node:crypto";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { GROUP_ROWS, readColumns, writeColumnGroups, writeColumns, type Columns } from "./columns.ts";

const small: Columns = {
  PLACE: { kind: "text", texts: ["Aland", "Bérénice", ""], codes: [0, 0, 1, 2] },
  YEAR: { kind: "integer", values: [1990, 2020, 1990, -5] },
  COUNT: { kind: "integer", values: [3, 0, 2 ** 40, 7], missing: Uint8Array.of(0, 1, 0, 0) },
  RATE: { kind: "double", values: [0.1, Number.NaN, -0, Number.MAX_VALUE] },
};

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;

describe("writeColumns and readColumns", () => {
  it("give back what was written", () => {
    const { rows, columns, notes } = readColumns(writeColumns(small, { unit: "persons" }));
    expect(rows).toBe(4);
    expect(notes).toEqual({ unit: "persons" });
    expect(columns["PLACE"]).toEqual({ kind: "text", texts: ["Aland", "Bérénice", ""], codes: Uint16Array.of(0, 0, 1, 2) });
    expect(columns["YEAR"]).toEqual({ kind: "integer", values: Int32Array.of(1990, 2020, 1990, -5) });
    expect(columns["COUNT"]).toEqual({
      kind: "integer",
      values: Float64Array.of(3, 0, 2 ** 40, 7),
      missing: Uint8Array.of(0, 1, 0, 0),
    });
    expect(columns["RATE"]).toEqual({ kind: "double", values: Float64Array.of(0.1, Number.NaN, -0, Number.MAX_VALUE) });
  });

  it("read only the columns asked for, and name one that is not there", () => {
    const bytes = writeColumns(small);
    expect(Object.keys(readColumns(bytes, ["RATE"]).columns)).toEqual(["RATE"]);
    expect(() => readColumns(bytes, ["HEIGHT"])).toThrow(/no column HEIGHT/);
  });

  it("give the same bytes for the same columns, here and on any other machine", () => {
    const digest = createHash("sha256")
      .update(writeColumns(small, { b: "2", a: "1" }))
      .digest("hex");
    expect(digest).toBe(
      createHash("sha256")
        .update(writeColumns(small, { a: "1", b: "2" }))
        .digest("hex"),
    );
    expect(digest).toMatchInlineSnapshot(`"b0dfea149c8ce529ccec13218c09e6d66460e1036674351480dfc97aa279f1e0"`);
  });

  it("are read by another reader of Parquet", async () => {
    const rows = await parquetReadObjects({ file: bufferOf(writeColumns(small)) });
    expect(rows).toEqual([
      { PLACE: "Aland", YEAR: 1990, COUNT: 3n, RATE: 0.1 },
      { PLACE: "Aland", YEAR: 2020, COUNT: null, RATE: null },
      { PLACE: "Bérénice", YEAR: 1990, COUNT: 2n ** 40n, RATE: -0 },
      { PLACE: "", YEAR: -5, COUNT: 7n, RATE: Number.MAX_VALUE },
    ]);
  });

  it("refuse columns of different length, unsafe integers, unknown codes and files that are no Parquet", () => {
    const two = { kind: "integer", values: [1, 2] } as const;
    expect(() => writeColumns({})).toThrow(RangeError);
    expect(() => writeColumns({ A: two, B: { kind: "integer", values: [1] } })).toThrow(/column B has 1 rows, others 2/);
    expect(() => writeColumns({ A: { kind: "integer", values: [0.5] } })).toThrow(/no safe integer/);
    expect(() => writeColumns({ A: { kind: "text", texts: ["a"], codes: [1] } })).toThrow(/no text has the code 1/);
    expect(() => readColumns(new TextEncoder().encode("PAR2 is a book"))).toThrow(/no Parquet/);
  });

  it("keep tables without rows and columns without a value", () => {
    const empty = readColumns(writeColumns({ A: { kind: "text", texts: [], codes: [] }, B: { kind: "integer", values: [] } }));
    expect(empty.rows).toBe(0);
    const nothing = readColumns(writeColumns({ A: { kind: "integer", values: [0, 0], missing: Uint8Array.of(1, 1) } }));
    expect(nothing.columns["A"]).toMatchObject({ missing: Uint8Array.of(1, 1) });
  });

  it("keep every integer, however wide the steps between neighbours", () => {
    const integer = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.integer({ min: -9, max: 9 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31)));
    fc.assert(
      fc.property(fc.array(fc.option(integer), { maxLength: 400 }), (given) => {
        const missing = Uint8Array.from(given, (value) => (value === null ? 1 : 0));
        const values = given.map((value) => value ?? 0);
        const column = readColumns(writeColumns({ A: { kind: "integer", values, missing } })).columns["A"]!;
        if (column.kind !== "integer") throw new Error("kind changed");
        expect([...column.values].map((value, row) => (column.missing?.[row] ? null : value))).toEqual(given.map((v) => v && v + 0));
      }),
    );
  });

  it("keep texts and doubles over several row groups", async () => {
    const rows = 300_001;
    const codes = Uint32Array.from({ length: rows }, (_, row) => (row * 7919) % 70_000);
    const texts = Array.from({ length: 70_000 }, (_, code) => `t${code}`);
    const bytes = writeColumns({
      T: { kind: "text", texts, codes },
      D: { kind: "double", values: Float64Array.from(codes, (code) => (code % 3 ? code / 7 : Number.NaN)) },
    });
    const { columns } = readColumns(bytes);
    const [text, double] = [columns["T"]!, columns["D"]!];
    if (text.kind !== "text" || double.kind !== "double") throw new Error("kind changed");
    const wrong = codes.findIndex((code, row) => {
      const expected = code % 3 ? code / 7 : Number.NaN;
      return text.texts[text.codes[row]!] !== `t${code}` || !Object.is(double.values[row], expected);
    });
    expect(wrong).toBe(-1);
    const tail = await parquetReadObjects({ file: bufferOf(bytes), rowStart: rows - 1 });
    expect(tail).toEqual([{ T: `t${codes[rows - 1]}`, D: codes[rows - 1]! % 3 ? codes[rows - 1]! / 7 : null }]);
  });
});

describe("writeColumnGroups", () => {
  const rows = (first: number, count: number): Columns => ({
    NAME: { kind: "text", texts: ["a", "b"], codes: Uint8Array.from({ length: count }, (_, row) => (first + row) % 2) },
    VALUE: { kind: "double", values: Float64Array.from({ length: count }, (_, row) => (first + row) / 3) },
  });

  it("gives the bytes of all rows together, group by group", () => {
    const pieces = [...writeColumnGroups([rows(0, GROUP_ROWS), rows(GROUP_ROWS, 7)], { a: "1" })];
    expect(pieces).toHaveLength(3);
    expect(Buffer.concat(pieces).equals(writeColumns(rows(0, GROUP_ROWS + 7), { a: "1" }))).toBe(true);
  });

  it("asks for the second group only when the first was taken", () => {
    let asked = 0;
    const groups = function* (): Generator<Columns> {
      for (; asked < 2; asked++) yield rows(0, 3);
    };
    const pieces = writeColumnGroups(groups());
    pieces.next();
    expect(asked).toBe(0);
    pieces.next();
    expect(asked).toBe(1);
  });

  it("refuses other columns, wider integers, and no group at all", () => {
    const one = (value: number): Columns => ({ A: { kind: "integer", values: [value] } });
    expect(() => [...writeColumnGroups([rows(0, 1), one(1)])]).toThrow(/a group has the columns/);
    expect(() => [...writeColumnGroups([one(1), one(2 ** 40)])]).toThrow(/INT64/);
    expect(() => [...writeColumnGroups([])]).toThrow(/at least one group/);
  });
});
