import { table } from "./markdown.mjs";

/** Figures of the pages about migrant stocks in a language, by block. */
export const stockFigures = (release, language) => ({
  documentation: () => documentation(release, language),
  "round-methods": () => roundMethods(release, language),
  "round-example": () => roundExample(release, language),
  "annual-example": () => annualExample(release, language),
  "other-size": () => otherSize(release, language),
  "other-shared": () => otherShared(release, language),
  "displaced-example": () => displacedExample(release, language),
  "stopped-reports": () => stoppedReports(release, language),
});

const stockOf = (release) => release.cube("DF_MIGRANT_STOCK", "STOCK");

function documentation(release, { setting, stock, whole }) {
  const table2024 = release.readReported("undesa-ims-2024-destination");
  const elasticities = release.manifest.parameters.stock;
  const elasticityOf = (type) => {
    const letters = new Set(type.split(/\s+/));
    if (letters.has("I") || (!letters.has("B") && !letters.has("C"))) return elasticities["elasticity, imputed"];
    if (letters.has("C")) return elasticities["elasticity, foreignCitizens"];
    return elasticities[letters.has("R") ? "elasticity, foreignBornAndRefugees" : "elasticity, foreignBorn"];
  };
  const types = new Map();
  for (let row = 0; row < table2024.length; row++) {
    const { indicator, area, sex, period, note, value } = table2024.at(row);
    if (indicator !== "STOCK" || sex !== "_T" || period !== "2024" || !/^[A-Z]{3}$/.test(area) || area === "WLD") continue;
    const type = note.slice(note.indexOf("|") + 1).trim();
    const { areas, persons } = types.get(type) ?? { areas: 0, persons: 0 };
    types.set(type, { areas: areas + 1, persons: persons + (value ?? 0) });
  }
  const rows = [...types].toSorted(([, a], [, b]) => b.persons - a.persons);
  return table(
    stock.documentation,
    rows.map(([type, { areas, persons }]) => [type || stock.noType, areas, whole(persons), setting(elasticityOf(type))]),
  );
}

function roundMethods(release, { stock, whole }) {
  const rounds = ["1990", "2020", "2024"];
  const counts = new Map();
  for (const round of rounds) {
    for (const { area, counterpart, value, method } of stockOf(release).slice({ sex: "_T", period: round })) {
      if (area === "WLD" || counterpart === "WLD" || value === null) continue;
      const key = `${method}|${round}`;
      const { cells, persons } = counts.get(key) ?? { cells: 0, persons: 0 };
      counts.set(key, { cells: cells + 1, persons: persons + value });
    }
  }
  const methods = Object.keys(release.manifest.methods).filter((method) => [...counts.keys()].some((key) => key.startsWith(`${method}|`)));
  const rows = methods.map((method) => [
    method,
    ...rounds.flatMap((round) => {
      const { cells, persons } = counts.get(`${method}|${round}`) ?? { cells: 0, persons: 0 };
      return [whole(cells), whole(persons)];
    }),
  ]);
  return table(stock.roundMethods(rounds), rows);
}

const texts = (column) => (row) => column.texts[column.codes[row]];

/** Multiplier (a logarithm) of an area in a round of one sex. */
function multiplier(release, round, sex, side, area) {
  const { columns, rows } = release.readWorking("stock-multipliers");
  const of = (id) => texts(columns[id]);
  for (let row = 0; row < rows; row++) {
    if (of("AREA")(row) === area && of("TIME_PERIOD")(row) === round && of("SEX")(row) === sex && of("SIDE")(row) === side)
      return columns.LOGARITHM.values[row];
  }
  throw new RangeError(`no multiplier ${round} ${sex} ${side} ${area}`);
}

function columnSum(release, round, sex, area) {
  const { columns, rows } = release.readWorking("stock-columns");
  for (let row = 0; row < rows; row++) {
    if (texts(columns.REF_AREA)(row) === area && texts(columns.TIME_PERIOD)(row) === round && texts(columns.SEX)(row) === sex)
      return columns.PERSONS.values[row];
  }
  throw new RangeError(`no column ${round} ${sex} ${area}`);
}

function roundExample(release, { corridor, decimals, setting, stock, whole }) {
  const [origin, area, round, elasticity] = ["MEX", "USA", "2020", release.manifest.parameters.stock["elasticity, foreignBorn"]];
  const seedTable = release.readReported("undesa-ims-2020-bilateral");
  const rows = ["F", "M"].map((sex) => {
    const cell = seedTable.valueAt(seedTable.find("STOCK", area, origin, sex, round));
    const total = stockOf(release).valueAt(area, "WLD", sex, round);
    const sum = columnSum(release, round, sex, area);
    const [a, b] = [multiplier(release, round, sex, "origin", origin), multiplier(release, round, sex, "destination", area)];
    const grown = (cell * total) / sum;
    const fitted = stockOf(release).valueAt(area, origin, sex, round);
    const made = grown * Math.exp(elasticity * (a + b));
    if (Math.abs(made - fitted) > 1) throw new RangeError(`the example does not add up: ${made}, ${fitted}`);
    return [
      sex === "F" ? stock.women : stock.men,
      whole(cell),
      `${whole(total)} / ${whole(sum)}`,
      whole(grown),
      decimals(a, 4),
      decimals(b, 4),
      decimals(Math.exp(elasticity * (a + b)), 4),
      whole(fitted),
    ];
  });
  return `${stock.roundExampleOf(corridor(origin, area), round)}\n\n${table(stock.roundExample(setting(elasticity)), rows)}`;
}

