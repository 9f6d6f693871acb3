import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { charterDifference } from "./charter-difference.ts";

describe("what changed between two versions", () => {
  it("names words that came and went", () => {
    expect(charterDifference("It meets twice a year.", "It meets once a year.")).toEqual([
      { kind: "same", text: "It meets " },
      { kind: "removed", text: "twice" },
      { kind: "added", text: "once" },
      { kind: "same", text: " a year." },
    ]);
  });
  it("gives both versions back, to the letter", () => {
    const text = fc.array(fc.constantFrom("a", "bee", " ", "\n", "é", ".", "日本")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const pieces = charterDifference(older, newer);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join("");
        expect([without("added"), without("removed")]).toEqual([older, newer]);
      }),
    );
  });
});
