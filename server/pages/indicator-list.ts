import type { IndicatorFamily, IndicatorRow } from "#web";
import { isGroup } from "./area-figures.ts";
import { isCountry } from "./area-labels.ts";
import type { ReleaseReader } from "./release-reader.ts";

const kept = new WeakMap<ReleaseReader, readonly IndicatorFamily[]>();

/** Every indicator of the release by dataset, with years and areas. Reads all figures once. */
export const indicatorFamilies = (reader: ReleaseReader): readonly IndicatorFamily[] => {
  let families = kept.get(reader);
  if (!families) {
    families = reader.release.manifest.dataflows.map(({ id, name, description, indicators }) => ({
      id,
      name,
      description,
      rows: indicators.map((indicator) => rowOf(reader, id, indicator)),
    }));
    kept.set(reader, families);
  }
  return families;
};

interface Named {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly preferred: boolean;
}

const rowOf = (reader: ReleaseReader, dataflow: string, { id, name, unit, preferred }: Named): IndicatorRow => {
  const cube = reader.release.cube(dataflow, id);
  const periods = cube.periods();
  return {
    id,
    name,
    unit,
    preferred,
    href: indicatorHref(dataflow, id),
    firstYear: (periods[0] ?? "").slice(0, 4),
    lastYear: (periods.at(-1) ?? "").slice(0, 4),
    countries: cube.areas().filter(isCountry).length,
    groups: cube.areas().filter(isGroup).length,
  };
};

export const indicatorHref = (dataflow: string, id: string): string => `/indicator/${dataflow}/${id}`;
