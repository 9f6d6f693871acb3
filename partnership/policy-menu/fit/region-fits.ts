import { regionsOf, type FitChoice, type FitCountry } from "./fit-facts.ts";

export interface RegionFinding {
  readonly rule: "region";
  readonly answer: "not named" | "holds" | "does not hold" | "not known";
  readonly named: readonly string[];
  /** The narrowest of those named that the country lies in. */
  readonly within: string | undefined;
}

/** A choice that names regions of M49 is for countries in one of them, whichever of its levels is named. */
export const regionFits = ({ regions }: Pick<FitChoice, "regions">, { code }: Pick<FitCountry, "code">): RegionFinding => {
  const found = { rule: "region", named: regions } as const;
  const own = regionsOf(code);
  const within = own.findLast((one) => regions.includes(one));
  if (regions.length === 0) return { ...found, within, answer: "not named" };
  if (own.length === 0) return { ...found, within, answer: "not known" };
  return { ...found, within, answer: within === undefined ? "does not hold" : "holds" };
};
