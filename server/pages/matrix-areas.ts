import { areaOf, type AreaPublisher } from "#vocabulary";
import type { MatrixArea, MatrixRegion } from "#web";
import { compareNames, nameOf } from "./area-labels.ts";

/** Areas with their names and M49 regions. */
export const matrixAreas = (codes: readonly string[], locale: string, publisher: AreaPublisher): readonly MatrixArea[] =>
  codes.map((code) => {
    const { region = "", subregion = region, intermediateRegion = subregion } = areaOf(code);
    return { code, name: nameOf(code, locale, publisher), continent: region, region: intermediateRegion };
  });

/** The regions that areas lie in: the large ones by name, and the smaller ones within them by name. */
export const matrixRegions = (areas: readonly MatrixArea[], locale: string): readonly MatrixRegion[] => {
  const within = new Map(areas.map(({ continent, region }) => [region, continent]));
  const continents = [...new Set(within.values())].map((code): MatrixRegion => ({ code, name: nameOf(code, locale, "UNSD") }));
  const regions = [...within].map(([code, continent]): MatrixRegion => ({ code, name: nameOf(code, locale, "UNSD"), within: continent }));
  const compare = compareNames(locale);
  return [...continents, ...regions].sort((a, b) => compare(a.name, b.name));
};
