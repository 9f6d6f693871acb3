import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeUnits, type Unit } from "./protocol-units.ts";

const message = (letter: string, bytes: Uint8Array): Buffer => {
  const head = Buffer.alloc(5, letter);
  head.writeInt32BE(4 + bytes.length, 1);
  return Buffer.concat([head, bytes]);
};

const opening = (code: number, rest: Uint8Array = new Uint8Array()): Buffer => {
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + rest.length, 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, rest]);
};

const VERSION_3 = 196_608;
const letters = fc.constantFrom("P", "B", "D", "E", "C", "S", "H", "Q", "d", "c", "f");

describe("what a client sent", () => {
  it("is divided where an answer is asked for, in whatever pieces it comes, and nothing is lost", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(letters, fc.uint8Array({ maxLength: 40 })), { maxLength: 20 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 }),
        (sent, sizes) => {
          const whole = Buffer.concat([
            opening(VERSION_3, Buffer.from("user\0")),
            ...sent.map(([letter, bytes]) => message(letter, bytes)),
          ]);
          const units: Unit[] = [];
          let rest: Buffer = Buffer.alloc(0);
          let started = false;
          for (let at = 0, turn = 0; at < whole.length; turn++) {
            const size = sizes[turn % sizes.length]!;
            const taken = takeUnits(Buffer.concat([rest, whole.subarray(at, at + size)]), started);
            ({ rest, started } = taken);
            units.push(...taken.units);
            at += size;
          }
          expect(Buffer.concat([...units.map(({ bytes }) => bytes), rest])).toEqual(whole);
          const answered = sent.filter(([letter]) => !"PBDEC".includes(letter)).length;
          expect(units).toHaveLength(1 + answered);
        },
      ),
    );
  });

  it("refuses encryption and goes on, and ends where a client asks for the end or cannot be understood", () => {
    const kinds = (sent: Buffer, started: boolean) => takeUnits(sent, started).units.map(({ kind }) => kind);
    expect(kinds(Buffer.concat([opening(80_877_103), opening(VERSION_3)]), false)).toEqual(["refuse encryption", "ask"]);
    expect(kinds(opening(80_877_102, Buffer.alloc(8)), false)).toEqual(["end"]);
    expect(kinds(message("X", new Uint8Array()), true)).toEqual(["end"]);
    expect(kinds(Buffer.from([0x51, 0, 0, 0, 1]), true)).toEqual(["end"]);
  });
});
