import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["mexico", "mexico", 0],
    ["phillipines", "philippines", 2],
    ["germny", "germany", 1],
    ["gremany", "germany", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
  ])("%s → %s is %i", (from, to, distance) => expect(editDistance(from, to, 5)).toBe(distance));

  it("gives up above the limit", () => expect(editDistance("kitten", "sitting", 2)).toBe(3));

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "中"), maxLength: 8 });

  it("is the same both ways, and zero only for the same text", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 10)).toBe(editDistance(b, a, 10));
        expect(editDistance(a, b, 10) === 0).toBe(a === b);
      }),
    );
  });

  it("with a limit agrees with itself without one", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 20), limit + 1));
      }),
    );
  });
});
