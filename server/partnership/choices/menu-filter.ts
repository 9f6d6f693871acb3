import { EVERY_CHOICE, FOR_WHOM, INCOME_GROUPS, REGION_CODES, type ChoiceFilter } from "#partnership";
import type { PartnershipRequest } from "../../desk/desk-route.ts";

const LONGEST = 120;
const STATES = ["not yet appraised", "current", "stale", "withdrawn"] as const;

/** States that readers can ask for. */
export const PUBLIC_STATES = STATES;

/** The filter that an address names; what is no choice counts as none. */
export const menuFilter = ({ query }: Pick<PartnershipRequest, "query">): ChoiceFilter => ({
  ...EVERY_CHOICE,
  words: query("q").slice(0, LONGEST).trim(),
  instrument: query("instrument").slice(0, LONGEST),
  outcome: query("outcome").slice(0, LONGEST),
  theme: query("theme").slice(0, LONGEST),
  state: STATES.find((state) => state === query("state")) ?? "",
  forWhom: FOR_WHOM.find((whom) => whom !== "both" && whom === query("forWhom")) ?? "",
  income: INCOME_GROUPS.find((group) => group === query("income")) ?? "",
  region: REGION_CODES.includes(query("region")) ? query("region") : "",
  triedIn: /^[A-Z]{3}$/.test(query("triedIn")) ? query("triedIn") : "",
});

/** The same filter as addresses have it, without what is not set. */
export const filterValues = ({ words, ...rest }: ChoiceFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries({ q: words, ...rest }).filter(([, value]) => value !== ""));

/** The address of a list with a filter. */
export const menuHref = (path: string, filter: Partial<ChoiceFilter>): string => {
  const query = new URLSearchParams(filterValues({ ...EVERY_CHOICE, ...filter })).toString();
  return query === "" ? path : `${path}?${query}`;
};
