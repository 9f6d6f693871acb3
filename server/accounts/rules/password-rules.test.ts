import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordFault } from "./password-rules.ts";

describe("passwords", () => {
  it.each([
    ["elevenchars", "too short"],
    ["x".repeat(257), "too long"],
    ["password1234", "common"],
    ["P@ssw0rd!2024", "common"],
    ["iloveyou1234", "common"],
    ["Liverpool2024!", "common"],
    ["sunshineflower", "common"],
    ["letmeinplease", "common"],
    ["123456789012", "repeated"],
    ["qwertyuiop12", "repeated"],
    ["1qaz2wsx3edc", "repeated"],
    ["abcabcabcabca", "repeated"],
    ["aaaaaaaaaaaaa", "repeated"],
    ["098765432109", "repeated"],
    ["2024-11-22-1999", "common"],
  ] as const)("refuses %s", (password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });

  it.each(["purple tiger river garden", "vlnt-Kro83-qwem", "Tjufkn0mmerblad", "the quiet lamp hums under snow"])("takes %s", (password) => {
    expect(passwordFault(password)).toBeUndefined();
  });

  it("refuses the owner's own words", () => {
    expect(passwordFault("Zoravecki-Umpel-1", ["Zoravecki Umpel", "z.umpel@example.org"])).toBe("personal");
    expect(passwordFault("Zoravecki-Umpel-1")).toBeUndefined();
  });

  it("refuses whatever is repeated to length", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 6 }), (piece) => {
        const password = piece.repeat(12).slice(0, 24);
        expect(passwordFault(password.length < 12 ? password.repeat(12) : password)).toBeDefined();
      }),
    );
  });
});
