import { CURRENCY, type Currency } from "./codelists/currency.ts";
import { phrase, type WordedValue } from "./problem-phrases.ts";
import { Problem } from "./problem.ts";

/** An amount in whole minor units (cents) of one currency; below zero for what is owed. Never a fraction. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

/**
 * An amount of minor units: `money(1250, "USD")` is 12.50 US dollars.
 * @throws Problem `bad-amount` for fractions and for more than a double holds exactly (about 90 trillion dollars)
 */
export const money = (minor: number, currency: Currency): Money => {
  if (!Number.isSafeInteger(minor)) throw badAmount(String(minor), currency, phrase("no-minor-units"));
  return { minor: minor === 0 ? 0 : minor, currency };
};

/**
 * The amount written in major units with a point: `parseMoney("12.5", "USD")` is 1250 cents. No grouping, no rounding.
 * @throws Problem `bad-amount`
 */
export const parseMoney = (text: string, currency: Currency): Money => {
  const { decimals } = CURRENCY[currency];
  const [, sign, whole, fraction = ""] = /^([-−]?)(\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) throw badAmount(text, currency, phrase("no-digits"));
  if (fraction.length > decimals) throw badAmount(text, currency, phrase("many-decimals", { decimals }));
  const minor = Number(whole + fraction.padEnd(decimals, "0"));
  if (!Number.isSafeInteger(minor)) throw badAmount(text, currency, phrase("too-large"));
  return money(sign === "" ? minor : -minor, currency);
};

/** The amount in major units as a plain decimal, "12.50": for files and forms, read back by `parseMoney`. */
export const decimalOf = ({ minor, currency }: Money): string => {
  const { decimals } = CURRENCY[currency];
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${minor < 0 ? "-" : ""}${whole}${decimals === 0 ? "" : `.${fraction}`}`;
};

/**
 * The sum of two amounts of one currency.
 * @throws Problem `currencies-differ`; `bad-amount` when the sum is too large to be exact
 */
export const addMoney = (a: Money, b: Money): Money => {
  requireSameCurrency(a, b);
  return money(a.minor + b.minor, a.currency);
};

/** The first amount less the second; throws as `addMoney`. */
export const subtractMoney = (a: Money, b: Money): Money => addMoney(a, negateMoney(b));

export const negateMoney = ({ minor, currency }: Money): Money => money(-minor, currency);

/** The sum of amounts of a currency, zero of it for none; throws as `addMoney`. */
export const sumMoney = (amounts: readonly Money[], currency: Currency): Money => amounts.reduce(addMoney, money(0, currency));

/** Order for `sort`, smaller first; throws Problem `currencies-differ`. */
export const compareMoney = (a: Money, b: Money): number => {
  requireSameCurrency(a, b);
  return a.minor - b.minor;
};

const requireSameCurrency = (a: Money, b: Money): void => {
  if (a.currency !== b.currency) throw new Problem("currencies-differ", { left: a.currency, right: b.currency });
};

const badAmount = (amount: string, currency: Currency, reason: WordedValue): Problem => {
  const { decimals } = CURRENCY[currency];
  return new Problem("bad-amount", { amount, currency, reason, decimals, example: decimals === 0 ? "1250" : "1250.50" });
};
