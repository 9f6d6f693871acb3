import { PROMISES, type DataflowAnswer, type DataflowsAnswer } from "#contract";
import { OBSERVATION_STATUS, SEX, statusWords, writtenLanguage, type AreaLocale, type ObservationStatus } from "#vocabulary";
import { dataflowWords, indicatorWords, type LabelledConcept, type ManifestDataflow, type OpenedRelease } from "#observatory";
import { keep, preparedJson } from "../api-route.ts";
import { hrefs } from "../hrefs.ts";
import { labelsOf } from "../labels-of.ts";

/** The dataflows of a release. */
export const dataflowsRoute = keep(PROMISES.dataflows, (asked) => {
  const { release, lang } = asked;
  return preparedJson(asked, {
    identity: "",
    language: writtenLanguage(lang),
    lasting: true,
    make: (): DataflowsAnswer => ({
      release: release.id,
      dataflows: release.manifest.dataflows.map((dataflow) => ({
        ...briefOf(dataflow, release.id, lang),
        indicators: dataflow.indicators.map(({ id }) => id),
      })),
    }),
  });
});

/** The structure of one. */
export const dataflowRoute = keep(PROMISES.dataflow, (asked) => {
  const { release, parts, lang } = asked;
  const dataflow = release.dataflow(parts.dataflow);
  return preparedJson(asked, {
    identity: dataflow.id,
    language: writtenLanguage(lang),
    lasting: true,
    make: () => structureOf(release, dataflow, lang),
  });
});

const named = <Words extends { readonly name: string; readonly description: string }>({ name, description }: Words) => ({
  name,
  description,
});

const briefOf = (dataflow: ManifestDataflow, release: string, lang: string) => ({
  id: dataflow.id,
  ...named(dataflowWords(dataflow, lang)),
  frequency: dataflow.frequency,
  dimensions: [...dataflow.dimensions],
  rows: dataflow.rows,
  href: hrefs(release).dataflow(dataflow.id),
});

const structureOf = (release: OpenedRelease, dataflow: ManifestDataflow, lang: AreaLocale): DataflowAnswer => {
  const at = hrefs(release.id);
  const { elsewhere, diagonal } = dataflow.absent;
  const labels = labelsOf(release, lang);
  const coded = (concept: LabelledConcept) => (code: string) => ({ code, label: labels(concept, code) });
  const units = [...new Set(dataflow.indicators.map(({ unit }) => unit))];
  return {
    release: release.id,
    ...briefOf(dataflow, release.id, lang),
    indicators: dataflow.indicators.map(({ id, name, description, unit, decimals, unitMultiplier, preferred }) => ({
      id,
      ...named(indicatorWords(dataflow.id, { id, name, description }, lang)),
      unit: coded("UNIT_MEASURE")(unit),
      decimals,
      unitMultiplier,
      preferred,
      bulk: at.bulk(dataflow.id, id),
    })),
    codelists: {
      SEX: dataflow.dimensions.includes("SEX") ? Object.keys(SEX).map(coded("SEX")) : [],
      OBS_STATUS: Object.entries(OBSERVATION_STATUS).map(([code, { hasValue }]) => ({ ...coded("OBS_STATUS")(code), hasValue })),
      METHOD: Object.keys(release.manifest.methods).map(coded("METHOD")),
      UNIT_MEASURE: units.map(coded("UNIT_MEASURE")),
    },
    absent: { elsewhere: absenceOf(elsewhere, lang), diagonal: absenceOf(diagonal, lang) },
    links: { data: at.data(dataflow.id, "all"), availability: at.availability(dataflow.id), areas: at.areas },
  };
};

const absenceOf = (status: ObservationStatus, lang: string) => ({ status, words: statusWords(status, lang).words });
