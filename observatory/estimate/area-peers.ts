import { areas, findArea } from "#vocabulary";

/** M49 intermediate region of an area ("Western Africa"), else its subregion, else "". */
export const subregionOf = (code: string): string => {
  const area = findArea(code);
  return area?.intermediateRegion ?? area?.subregion ?? "";
};

/** True for a country or area of its own, not for an aggregate, a former state or an "other" row. */
export const isCountry = (code: string): boolean => findArea(code)?.kind === "country";

/** The other countries of an area's M49 intermediate region, then of its subregion, then of its region; codes in code-unit order. */
export function peersOf(code: string): readonly (readonly string[])[] {
  const area = findArea(code);
  if (!area) return [];
  const countries = areas("country");
  const sharing = (key: "intermediateRegion" | "subregion" | "region"): string[] =>
    area[key] === undefined
      ? []
      : countries
          .filter((one) => one[key] === area[key] && one.code !== code)
          .map((one) => one.code)
          .sort();
  return [sharing("intermediateRegion"), sharing("subregion"), sharing("region")].filter((peers) => peers.length > 0);
}