function annualExample(release, { corridor, stock, whole }) {
  const cube = stockOf(release);
  const pairs = [
    ["MEX", "USA"],
    ["UKR", "DEU"],
  ];
  const years = ["2015", "2016", "2018", "2020", "2021", "2022", "2023", "2024"];
  const rows = pairs.flatMap(([origin, area]) => [
    [corridor(origin, area), ...years.map((year) => whole(cube.valueAt(area, origin, "_T", year)))],
    [stock.allMigrantsIn(area), ...years.map((year) => whole(cube.valueAt(area, "WLD", "_T", year)))],
  ]);
  return table(["", ...years.map((year) => `>${year}`)], rows);
}

function otherSize(release, { name, percent, stock, whole }) {
  const cube = stockOf(release);
  const rounds = ["1990", "2000", "2010", "2020", "2024"];
  const share = (area, round) => (cube.valueAt(area, "OTH", "_T", round) ?? 0) / cube.valueAt(area, "WLD", "_T", round);
  const large = cube.areas().filter((area) => area !== "WLD" && (cube.valueAt(area, "WLD", "_T", "2024") ?? 0) >= 20_000);
  const rows = large
    .toSorted((a, b) => (cube.valueAt(b, "OTH", "_T", "2024") ?? 0) - (cube.valueAt(a, "OTH", "_T", "2024") ?? 0))
    .slice(0, 10);
  const highest = large
    .toSorted((a, b) => share(b, "2024") - share(a, "2024"))
    .slice(0, 8)
    .map((area) => `${name(area)} ${percent(share(area, "2024"), 0)}`);
  const world = [stock.world, whole(cube.valueAt("WLD", "OTH", "_T", "2024")), ...rounds.map(() => "")];
  const destinations = rows.map((area) => [
    name(area),
    whole(cube.valueAt(area, "OTH", "_T", "2024")),
    ...rounds.map((round) => percent(share(area, round))),
  ]);
  return `${table(stock.otherSize(rounds), [world, ...destinations])}\n\n${stock.highestShares(highest.join(", "))}`;
}

function otherShared(release, { corridor, decimals, name, stock, whole }) {
  const before = stockOf(release);
  const after = release.cube("DF_MIGRANT_STOCK", "STOCK_OTHER_DISTRIBUTED");
  const gains = after
    .list({ sex: "_T", period: "2024" })
    .filter(({ area, counterpart, value }) => area !== "WLD" && counterpart !== "WLD" && value !== null)
    .map(({ area, counterpart, value }) => ({ area, counterpart, value, was: before.valueAt(area, counterpart, "_T", "2024") ?? 0 }))
    .toSorted((a, b) => b.value - b.was - (a.value - a.was));
  const rows = gains
    .slice(0, 12)
    .map(({ area, counterpart, value, was }) => [corridor(counterpart, area), whole(was), whole(value), `+${whole(value - was)}`]);
  const origins = after.counterparts().filter((code) => !["WLD", "OTH"].includes(code));
  const total = (cube, code) => cube.valueAt("WLD", code, "_T", "2024") ?? 0;
  const grown = origins
    .filter((code) => total(before, code) >= 10_000)
    .toSorted((a, b) => total(after, b) / total(before, b) - total(after, a) / total(before, a))
    .slice(0, 8)
    .map((code) => `${name(code)} × ${decimals(total(after, code) / total(before, code), 1)}`);
  return `${table(stock.otherShared, rows)}\n\n${stock.growMost(grown.join(", "))}`;
}

function displacedExample(release, { corridor, stock, whole }) {
  const cube = stockOf(release);
  const displaced = (area, origin, year) =>
    ["REFUGEES", "ASYLUM_SEEKERS", "OIP"].reduce(
      (sum, indicator) => sum + (release.cube("DF_DISPLACEMENT", indicator).valueAt(area, origin, "_T", year) ?? 0),
      0,
    );
  const midYear = (area, origin, year) => (displaced(area, origin, String(year - 1)) + displaced(area, origin, String(year))) / 2;
  const pairs = [
    ["UKR", "POL"],
    ["UKR", "DEU"],
    ["SYR", "TUR"],
    ["VEN", "COL"],
    ["SDN", "EGY"],
  ];
  const rows = pairs.map(([origin, area]) => [
    corridor(origin, area),
    whole(cube.valueAt(area, origin, "_T", "2020")),
    whole(midYear(area, origin, 2020)),
    whole(midYear(area, origin, 2024)),
    whole(cube.valueAt(area, origin, "_T", "2020") + midYear(area, origin, 2024) - midYear(area, origin, 2020)),
    whole(cube.valueAt(area, origin, "_T", "2024")),
  ]);
  return table(stock.displaced, rows);
}

/** Corridors whose displaced people are no longer listed at all, though there were many in 2020. */
function stoppedReports(release, { corridor, stock, whole }) {
  const totals = new Map();
  for (const indicator of ["REFUGEES", "ASYLUM_SEEKERS", "OIP"]) {
    for (const { area, counterpart, period, value } of release.cube("DF_DISPLACEMENT", indicator).slice({ period: ["2020", "2024"] })) {
      const key = `${area}.${counterpart}`;
      const figures = totals.get(key) ?? { 2020: 0, 2024: 0 };
      figures[period] += value ?? 0;
      totals.set(key, figures);
    }
  }
  const stopped = [...totals]
    .filter(([, figures]) => figures[2020] >= 5000 && figures[2024] === 0)
    .toSorted(([, a], [, b]) => b[2020] - a[2020]);
  const cube = stockOf(release);
  const rows = stopped.map(([key, figures]) => {
    const [area, origin] = key.split(".");
    return [
      corridor(origin, area),
      whole(figures[2020]),
      whole(cube.valueAt(area, origin, "_T", "2020")),
      whole(cube.valueAt(area, origin, "_T", "2024")),
    ];
  });
  return table(stock.stopped, rows);
}
