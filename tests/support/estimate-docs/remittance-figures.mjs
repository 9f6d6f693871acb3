import { billion, decimals, name, percent, table, whole } from "./markdown.mjs";

/** Figures of the pages about remittances and their cost, by block. */
export const remittanceFigures = (release) => ({
  vintages: () => vintages(release),
  "vintage-counts": () => vintageCounts(release),
  "rule-example": () => ruleExample(release),
  "stated-errors": () => statedErrors(release),
  "reconciled-senders": () => reconciledSenders(release),
  "reconciled-extremes": () => reconciledExtremes(release),
  "paid-shares": () => paidShares(release),
  "reconciled-breaks": () => reconciledBreaks(release),
  "reconciled-conflicts": () => reconciledConflicts(release),
  costs: () => costs(release),
  unallocated: () => unallocated(release),
});

const YEAR = "2022";
const flow = (release, indicator) => release.cube("DF_REMITTANCE_FLOW", indicator);
const total = (release, indicator) => release.cube("DF_REMITTANCE_TOTAL", indicator);
const RECEIVED = ["REM_RECEIVED", "REM_RECEIVED_WDI_2023", "REM_RECEIVED_KNOMAD_2025", "REM_RECEIVED_KNOMAD_2023", "REM_RECEIVED_WB_2013"];
const PAID = ["REM_PAID", "REM_PAID_WDI_2023", "REM_PAID_KNOMAD_2023"];

function vintages(release) {
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
  const titles = (indicators) => ["bn US$", "Year", ...indicators.map((indicator) => `>${indicator}`)];
  return `${table(titles(RECEIVED), received)}\n\n${table(titles(PAID), paid)}`;
}

function vintageCounts(release) {
  const rows = [...RECEIVED, ...PAID].map((indicator) => {
    const cube = total(release, indicator);
    const counts = ["2000", "2010", YEAR, "2023"].map((year) => cube.list({ period: year }).filter(({ value }) => value !== null).length);
    const world = cube.list({ period: YEAR }).reduce((sum, { value }) => sum + (value ?? 0), 0);
    return [indicator, `${cube.periods()[0]}–${cube.periods().at(-1)}`, ...counts, billion(world, 1)];
  });
  return table(["Series", "Years", ">areas 2000", ">2010", `>${YEAR}`, ">2023", `>sum ${YEAR}, bn US$`], rows);
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

function ruleExample(release) {
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
  return `Mexico, ${YEAR}: received ${billion(received)} bn US$; income at home ${whole(home)}; sum of all weights ${whole(sum)}.\n\n${table(["Host", ">Migrants", ">Income", ">r", ">Share", ">US$ million"], rows)}`;
}

const statedErrors = (release) =>
  table(
    ["Parameter", ">Value"],
    Object.entries(release.manifest.parameters["remittances, reconciled"]).map(([key, value]) => [key, value]),
  );

function paidShareOf(release, year) {
  const { columns, rows } = release.readWorking("remittance-factors");
  for (let row = 0; row < rows; row++) {
    if (textAt(columns.TIME_PERIOD, row) === year && textAt(columns.SIDE, row) === "payments reported") return columns.FACTOR.values[row];
  }
  throw new RangeError(`no share of payments in ${year}`);
}

const paidShares = (release) =>
  table(
    ["Year", ">Share"],
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

const senderRow = ({ sender, byRule, found, reported, scaled }) => [
  name(sender),
  billion(byRule),
  billion(reported),
  billion(scaled),
  billion(found),
  decimals(found / byRule, 2),
];
const SENDER_TITLES = ["bn US$", ">rule 3", ">reported", ">scaled", ">reconciled", ">reconciled / rule"];

const reconciledSenders = (release) =>
  `${YEAR}:\n\n${table(
    SENDER_TITLES,
    sendersIn(release)
      .toSorted((a, b) => b.found - a.found)
      .slice(0, 20)
      .map(senderRow),
  )}`;

function reconciledExtremes(release) {
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
      `${name(area)} from ${name(counterpart)}`,
      whole(migrants),
      whole(value / 1e6),
      whole(value / migrants),
    ]);
  return `Senders moved most, of those with half a billion by the rule:\n\n${table(SENDER_TITLES, [...large.slice(0, 8), ...large.slice(-8)].map(senderRow))}\n\nMost a migrant, corridors of 20,000 migrants or more:\n\n${table(["Money to", ">migrants", ">US$ million", ">US$ a migrant"], rows)}`;
}

function costs(release) {
  const cube = release.cube("DF_REMITTANCE_COST", "COST_AVERAGE");
  const quarters = ["2011-Q1", "2014-Q1", "2017-Q1", "2020-Q3"].filter((quarter) => cube.periods().includes(quarter));
  const corridors = (quarter) =>
    cube.list({ period: quarter }).filter(({ area, counterpart, value }) => area !== "WLD" && counterpart !== "WLD" && value !== null);
  const at = (area, counterpart, quarter) => decimals(cube.valueAt(area, counterpart, "_T", quarter), 2);
  const rows = [
    ["corridors", ...quarters.map((quarter) => corridors(quarter).length)],
    ["all corridors (10.c.1), %", ...quarters.map((quarter) => at("WLD", "WLD", quarter))],
    ["to Mexico, %", ...quarters.map((quarter) => at("MEX", "WLD", quarter))],
    ["from the United States, %", ...quarters.map((quarter) => at("WLD", "USA", quarter))],
    ["to Mexico from the United States, %", ...quarters.map((quarter) => at("MEX", "USA", quarter))],
  ];
  return table(["", ...quarters.map((quarter) => `>${quarter}`)], rows);
}

function unallocated(release) {
  const rows = flow(release, "REM_RS3")
    .list({ counterpart: "_U", period: YEAR })
    .filter(({ area }) => area !== "WLD")
    .toSorted((a, b) => b.value - a.value)
    .map(({ area, value }) => `${name(area)} ${whole(value / 1e6)}`);
  return `Not allocated in ${YEAR}, US$ million: ${rows.join(", ") || "nothing"}.`;
}

/** Senders whose reports come and go, and what that does to the reconciled series. */
function reconciledBreaks(release) {
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
  return table(["Sender, bn US$", "Year", ">rule 3", ">reported", ">reconciled"], rows);
}

/** The pairs that the published matrices set to zero, in the series that does not. */
function reconciledConflicts(release) {
  const pairs = release.manifest.parameters["remittances, rule 3"]["assumed zeros"].map((pair) => pair.split("–"));
  const both = pairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]);
  const rows = both.map(([area, sender]) => [
    `${name(area)} from ${name(sender)}`,
    whole(release.cube("DF_MIGRANT_STOCK", "STOCK").valueAt(sender, area, "_T", YEAR)),
    billion(flow(release, "REM_RECONCILED").valueAt(area, sender, "_T", YEAR), 3),
  ]);
  return table([`Money to, ${YEAR}`, ">migrants", ">reconciled, bn US$"], rows);
}
