import { CURRENCY, type Currency } from "#vocabulary";
import type { Body } from "../bodies/body-records.ts";
import { costOf, moneyAtHand } from "./costs.ts";
import { inForce, type Setting } from "./programme-records.ts";

/** Key of the dated value that says what follows where money does not suffice. */
export const MONEY_GATE = "money gate";

/** What stands against starting work in a body. */
export interface ActivationFinding {
  /** A finding on money is refused or warned of by setting; the order of priority is only told. */
  readonly about: "money" | "order";
  readonly words: string;
}

/** Whether work was begun by a day, and goes on. */
export const isStarted = ({ activatedOn, closedOn }: Pick<Body, "activatedOn" | "closedOn">, day: string): boolean =>
  activatedOn !== null && activatedOn <= day && (closedOn === null || closedOn >= day);

/** Whether work could be begun: a theme or group that is not closed and where it was not begun. */
export const canStart = ({ kind, activatedOn, closedOn }: Pick<Body, "kind" | "activatedOn" | "closedOn">, day: string): boolean =>
  (kind === "theme" || kind === "group") && activatedOn === null && (closedOn === null || closedOn >= day);

/** "refuse" where money that does not suffice stands in the way, else "warn". */
export const gateOn = (settings: readonly Setting[], day: string): "refuse" | "warn" => {
  const value = inForce(settings, day).findLast(({ key }) => key === MONEY_GATE)?.value;
  return (value as { readonly effect?: unknown } | undefined)?.effect === "refuse" ? "refuse" : "warn";
};

interface Question {
  readonly bodies: readonly Body[];
  readonly settings: readonly Setting[];
  readonly day: string;
}

/** What stands against starting work in a body on a day: money that does not suffice for it beside what runs, and bodies that come first. Pure. */
export const activationFindings = (body: Body, { bodies, settings, day }: Question): readonly ActivationFinding[] => [
  ...moneyFindings(body, { bodies, settings, day }),
  ...orderFindings(body, bodies, day),
];

const moneyFindings = (body: Body, { bodies, settings, day }: Question): readonly ActivationFinding[] => {
  const money = (words: string): readonly ActivationFinding[] => [{ about: "money", words }];
  const atHand = moneyAtHand(settings, day);
  if (!atHand) return money("Nobody said how much money is at hand.");
  const { currency, minor } = atHand;
  const running = bodies.filter((one) => one.kind === "group" && one.id !== body.id && isStarted(one, day));
  const costs = running.map(({ slug }) => costOf(settings, day, slug, currency));
  const own = body.kind === "theme" ? themeCost(body, { bodies, settings, day }, currency) : costOf(settings, day, body.slug, currency);
  if (own === undefined) return money(`Nobody said in ${currency} what ${body.name} costs.`);
  if (costs.includes(undefined)) return money(`Nobody said in ${currency} what all of the groups cost in which work was begun.`);
  const spent = costs.reduce<bigint>((sum, cost) => sum + (cost ?? 0n), 0n);
  const written = (amount: bigint): string => amountText(amount, currency);
  return spent + own <= minor
    ? []
    : money(`${written(minor)} is at hand. What runs costs ${written(spent)} a year, and this ${written(own)}.`);
};

/** What a theme costs: its own value, else that of its groups in which work was not begun. */
const themeCost = (theme: Body, { bodies, settings, day }: Question, currency: Currency): bigint | undefined => {
  const groups = bodies.filter(({ kind, themeId }) => kind === "group" && themeId === theme.id).filter((group) => canStart(group, day));
  return groups.reduce<bigint | undefined>((sum, { slug }) => {
    const cost = costOf(settings, day, slug, currency);
    return sum === undefined || cost === undefined ? undefined : sum + cost;
  }, 0n);
};

const orderFindings = (body: Body, bodies: readonly Body[], day: string): readonly ActivationFinding[] => {
  const { kind, priority } = body;
  if (priority === null) return [];
  const earlier = bodies.filter((one) => one.kind === kind && one.priority !== null && one.priority < priority && canStart(one, day));
  return earlier.length === 0
    ? []
    : [{ about: "order", words: `${earlier.map(({ name }) => name).join(", ")}: earlier in the order of priority, and not begun.` }];
};

const amountText = (minor: bigint, currency: Currency): string => {
  const { decimals } = CURRENCY[currency];
  const digits = String(minor).padStart(decimals + 1, "0");
  const [whole, fraction] = decimals === 0 ? [digits, ""] : [digits.slice(0, -decimals), digits.slice(-decimals)];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `${currency} ${grouped}${/[1-9]/.test(fraction) ? `.${fraction}` : ""}`;
};
