import { METHODS } from "#observatory";
import { OBSERVATION_STATUS } from "#vocabulary";
import { table } from "./markdown.mjs";

/** Figures of the pages about releases, statuses, population and profiles in a language, by block. */
export const releaseFigures = (release, language) => ({
  "release-checks": () => checks(release, language),
  parameters: () => parameters(release, language),
  "release-sources": () => sources(release, language),
  "status-counts": () => statusCounts(release, language),
  "method-list": () => methods(language),
  "population-series": () => populationSeries(release, language),
  "profile-example": () => profileExample(release, language),
});

const checks = ({ manifest }, { check, release, whole }) =>
  table(
    release.checks,
    manifest.checks.map((one) => [one.id, check(one), whole(one.looked)]),
  );

const parameters = ({ manifest }, { parameter, release, setting }) =>
  table(
    release.parameters,
    Object.entries(manifest.parameters).flatMap(([step, values]) =>
      Object.entries(values).map(([key, value]) => [parameter(step), parameter(key), [value].flat().map(setting).join(", ")]),
    ),
  );

const sources = ({ manifest }, { edition, producer, release }) =>
  table(
    release.sources,
    manifest.sources.map((source) => [source.id, edition(source.version), producer(source.producer)]),
  );

const methods = ({ method, release }) =>
  table(
    release.methods,
    Object.keys(METHODS).map((code) => {
      const { name, words } = method(code);
      return [code, name, words];
    }),
  );

function statusCounts(release, language) {
  const counts = new Map();
  for (const { id, indicators } of release.manifest.dataflows) {
    for (const indicator of indicators) {
      const { status, length } = release.columns(id, indicator.id);
      for (let row = 0; row < length; row++) {
        const key = `${id}|${status.texts[status.codes[row]]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const flows = release.manifest.dataflows.map(({ id }) => id);
  const found = Object.entries(OBSERVATION_STATUS).filter(([status]) => flows.some((id) => counts.has(`${id}|${status}`)));
  const rows = found.map(([status, { hasValue }]) => [
    status,
    language.status(status),
    hasValue ? language.yes : language.no,
    ...flows.map((id) => (counts.has(`${id}|${status}`) ? language.whole(counts.get(`${id}|${status}`)) : "")),
  ]);
  return table(language.release.statuses(flows), rows);
}

function populationSeries(release, language) {
  const { indicators } = release.manifest.dataflows.find(({ id }) => id === "DF_POPULATION");
  const rows = indicators.map((indicator) => {
    const { id } = indicator;
    const cube = release.cube("DF_POPULATION", id);
    return [id, language.indicator("DF_POPULATION", indicator), `${cube.periods()[0]}–${cube.periods().at(-1)}`, cube.areas().length];
  });
  return table(language.release.population, rows);
}

function profileExample(release, language) {
  const { columns, rows } = release.readWorking("profile-coverage");
  const at = (id, row) => columns[id].texts[columns[id].codes[row]];
  const found = [];
  for (let row = 0; row < rows; row++) {
    if (at("TIME_PERIOD", row) !== "2022" || !["202", "LIC"].includes(at("REF_AREA", row))) continue;
    const indicator = at("INDICATOR", row);
    const { value } = release.cube("DF_MIGRATION_PROFILE", indicator).get({ area: at("REF_AREA", row), period: "2022" });
    const share = columns.POPULATION_SHARE.values[row];
    const name = language.name(at("REF_AREA", row));
    found.push({ name, indicator, members: at("MEMBERS", row), figures: at("WITH_FIGURE", row), share, given: value !== null });
  }
  // Shares that read alike keep the order of the release.
  const tenths = ({ share }) => Number((100 * share).toFixed(1));
  const least = found.toSorted((a, b) => tenths(a) - tenths(b));
  const picked = [...least.filter(({ given }) => !given).slice(0, 4), ...least.filter(({ given }) => given).slice(0, 4)];
  const { profile, given: yes, notGiven: no } = language.release;
  return table(
    profile,
    picked.map(({ name, indicator, members, figures, share, given }) => [
      name,
      indicator,
      members,
      figures,
      language.percent(share),
      given ? yes : no,
    ]),
  );
}
