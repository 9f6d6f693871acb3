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
export const profileAggregates = (): readonly string[] => areas("aggregate").filter(isProfiled).map(({ code }) => code).sort();

/**
 * Members of an aggregate in a calendar year. Income groups: by the World Bank fiscal year in force on 1 July of the year
 * (2022: FY23), none before FY89, the newest list for later years. Other aggregates: as they stand today.
 */
export function membersInYear(aggregate: string, year: string): readonly string[] {
  if (!INCOME_GROUPS.includes(aggregate)) return membersOf(aggregate);
  const fiscalYear = fiscalYearOn(`${year}-07-01`);
  if (fiscalYear < FIRST_FISCAL_YEAR) return [];
  return fiscalYear < NEWEST_FISCAL_YEAR ? membersOf(aggregate, fiscalYear) : membersOf(aggregate);
}
