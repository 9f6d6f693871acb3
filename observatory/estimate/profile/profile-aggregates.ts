import { type Area, areas, FIRST_FISCAL_YEAR, fiscalYearOn, membersOf, NEWEST_FISCAL_YEAR } from "#vocabulary";

/** Income groups and their unions: their members change with the World Bank's fiscal year. */
const INCOME_GROUPS: readonly string[] = ["HIC", "LIC", "LMC", "LMY", "MIC", "UMC"];

/** The South, as the World Bank counts it: low- and middle-income countries of the fiscal year. */
export const SOUTH = "LMY";

const isProfiled = ({ code, members }: Area): boolean =>
  INCOME_GROUPS.includes(code) ||
  members?.every === "country" ||
  members?.inRegion !== undefined ||
  members?.worldBankRegion !== undefined ||
  members?.flag !== undefined;

/** Aggregates that have a profile: the world, M49 regions, World Bank regions, income groups, LDC, LLDC and SIDS; code-unit order. */
export const profileAggregates = (): readonly string[] =>
  areas("aggregate")
    .filter(isProfiled)
    .map(({ code }) => code)
    .sort();

/**
 * The World Bank fiscal year whose list of members holds in a calendar year: that in force on 1 July (2022: FY23) for income
 * groups, the newest for later years. "today" for other aggregates, which are taken as they stand; "none" before FY89.
 */
export function membershipOf(aggregate: string, year: string): number | "today" | "none" {
  if (!INCOME_GROUPS.includes(aggregate)) return "today";
  const fiscalYear = fiscalYearOn(`${year}-07-01`);
  if (fiscalYear < FIRST_FISCAL_YEAR) return "none";
  return fiscalYear < NEWEST_FISCAL_YEAR ? fiscalYear : "today";
}

/** Members of an aggregate in a calendar year. */
export function membersInYear(aggregate: string, year: string): readonly string[] {
  const membership = membershipOf(aggregate, year);
  if (membership === "none") return [];
  return membership === "today" ? membersOf(aggregate) : membersOf(aggregate, membership);
}
