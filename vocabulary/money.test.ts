import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CURRENCY, type Currency } from "./codelists/currency.ts";
import { addMoney, compareMoney, decimalOf, money, negateMoney, parseMoney, subtractMoney, sumMoney } from "./money.ts";

const currency = fc.constantFrom(...(Object.keys(CURRENCY) as Currency[]));
const minor = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe("money", () => {
  it.each([
    ["12.5", "USD", 1250],
    ["12", "USD", 1200],
    ["0.05", "EUR", 5],
    ["-0.05", "EUR", -5],
    ["1250", "JPY", 1250],
    ["90071992547409.91", "USD", Number.MAX_SAFE_INTEGER],
  ] as const)("%s %s is %i minor units", (text, code, expected) =>
    expect(parseMoney(text, code)).toEqual({ minor: expected, currency: code }),
  );

  it.each([
    ["", "USD"],
    ["12.345", "USD"],
    ["12.5", "JPY"],
    ["1,250", "USD"],
    ["1e3", "USD"],
    ["$12", "USD"],
    ["12.", "USD"],
    ["NaN", "USD"],
    ["90071992547409.92", "USD"],
  ] as const)("%j is no amount of %s", (text, code) => expect(() => parseMoney(text, code)).toThrow("is not an amount"));

  it("refuses what is not a whole number of minor units", () => {
    for (const wrong of [0.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])
      expect(() => money(wrong, "USD")).toThrow("is not an amount");
  });

  it("reads back as it is written, without a negative zero", () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        const one = money(amount, code);
        expect(parseMoney(decimalOf(one), code)).toEqual(one);
      }),
    );
    expect(decimalOf(money(5, "USD"))).toBe("0.05");
    expect(decimalOf(money(-1250, "USD"))).toBe("-12.50");
    expect(decimalOf(money(-7, "JPY"))).toBe("-7");
    expect(Object.is(negateMoney(money(0, "USD")).minor, 0)).toBe(true);
  });

  it("adds exactly where floating point does not", () => {
    expect(addMoney(parseMoney("0.1", "USD"), parseMoney("0.2", "USD"))).toEqual(parseMoney("0.3", "USD"));
    expect(0.1 + 0.2).not.toBe(0.3);
  });

  it("sums in any order, and what is added can be taken away", () => {
    fc.assert(
      fc.property(fc.array(minor, { maxLength: 20 }), currency, (amounts, code) => {
        const all = amounts.map((amount) => money(amount, code));
        expect(sumMoney(all, code)).toEqual(sumMoney(all.toReversed(), code));
        for (const one of all) expect(subtractMoney(addMoney(one, sumMoney(all, code)), sumMoney(all, code))).toEqual(one);
      }),
    );
    expect(sumMoney([], "CHF")).toEqual({ minor: 0, currency: "CHF" });
  });

  it("refuses a sum too large to be exact", () =>
    expect(() => addMoney(money(Number.MAX_SAFE_INTEGER, "USD"), money(1, "USD"))).toThrow("is not an amount"));

  it("does not mix currencies", () => {
    const [dollars, euros] = [money(1, "USD"), money(1, "EUR")];
    expect(() => addMoney(dollars, euros)).toThrow("USD and EUR are different currencies");
    expect(() => compareMoney(dollars, euros)).toThrow("different currencies");
    expect(() => sumMoney([dollars], "EUR")).toThrow("different currencies");
  });

  it("orders", () =>
    expect([money(3, "USD"), money(-1, "USD"), money(2, "USD")].sort(compareMoney).map((one) => one.minor)).toEqual([-1, 2, 3]));

  it("leaves its inputs alone", () => {
    const amounts = Object.freeze([Object.freeze(money(1, "USD")), Object.freeze(money(2, "USD"))]);
    expect(sumMoney(amounts, "USD").minor).toBe(3);
    expect(amounts.map((one) => one.minor)).toEqual([1, 2]);
  });
});
