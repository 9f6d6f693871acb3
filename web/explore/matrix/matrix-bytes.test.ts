import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeMatrix, encodeMatrix } from "./matrix-bytes.ts";
import { NO_VALUE, NOT_LISTED, type MatrixYear } from "./matrix-year.ts";
import { YEAR } from "./testing.ts";
import { VarintReader, VarintWriter } from "./varint.ts";

const cell = fc.oneof(
  fc.constant(undefined),
  fc.record({ stored: fc.oneof(fc.constant(NO_VALUE), fc.nat(300), fc.nat(2 ** 31 - 2)), provenance: fc.nat(2) }),
);
const matrix = fc.integer({ min: 0, max: 12 }).chain((size) =>
  fc
    .record({
      cells: fc.array(cell, { minLength: size * size, maxLength: size * size }),
      totals: fc.array(fc.integer({ min: NO_VALUE, max: 2 ** 31 - 2 }), { minLength: 2 * size, maxLength: 2 * size }),
    })
    .map(({ cells, totals }): MatrixYear => ({
      unit: "USD",
      period: "2023",
      power: 3,
      areas: Array.from({ length: size }, (_, place) => `A${place}`),
      provenances: YEAR.provenances,
      stored: Int32Array.from(cells, (one) => one?.stored ?? NO_VALUE),
      provenanceOf: Uint8Array.from(cells, (one) => one?.provenance ?? NOT_LISTED),
      rowTotals: Int32Array.from(totals.slice(0, size)),
      columnTotals: Int32Array.from(totals.slice(size)),
    })),
);

describe("a matrix as bytes", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(matrix, (year) => {
        expect(decodeMatrix(encodeMatrix(year))).toEqual(year);
      }),
    );
    expect(decodeMatrix(encodeMatrix(YEAR))).toEqual(YEAR);
  });

  it("is read from the middle of a larger buffer too", () => {
    const bytes = encodeMatrix(YEAR);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 7);
    expect(decodeMatrix(larger.subarray(7))).toEqual(YEAR);
  });

  it("is refused when it is cut, lengthened, or something else", () => {
    const bytes = encodeMatrix(YEAR);
    expect(() => decodeMatrix(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeMatrix(Uint8Array.from([...bytes, 0]))).toThrow("left over");
    expect(() => decodeMatrix(new TextEncoder().encode("<!doctype html>"))).toThrow("no matrix");
  });
});

describe("varints", () => {
  it("come back as they were, in as few bytes as seven bits each need", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff)), (numbers) => {
        const writer = new VarintWriter();
        for (const number of numbers) writer.write(number);
        const reader = new VarintReader(writer.bytes(), 0);
        expect(numbers.map(() => reader.read())).toEqual(numbers);
        expect(reader.atEnd).toBe(true);
      }),
    );
    const writer = new VarintWriter();
    writer.write(127);
    writer.write(128);
    expect([...writer.bytes()]).toEqual([0x7f, 0x80, 0x01]);
  });

  it("are never negative, broken or too large", () => {
    for (const number of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => new VarintWriter().write(number)).toThrow(RangeError);
  });
});
