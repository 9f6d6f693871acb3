import { CURRENCY, type Currency } from "#vocabulary";
import { inForce, type Setting } from "./programme-records.ts";

/** Keys of the dated values on money. */
export const COST_OF_A_BODY = "cost of a body";
export const MONEY_AT_HAND = "money at hand";

const AMOUNT = /^(\d{1,12})(?:\.(\d+))?$/;

export const isCurrency = (code: string): code is Currency => code in CURRENCY;

/** Whole minor units of an amount as it is written; undefined for what is none, or is finer than the currency. */
export const minorOf = (written: string, currency: Currency): bigint | undefined => {
  const [, whole, fraction = ""] = AMOUNT.exec(written) ?? [];
  const { decimals } = CURRENCY[currency];
  return whole === undefined || fraction.length > decimals ? undefined : BigInt(whole + fraction.padEnd(decimals, "0"));
};

const fieldsOf = ({ value }: Setting): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** What a body costs in a year: its own value, else that of every group; the newest where several hold. */
export const costOf = (settings: readonly Setting[], day: string, slug: string, currency: Currency): bigint | undefined => {
  const costs = inForce(settings, day).filter(({ key }) => key === COST_OF_A_BODY);
  for (const body of [slug, "group"]) {
    const found = costs.map(fieldsOf).findLast((value) => value["body"] === body && value["currency"] === currency);
    if (found) return minorOf(String(found["amount"]), currency);
  }
  return undefined;
};

/** The money at hand as it was last said; undefined where nobody said. */
export const moneyAtHand = (
  settings: readonly Setting[],
  day: string,
): { readonly amount: string; readonly minor: bigint; readonly currency: Currency } | undefined => {
  const said = inForce(settings, day).findLast(({ key }) => key === MONEY_AT_HAND);
  if (!said) return undefined;
  const { amount, currency } = fieldsOf(said);
  const code = String(currency);
  const minor = isCurrency(code) ? minorOf(String(amount), code) : undefined;
  return minor === undefined || !isCurrency(code) ? undefined : { amount: String(amount), minor, currency: code };
};
