import type { Cube } from "../../query/cube.ts";
import type { OpenedRelease } from "../open-release.ts";

/** The cubes of a release's indicators, all or of some dataflows, in the order of the manifest. */
export function* indicatorCubes(release: OpenedRelease, dataflows?: readonly string[]): Generator<Cube> {
  for (const { id, indicators } of release.manifest.dataflows) {
    if (dataflows && !dataflows.includes(id)) continue;
    for (const indicator of indicators) yield release.cube(id, indicator.id);
  }
}

/** The key of an observation for a finding: `DF_MIGRANT_STOCK STOCK USA.MEX._T.2020`. */
export const keyOfRow = (cube: Cube, row: number, series: number): string =>
  findingKey(cube, cube.index.area(series), cube.index.counterpart(series), cube.index.sex(series), cube.period(row));

/** The same from its parts; the ones that the dataflow lacks are left out. */
export const findingKey = (cube: Cube, area: string, counterpart: string, sex: string, period: string): string => {
  const { dimensions, id } = cube.dataflow;
  const parts = [
    area,
    ...(dimensions.includes("COUNTERPART_AREA") ? [counterpart] : []),
    ...(dimensions.includes("SEX") ? [sex] : []),
    period,
  ];
  return `${id} ${cube.indicator.id} ${parts.join(".")}`;
};
