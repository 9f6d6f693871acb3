// Writes vocabulary/reference-areas/areas.json from the publishers' classification tables.
// node tests/support/make-reference-areas.mjs [data folder, default ../shared/data] [--check]
// With --check it writes nothing and fails when the file is not what it would write.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const [folder = join(root, "../shared/data")] = process.argv.slice(2).filter((argument) => argument !== "--check");
const data = resolve(folder);
const target = join(root, "vocabulary/reference-areas/areas.json");
const handKept = JSON.parse(readFileSync(join(root, "vocabulary/reference-areas/hand-kept.json"), "utf8"));

const LOCALES = ["en", "fr", "es", "ar", "zh", "ru"];
const FIRST_FISCAL_YEAR = 1989;
const INCOME_LETTER = {
  L: "L",
  LM: "M",
  UM: "U",
  H: "H",
  "Low income": "L",
  "Lower middle income": "M",
  "Upper middle income": "U",
  "High income": "H",
};
const WORLD_BANK_REGION = {
  "East Asia & Pacific": "EAS",
  "Europe & Central Asia": "ECS",
  "Latin America & Caribbean": "LCN",
  "Middle East & North Africa": "MEA",
  "North America": "NAC",
  "South Asia": "SAS",
  "Sub-Saharan Africa": "SSF",
};

const readTable = (path) => {
  const bytes = readFileSync(join(data, path));
  const text = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return parse(text, { columns: true, bom: true });
};
const byCode = (rows, column = "iso3") => new Map(rows.map((row) => [row[column], row]));
const plain = (name) => name.replace(/\*/g, "").trim();
const fiscalYear = (label) => Number(label.slice(2)) + (Number(label.slice(2)) > 80 ? 1900 : 2000);

/** Code → a letter per fiscal year from FY89: L, M, U, H, "-" not classified, "?" not in the table read. */
const incomeLetters = () => {
  const history = readTable("tidy/wb_income_history.csv");
  const newest = readTable("tidy/wdi_economies.csv").filter((row) => row.is_aggregate === "0");
  const last = Math.max(...history.map((row) => fiscalYear(row.fiscal_year)));
  const letters = new Map();
  for (const row of history) {
    const years = letters.get(row.iso3) ?? Array.from({ length: last - FIRST_FISCAL_YEAR + 1 }, () => "-");
    years[fiscalYear(row.fiscal_year) - FIRST_FISCAL_YEAR] = INCOME_LETTER[row.income_class];
    letters.set(row.iso3, years);
  }
  const now = byCode(newest);
  for (const [code, years] of letters) {
    const row = now.get(code);
    years.push(row === undefined ? "?" : (INCOME_LETTER[row.income_group] ?? "-"));
  }
  return new Map([...letters].map(([code, years]) => [code, years.join("")]));
};

/** UNHCR's name of each code as a country of asylum, else as a country of origin. */
const unhcrNames = () => {
  const rows = readTable("tidy/unhcr_population.csv.gz");
  const origins = rows.map((row) => [row.origin_iso3, row.origin_name]);
  const asylums = rows.map((row) => [row.asylum_iso3, row.asylum_name]);
  return new Map([...origins, ...asylums]);
};

const desaNames = () => {
  const rows = [...readTable("tidy/undesa_ims2020_locations.csv"), ...readTable("tidy/undesa_ims2024_stock_by_destination.csv")];
  return new Map(rows.filter((row) => row.iso3.trim() !== "").map((row) => [row.iso3, plain(row.name)]));
};

const worldBankNames = () => {
  const older = readTable("tidy/wb_groups.csv").map((row) => [row.iso3, row.country_name]);
  const newer = readTable("tidy/wdi_economies.csv").map((row) => [row.iso3, row.name]);
  return new Map([...older, ...newer]);
};

/** The tables write French with both apostrophes; pages have the typographic one. */
const typeset = (locale, name) => (locale === "fr" ? name.replaceAll("'", "’") : name);

/** M49 region code → names in six languages. */
const regionNames = () => {
  const names = new Map();
  for (const locale of LOCALES) {
    for (const row of readTable(`original/unsd_m49_${locale}.csv`)) {
      for (const level of ["Global", "Region", "Sub-region", "Intermediate Region"]) {
        const code = row[`${level} Code`];
        if (code !== "") names.set(code, { ...names.get(code), [locale]: typeset(locale, row[`${level} Name`]) });
      }
    }
  }
  return names;
};

const worldBankGroups = () => {
  const groups = new Map();
  for (const row of readTable("tidy/wb_groups.csv")) {
    const group = groups.get(row.group_code) ?? { name: row.group_name, members: new Set() };
    groups.set(row.group_code, { ...group, members: group.members.add(row.iso3) });
  }
  return groups;
};

const publishers = { UNDESA: desaNames(), WB: worldBankNames(), UNHCR: unhcrNames() };

const namesByPublisher = (code, english, own = {}) => {
  const names = {};
  for (const [publisher, table] of Object.entries(publishers)) {
    const name = own[publisher] ?? handKept.namesBy[code]?.[publisher] ?? table.get(code);
    if (name !== undefined && name !== english) names[publisher] = name;
  }
  return names;
};

