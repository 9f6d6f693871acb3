import type { IncomeGroup } from "#vocabulary";
import type { FitChoice, FitCountry } from "./fit-facts.ts";

export interface IncomeFinding {
  readonly rule: "income group";
  readonly answer: "not named" | "holds" | "does not hold" | "not known";
  readonly named: readonly string[];
  readonly income: IncomeGroup | undefined;
}

/** A choice that names income groups is for countries in one of them; of a country without a group it is not known. */
export const incomeGroupFits = (
  { incomeGroups }: Pick<FitChoice, "incomeGroups">,
  { income }: Pick<FitCountry, "income">,
): IncomeFinding => {
  const found = { rule: "income group", named: incomeGroups, income } as const;
  if (incomeGroups.length === 0) return { ...found, answer: "not named" };
  if (income === undefined) return { ...found, answer: "not known" };
  return { ...found, answer: incomeGroups.includes(income) ? "holds" : "does not hold" };
};
