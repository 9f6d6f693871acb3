import { table } from "./markdown.mjs";

/** Figures of the pages about remittances and their cost in a language, by block. */
export const remittanceFigures = (release, language) => ({
  vintages: () => vintages(release, language),
  "vintage-counts": () => vintageCounts(release, language),
  "rule-example": () => ruleExample(release, language),
  "stated-errors": () => statedErrors(release, language),
  "reconciled-senders": () => reconciledSenders(release, language),
  "reconciled-extremes": () => reconciledExtremes(release, language),
  "paid-shares": () => paidShares(release, language),
  "reconciled-breaks": () => reconciledBreaks(release, language),
  "reconciled-conflicts": () => reconciledConflicts(release, language),
  costs: () => costs(release, language),
  unallocated: () => unallocated(release, language),
});

const YEAR = "2022";
const flow = (release, indicator) => release.cube("DF_REMITTANCE_FLOW", indicator);
const total = (release, indicator) => release.cube("DF_REMITTANCE_TOTAL", indicator);
const RECEIVED = ["REM_RECEIVED", "REM_RECEIVED_WDI_2023", "REM_RECEIVED_KNOMAD_2025", "REM_RECEIVED_KNOMAD_2023", "REM_RECEIVED_WB_2013"];
const PAID = ["REM_PAID", "REM_PAID_WDI_2023", "REM_PAID_KNOMAD_2023"];

function vintages(release, { billion, name, remittances }) {
  const row = (area, year, indicators) => [
    name(area),
    year,
    ...indicators.map((indicator) => billion(total(release, indicator).valueAt(area, "", "_T", year))),
  ];
  const received = [
    ["IND", "2010"],
    ["IND", YEAR],
    ["MEX", YEAR],
    ["NGA", YEAR],
    ["UKR", YEAR],
  ].map(([area, year]) => row(area, year, RECEIVED));
  const paid = [
    ["USA", YEAR],
    ["CHE", YEAR],
    ["SAU", YEAR],
    ["ESP", YEAR],
  ].map(([area, year]) => row(area, year, PAID));
  return `${table(remittances.vintages(RECEIVED), received)}\n\n${table(remittances.vintages(PAID), paid)}`;
}

function vintageCounts(release, { billion, remittances }) {
  const rows = [...RECEIVED, ...PAID].map((indicator) => {
    const cube = total(release, indicator);
    const counts = ["2000", "2010", YEAR, "2023"].map((year) => cube.list({ period: year }).filter(({ value }) => value !== null).length);
    const world = cube.list({ period: YEAR }).reduce((sum, { value }) => sum + (value ?? 0), 0);
    return [indicator, `${cube.periods()[0]}–${cube.periods().at(-1)}`, ...counts, billion(world, 1)];
  });
  return table(remittances.vintageCounts(YEAR), rows);
}

const textAt = (column, row) => column.texts[column.codes[row]];

function weightSum(release, area, year) {
  const { columns, rows } = release.readWorking("remittance-weights");
  for (let row = 0; row < rows; row++) {
    if (
      textAt(columns.REF_AREA, row) === area &&
      textAt(columns.TIME_PERIOD, row) === year &&
      textAt(columns.HOSTS, row) === "without assumed zeros"
    )
      return columns.WEIGHT.values[row];
  }
  throw new RangeError(`no weights of ${area} in ${year}`);
}

function ruleExample(release, { billion, name, percent, remittances, whole }) {
  const indicators = release.readReported("world-bank-wdi");
  const beta = release.manifest.parameters["remittances, rule 3"].beta;
  const income = (area) => indicators.valueAt(indicators.find("NY.GDP.PCAP.PP.CD", area, "", "_T", YEAR));
  const home = income("MEX");
  const sum = weightSum(release, "MEX", YEAR);
  const received = total(release, "REM_RECEIVED").valueAt("MEX", "", "_T", YEAR);
  const rows = ["USA", "CAN", "ESP", "GTM"].map((host) => {
    const migrants = release.cube("DF_MIGRANT_STOCK", "STOCK").valueAt(host, "MEX", "_T", YEAR);
    const each = income(host) < home ? home : home + (income(host) - home) ** beta;
    const released = flow(release, "REM_RS3").valueAt("MEX", host, "_T", YEAR);
    const made = (received * migrants * each) / sum;
    if (Math.abs(made - released) > 2000) throw new RangeError(`the example does not add up: ${made}, ${released}`);
    return [name(host), whole(migrants), whole(income(host)), whole(each), percent((migrants * each) / sum, 3), whole(released / 1e6)];
  });
  const opening = remittances.ruleExampleOf("MEX", YEAR, billion(received), whole(home), whole(sum));
  return `${opening}\n\n${table(remittances.ruleExample, rows)}`;
}

const statedErrors = (release, { parameter, remittances, setting }) =>
  table(
    remittances.statedErrors,
    Object.entries(release.manifest.parameters["remittances, reconciled"]).map(([key, value]) => [parameter(key), setting(value)]),
  );

function paidShareOf(release, year) {
  const { columns, rows } = release.readWorking("remittance-factors");
  for (let row = 0; row < rows; row++) {
    if (textAt(columns.TIME_PERIOD, row) === year && textAt(columns.SIDE, row) === "payments reported") return columns.FACTOR.values[row];
  }
  throw new RangeError(`no share of payments in ${year}`);
}

const paidShares = (release, { decimals, remittances }) =>
  table(
    remittances.paidShares,
    ["2000", "2005", "2010", "2015", "2020", "2022", "2023"].map((year) => [year, decimals(paidShareOf(release, year), 3)]),
  );