/** An area with its fields in one order and without the empty ones. */
const inOrder = (area) => {
  const identity = ["code", "kind", "m49", "locationCodes", "alpha2", "names", "namesBy"];
  const regions = ["region", "subregion", "intermediateRegion", "worldBankRegion", "worldBankRegionBefore"];
  const groups = ["income", "ldc", "lldc", "sids", "contains", "members", "membersAsOf"];
  const order = [...identity, ...regions, ...groups, "note"];
  const isEmpty = (value) =>
    value === undefined || value === "" || value === false || (typeof value === "object" && Object.keys(value).length === 0);
  const unknown = Object.keys(area).filter((field) => !order.includes(field));
  if (unknown.length > 0) throw new Error(`${area.code}: unknown fields ${unknown.join(", ")}`);
  return Object.fromEntries(order.filter((field) => !isEmpty(area[field])).map((field) => [field, area[field]]));
};

const makeCountry = (row, income) => {
  const code = row.iso3;
  const names = Object.fromEntries(
    LOCALES.map((locale) => [locale, typeset(locale, row[`name_${locale}`])]).filter(([, name]) => name !== ""),
  );
  const kept = { ...names, ...handKept.names[code] };
  const region = WORLD_BANK_REGION[row.wb_region] ?? WORLD_BANK_REGION[row.wb_region_fy23];
  return {
    code,
    kind: "country",
    m49: Number(row.m49),
    alpha2: row.iso2,
    names: kept,
    namesBy: namesByPublisher(code, kept.en),
    region: row.m49_region_code,
    subregion: row.m49_subregion_code,
    intermediateRegion: row.m49_intermediate_code,
    ...handKept.regions[code],
    worldBankRegion: region,
    worldBankRegionBefore: handKept.worldBankRegionBefore[code],
    income: income.get(code),
    ldc: row.ldc === "1",
    lldc: row.lldc === "1",
    sids: row.sids === "1",
    contains: handKept.contains[code],
    note: handKept.notes[code],
  };
};

const makeAggregates = () => {
  const regions = regionNames();
  const groups = worldBankGroups();
  const economies = byCode(readTable("tidy/wdi_economies.csv"));
  const declared = handKept.aggregates.map((row) => {
    const numeric = row.members?.inRegion;
    const names = row.names ?? regions.get(row.code === "WLD" ? "001" : row.code) ?? { en: economies.get(row.code)?.name };
    if (names.en === undefined) throw new Error(`no English name for ${row.code}`);
    const m49 = row.m49 ?? (numeric === undefined ? undefined : Number(numeric));
    return { ...row, kind: "aggregate", m49, names, namesBy: namesByPublisher(row.code, names.en, row.namesBy) };
  });
  const known = new Set(declared.map((row) => row.code));
  const undeclared = [...groups]
    .filter(([code]) => !known.has(code))
    .map(([code, group]) => ({
      code,
      kind: "aggregate",
      names: { en: economies.get(code)?.name ?? group.name },
      members: { parts: [...group.members].sort((a, b) => (a < b ? -1 : 1)) },
      membersAsOf: "FY23",
    }));
  return [...declared, ...undeclared].map((row) => ({ ...row, names: { ...row.names, ...handKept.groupNames[row.code] } }));
};

const checkEveryAreaIsThere = (areas) => {
  const codes = new Set(areas.map((area) => area.code));
  const tables = [
    "undesa_ims2024_stock_by_destination",
    "undesa_ims2024_stock_by_origin",
    "undesa_ims2020_locations",
    "wdi_economies",
    "wb_income_history",
    "wb_groups",
  ];
  for (const table of tables) {
    const missing = readTable(`tidy/${table}.csv`)
      .map((row) => row.iso3.trim())
      .filter((code) => code !== "" && !codes.has(code));
    if (missing.length > 0) throw new Error(`${table}: no area for ${[...new Set(missing)].join(", ")}`);
  }
  if (codes.size !== areas.length) throw new Error("a code stands twice");
};

const makeAreas = () => {
  const income = incomeLetters();
  const countries = readTable("tidy/countries.csv").map((row) => makeCountry(row, income));
  const former = handKept.former.map((row) => ({ ...row, kind: "former", income: income.get(row.code) }));
  const areas = [...countries, ...former, ...handKept.others, ...makeAggregates()];
  checkEveryAreaIsThere(areas);
  return areas.map(inOrder).sort((a, b) => (a.code < b.code ? -1 : 1));
};

const areas = makeAreas();
const text = `[\n${areas.map((area) => JSON.stringify(area)).join(",\n")}\n]\n`;
if (!process.argv.includes("--check")) {
  writeFileSync(target, text);
  console.log(`${areas.length} areas written`);
} else if (readFileSync(target, "utf8") !== text) {
  console.error("areas.json is not what the tables and hand-kept.json make: run this without --check");
  process.exitCode = 1;
}
