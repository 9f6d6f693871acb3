import { allBodies, allSettings, inForce, scaleDown, type Setting } from "#partnership";
import { CURRENCY, type Currency } from "#vocabulary";
import type { ScaleDownData } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { askedDay } from "./as-of.ts";
import { amountWords } from "./programme-data.ts";

const AMOUNT = /^(\d{1,12})(?:\.(\d+))?$/;

const isCurrency = (code: string): code is Currency => code in CURRENCY;

/** Whole minor units of an amount as it is written; undefined for what is none, or is finer than the currency. */
const minorOf = (written: string, currency: Currency): bigint | undefined => {
  const [, whole, fraction = ""] = AMOUNT.exec(written) ?? [];
  const { decimals } = CURRENCY[currency];
  return whole === undefined || fraction.length > decimals ? undefined : BigInt(whole + fraction.padEnd(decimals, "0"));
};

/** Groups in order of priority, and which of them the money pays for. */
export const scaleDownData = async ({ database, query, now }: SignedInRequest): Promise<ScaleDownData> => {
  const [available, currency] = [query("available").trim().replaceAll(/[ ,]/g, ""), query("currency").trim().toUpperCase()];
  if (available === "" && currency === "") return { available, currency, wrong: false, rows: undefined };
  const minor = isCurrency(currency) ? minorOf(available, currency) : undefined;
  if (minor === undefined || !isCurrency(currency)) return { available, currency, wrong: true, rows: undefined };
  const { on } = askedDay("", now);
  const [bodies, settings] = await Promise.all([allBodies(database, on), allSettings(database)]);
  const costs = inForce(settings, on).filter(({ key }) => key === "cost of a body");
  const groups = bodies.filter(
    ({ kind, openedOn, closedOn }) => kind === "group" && openedOn !== null && openedOn <= on && (closedOn === null || closedOn >= on),
  );
  const scaled = scaleDown(
    minor,
    groups.map(({ slug, name, priority }) => ({ slug, name, priority, costMinor: costOf(costs, slug, currency) })),
  );
  const rows = scaled.map(({ name, costMinor, leftMinor, verdict }) => ({
    name,
    cost: costMinor === undefined ? "" : amountWords(Number(costMinor), currency),
    left: amountWords(Number(leftMinor), currency),
    verdict,
  }));
  return { available, currency, wrong: false, rows };
};

/** What a group costs: its own value, else that of every group; the newest where several hold. */
const costOf = (costs: readonly Setting[], slug: string, currency: Currency): bigint | undefined => {
  for (const body of [slug, "group"]) {
    const found = costs
      .map(({ value }) => value as Readonly<Record<string, unknown>>)
      .findLast((value) => value["body"] === body && value["currency"] === currency);
    if (found) return minorOf(String(found["amount"]), currency);
  }
  return undefined;
};
