import { Problem } from "../problem.ts";
import type { Area, MemberRule } from "./area.ts";
import { areaOf, areas } from "./areas.ts";
import { incomeGroupOf, NEWEST_FISCAL_YEAR } from "./income-group.ts";
import { nameIn } from "./name-in.ts";

/**
 * Codes of the countries and areas in an aggregate, sorted; a country's only member is itself.
 * Income groups and World Bank regions are those of the fiscal year (2023 is FY23), or the newest; regions of the United
 * Nations and lists of least developed, landlocked and small island countries are today's. Channel Islands (CHI) come
 * along with Guernsey and Jersey: a data set has the one or the others, see `Area.contains`.
 * @throws Problem `unknown-area`; `no-members` where no list of members is kept
 */
export const membersOf = (code: string, fiscalYear?: number): readonly string[] => [...membersAsSet(areaOf(code), fiscalYear)].sort();

const membersAsSet = (area: Area, fiscalYear?: number): ReadonlySet<string> => {
  if (area.kind !== "aggregate") return new Set([area.code]);
  if (area.members === undefined) throw new Problem("no-members", { area: area.code, name: (locale) => nameIn(area, locale) });
  const rule = area.members;
  if (rule.parts !== undefined) return partsTogether(rule, rule.parts, fiscalYear);
  const fits = (country: Area): boolean => fitsRule(country, rule, fiscalYear);
  return new Set(
    areas("country")
      .filter(fits)
      .map((country) => country.code),
  );
};

const partsTogether = (rule: MemberRule, parts: readonly string[], fiscalYear?: number): ReadonlySet<string> => {
  const membersOfAll = (codes: readonly string[]): ReadonlySet<string> =>
    new Set(codes.flatMap((code) => [...membersAsSet(areaOf(code), fiscalYear)]));
  const left = membersOfAll(rule.except ?? []);
  const around = rule.within === undefined ? undefined : membersOfAll([rule.within]);
  const isIn = (code: string): boolean => !left.has(code) && (around?.has(code) ?? true);
  return new Set([...membersOfAll(parts)].filter(isIn));
};

const fitsRule = (country: Area, rule: MemberRule, fiscalYear?: number): boolean => {
  if (rule.inRegion !== undefined) return isInRegion(country, rule.inRegion);
  if (rule.worldBankRegion !== undefined) return worldBankRegionOf(country, fiscalYear) === rule.worldBankRegion;
  if (rule.income !== undefined) return incomeGroupOf(country, fiscalYear) === rule.income;
  if (rule.flag !== undefined) return country[rule.flag] === true;
  return rule.every === "country";
};

const isInRegion = (country: Area, region: string): boolean =>
  country.region === region || country.subregion === region || country.intermediateRegion === region;

const worldBankRegionOf = (country: Area, fiscalYear = NEWEST_FISCAL_YEAR): string | undefined => {
  const before = country.worldBankRegionBefore;
  return before !== undefined && fiscalYear <= before.lastFiscalYear ? before.region : country.worldBankRegion;
};