function sendersIn(release) {
  const [rule, reconciled, paid] = [flow(release, "REM_RS3"), flow(release, "REM_RECONCILED"), total(release, "REM_PAID")];
  const share = paidShareOf(release, YEAR);
  return reconciled.counterparts().flatMap((sender) => {
    const [byRule, found] = [rule.valueAt("WLD", sender, "_T", YEAR), reconciled.valueAt("WLD", sender, "_T", YEAR)];
    if (!byRule || !found || ["WLD", "_U"].includes(sender)) return [];
    const reported = paid.valueAt(sender, "", "_T", YEAR);
    return [{ sender, byRule, found, reported, scaled: reported === null ? null : reported / share }];
  });
}

const senderTable = (senders, { billion, decimals, name, remittances }) =>
  table(
    remittances.senders,
    senders.map(({ sender, byRule, found, reported, scaled }) => [
      name(sender),
      billion(byRule),
      billion(reported),
      billion(scaled),
      billion(found),
      decimals(found / byRule, 2),
    ]),
  );

function reconciledSenders(release, language) {
  const largest = sendersIn(release)
    .toSorted((a, b) => b.found - a.found)
    .slice(0, 20);
  return `${language.remittances.sendersOf(YEAR)}\n\n${senderTable(largest, language)}`;
}

function reconciledExtremes(release, language) {
  const { money, remittances, whole } = language;
  const large = sendersIn(release)
    .filter(({ byRule }) => byRule >= 5e8)
    .toSorted((a, b) => a.found / a.byRule - b.found / b.byRule);
  const stock = release.cube("DF_MIGRANT_STOCK", "STOCK");
  const perMigrant = flow(release, "REM_RECONCILED")
    .list({ period: YEAR })
    .flatMap(({ area, counterpart, value }) => {
      const migrants = area === "WLD" || counterpart === "WLD" ? null : stock.valueAt(counterpart, area, "_T", YEAR);
      return migrants !== null && migrants >= 20_000 && value !== null ? [{ area, counterpart, value, migrants }] : [];
    })
    .toSorted((a, b) => b.value / b.migrants - a.value / a.migrants);
  const rows = perMigrant
    .slice(0, 8)
    .map(({ area, counterpart, value, migrants }) => [
      money(area, counterpart),
      whole(migrants),
      whole(value / 1e6),
      whole(value / migrants),
    ]);
  return [
    remittances.movedMost,
    senderTable([...large.slice(0, 8), ...large.slice(-8)], language),
    remittances.mostAMigrant,
    table(remittances.perMigrant, rows),
  ].join("\n\n");
}

function costs(release, { decimals, remittances }) {
  const cube = release.cube("DF_REMITTANCE_COST", "COST_AVERAGE");
  const quarters = ["2011-Q1", "2014-Q1", "2017-Q1", "2020-Q3"].filter((quarter) => cube.periods().includes(quarter));
  const corridors = (quarter) =>
    cube.list({ period: quarter }).filter(({ area, counterpart, value }) => area !== "WLD" && counterpart !== "WLD" && value !== null);
  const at = (area, counterpart, quarter) => decimals(cube.valueAt(area, counterpart, "_T", quarter), 2);
  const rows = [
    [remittances.costs.corridors, ...quarters.map((quarter) => corridors(quarter).length)],
    [remittances.costs.all, ...quarters.map((quarter) => at("WLD", "WLD", quarter))],
    [remittances.costs.to("MEX"), ...quarters.map((quarter) => at("MEX", "WLD", quarter))],
    [remittances.costs.from("USA"), ...quarters.map((quarter) => at("WLD", "USA", quarter))],
    [remittances.costs.along("MEX", "USA"), ...quarters.map((quarter) => at("MEX", "USA", quarter))],
  ];
  return table(["", ...quarters.map((quarter) => `>${quarter}`)], rows);
}

function unallocated(release, { name, remittances, whole }) {
  const rows = flow(release, "REM_RS3")
    .list({ counterpart: "_U", period: YEAR })
    .filter(({ area }) => area !== "WLD")
    .toSorted((a, b) => b.value - a.value)
    .map(({ area, value }) => `${name(area)} ${whole(value / 1e6)}`);
  return remittances.unallocated(YEAR, rows.join(", ") || remittances.nothing);
}

/** Senders whose reports come and go, and what that does to the reconciled series. */
function reconciledBreaks(release, { billion, name, remittances }) {
  const pairs = [
    ["TUR", "2004"],
    ["PAK", "2007"],
    ["GHA", "2014"],
    ["VEN", "2016"],
    ["UKR", "2022"],
  ];
  const rows = pairs.flatMap(([sender, first]) =>
    [Number(first), Number(first) + 1, Number(first) + 2]
      .filter((year) => year <= 2023)
      .map((year) => [
        name(sender),
        year,
        billion(flow(release, "REM_RS3").valueAt("WLD", sender, "_T", String(year))),
        billion(total(release, "REM_PAID").valueAt(sender, "", "_T", String(year)), 3),
        billion(flow(release, "REM_RECONCILED").valueAt("WLD", sender, "_T", String(year))),
      ]),
  );
  return table(remittances.breaks, rows);
}

/** The pairs that the published matrices set to zero, in the series that does not. */
function reconciledConflicts(release, { billion, money, remittances, whole }) {
  const pairs = release.manifest.parameters["remittances, rule 3"]["assumed zeros"].map((pair) => pair.split("–"));
  const both = pairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]);
  const rows = both.map(([area, sender]) => [
    money(area, sender),
    whole(release.cube("DF_MIGRANT_STOCK", "STOCK").valueAt(sender, area, "_T", YEAR)),
    billion(flow(release, "REM_RECONCILED").valueAt(area, sender, "_T", YEAR), 3),
  ]);
  return table(remittances.conflicts(YEAR), rows);
}
