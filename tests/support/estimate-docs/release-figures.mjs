import { METHODS } from "#observatory";
import { OBSERVATION_STATUS } from "#vocabulary";
import { decimals, name, table, whole } from "./markdown.mjs";

/** Figures of the pages about releases, statuses, population and profiles, by block. */
export const releaseFigures = (release) => ({
  "release-checks": () =>
    table(
      ["Check", "What must be true", ">Looked at"],
      release.manifest.checks.map(({ id, words, looked }) => [id, words, whole(looked)]),
    ),
  parameters: () => parameters(release),
  "release-sources": () =>
    table(
      ["Source", "Edition", "Producer"],
      release.manifest.sources.map(({ id, version, producer }) => [id, version, producer]),
    ),
  "status-counts": () => statusCounts(release),
  "method-list": () =>
    table(
      ["Code", "Name", "What it says"],
      Object.entries(METHODS).map(([code, { name: title, words }]) => [code, title, words]),
    ),
  "population-series": () => populationSeries(release),
  "profile-example": () => profileExample(release),
});

const parameters = (release) =>
  table(
    ["Step", "Parameter", ">Value"],
    Object.entries(release.manifest.parameters).flatMap(([step, values]) =>
      Object.entries(values).map(([key, value]) => [step, key, [value].flat().join(", ")]),
    ),
  );

function statusCounts(release) {
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
  const rows = found.map(([status, { words, hasValue }]) => [
    status,
    words,
    hasValue ? "yes" : "no",
    ...flows.map((id) => (counts.has(`${id}|${status}`) ? whole(counts.get(`${id}|${status}`)) : "")),
  ]);
  return table(["Status", "Reads", "Value", ...flows.map((id) => `>${id}`)], rows);
}

function populationSeries(release) {
  const { indicators } = release.manifest.dataflows.find(({ id }) => id === "DF_POPULATION");
  const rows = indicators.map(({ id, description }) => {
    const cube = release.cube("DF_POPULATION", id);
    return [id, description, `${cube.periods()[0]}–${cube.periods().at(-1)}`, cube.areas().length];
  });
  return table(["Series", "What it is", "Years", ">Areas"], rows);
}

function profileExample(release) {
  const { columns, rows } = release.readWorking("profile-coverage");
  const at = (id, row) => columns[id].texts[columns[id].codes[row]];
  const found = [];
  for (let row = 0; row < rows; row++) {
    if (at("TIME_PERIOD", row) !== "2022" || !["202", "LIC"].includes(at("REF_AREA", row))) continue;
    const indicator = at("INDICATOR", row);
    const { value } = release.cube("DF_MIGRATION_PROFILE", indicator).get({ area: at("REF_AREA", row), period: "2022" });
    const share = columns.POPULATION_SHARE.values[row];
    found.push([
      name(at("REF_AREA", row)),
      indicator,
      at("MEMBERS", row),
      at("WITH_FIGURE", row),
      `${decimals(100 * share, 1)} %`,
      value === null ? "not given" : "given",
    ]);
  }
  const least = found.toSorted((a, b) => Number.parseFloat(a[4]) - Number.parseFloat(b[4]));
  const picked = [
    ...least.filter(([, , , , , given]) => given === "not given").slice(0, 4),
    ...least.filter(([, , , , , given]) => given === "given").slice(0, 4),
  ];
  return table(["Aggregate, 2022", "Indicator", ">Members", ">with a figure", ">of their population", "Figure"], picked);
}
