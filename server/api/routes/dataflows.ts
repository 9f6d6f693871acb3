import { PROMISES, type DataflowAnswer, type DataflowsAnswer } from "#contract";
import { OBSERVATION_STATUS, SEX, UNIT } from "#vocabulary";
import type { Indicator, ManifestDataflow, OpenedRelease } from "#observatory";
import { keep, preparedJson } from "../api-route.ts";
import { hrefs } from "../hrefs.ts";

/** The dataflows of a release. */
export const dataflowsRoute = keep(PROMISES.dataflows, (asked) => {
  const { release } = asked;
  return preparedJson(asked, {
    identity: "",
    lasting: true,
    make: (): DataflowsAnswer => ({
      release: release.id,
      dataflows: release.manifest.dataflows.map((dataflow) => ({
        ...briefOf(dataflow, release.id),
        indicators: dataflow.indicators.map(({ id }) => id),
      })),
    }),
  });
});

/** The structure of one. */
export const dataflowRoute = keep(PROMISES.dataflow, (asked) => {
  const { release, parts } = asked;
  const dataflow = release.dataflow(parts.dataflow);
  return preparedJson(asked, { identity: dataflow.id, lasting: true, make: () => structureOf(release, dataflow) });
});

const briefOf = ({ id, name, description, frequency, dimensions, rows }: ManifestDataflow, release: string) => ({
  id,
  name,
  description,
  frequency,
  dimensions: [...dimensions],
  rows,
  href: hrefs(release).dataflow(id),
});

const structureOf = (release: OpenedRelease, dataflow: ManifestDataflow): DataflowAnswer => {
  const at = hrefs(release.id);
  const { elsewhere, diagonal } = dataflow.absent;
  const units = [...new Set(dataflow.indicators.map(({ unit }) => unit))];
  return {
    release: release.id,
    ...briefOf(dataflow, release.id),
    indicators: dataflow.indicators.map((indicator) => indicatorOf(indicator, at.bulk(dataflow.id, indicator.id))),
    codelists: {
      SEX: dataflow.dimensions.includes("SEX") ? Object.entries(SEX).map(([code, { name }]) => ({ code, label: name })) : [],
      OBS_STATUS: Object.entries(OBSERVATION_STATUS).map(([code, { words, hasValue }]) => ({ code, label: words, hasValue })),
      METHOD: Object.entries(release.manifest.methods).map(([code, { name }]) => ({ code, label: name })),
      UNIT_MEASURE: units.map(unitOf),
    },
    absent: { elsewhere: absenceOf(elsewhere), diagonal: absenceOf(diagonal) },
    links: { data: at.data(dataflow.id, "all"), availability: at.availability(dataflow.id), areas: at.areas },
  };
};

const indicatorOf = ({ id, name, description, unit, decimals, unitMultiplier, preferred }: Indicator, bulk: string) => ({
  id,
  name,
  description,
  unit: unitOf(unit),
  decimals,
  unitMultiplier,
  preferred,
  bulk,
});

const unitOf = (code: string) => ({ code, label: Object.hasOwn(UNIT, code) ? UNIT[code as keyof typeof UNIT].name : code });

const absenceOf = (status: keyof typeof OBSERVATION_STATUS) => ({ status, words: OBSERVATION_STATUS[status].words });
