import type { IndicatorFamily, IndicatorRow } from "#web";
import { isGroup } from "./area-figures.ts";
import { isCountry } from "./area-labels.ts";
import type { ReleaseReader } from "./release-reader.ts";
import { shownDataflow, shownIndicator } from "./release-words.ts";

const kept = new WeakMap<ReleaseReader, readonly IndicatorFamily[]>();

/** Every indicator of the release by dataset, with years and areas. Reads all figures once. */
export const indicatorFamilies = (reader: ReleaseReader): readonly IndicatorFamily[] => {
  let families = kept.get(reader);
  if (!families) {
    families = reader.release.manifest.dataflows.map(({ id, indicators }) => ({
      id,
      ...shownDataflow(reader, id),
      rows: indicators.map((indicator) => rowOf(reader, id, indicator)),
    }));
    kept.set(reader, families);
  }
  return families;
};

interface Listed {
  readonly id: string;
  readonly unit: string;
  readonly preferred: boolean;
}

const rowOf = (reader: ReleaseReader, dataflow: string, { id, unit, preferred }: Listed): IndicatorRow => {
  const cube = reader.release.cube(dataflow, id);
  const periods = cube.periods();
  const { name, lang } = shownIndicator(reader, dataflow, id);
  return {
    id,
    name,
    ...(lang === undefined ? {} : { lang }),
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
