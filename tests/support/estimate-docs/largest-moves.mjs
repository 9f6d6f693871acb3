import { english } from "./languages/english.mjs";
import { table } from "./markdown.mjs";
import { add, compareRound } from "./stock-comparison.mjs";

const { corridor, decimals, name, percent, whole } = english;
const ROUNDS = ["1990", "1995", "2000", "2005", "2010", "2015", "2020", "2024"];
const SHOWN = 50;
/** The most that unnamed origins may be of the United States' migrants, and may gain on what the 2020 revision itself has. */
const MOST_OTHER_IN_USA = 0.1;
const MOST_GAINED_IN_USA = 0.01;

/** The page of the largest moves, as Markdown. Throws RangeError where unnamed origins are too many in the United States. */
export function largestMoves(release) {
  const rounds = ROUNDS.map((round) => measure(release, compareRound(release, round)));
  const tooMany = rounds.find(
    ({ otherInUsa, otherInUsaBefore }) => otherInUsa > Math.max(MOST_OTHER_IN_USA, otherInUsaBefore + MOST_GAINED_IN_USA),
  );
  if (tooMany) throw new RangeError(`${tooMany.round}: other origins are ${percent(tooMany.otherInUsa)} of the United States' migrants`);
  return [INTRODUCTION, summary(rounds), READING, careful(release, rounds), ...rounds.map(roundSection)].join("\n\n") + "\n";
}

function measure(release, compared) {
  const { cells, originGrown, originTotal, world, round, total } = compared;
  const origins = new Set([...originGrown.keys(), ...cells.map(({ origin }) => origin)]);
  const forced = [...origins].reduce((sum, origin) => sum + Math.abs((originGrown.get(origin) ?? 0) - originTotal(origin)), 0) / 2;
  const moved = cells.reduce((sum, { fitted, grown }) => sum + Math.abs(fitted - grown), 0) / 2;
  const other = cells.find(({ area, origin }) => area === "USA" && origin === "OTH");
  const displaced = Number(round) > 2020 ? displacementSince(release) : new Map();
  const top = cells.toSorted((a, b) => Math.abs(b.fitted - b.grown) - Math.abs(a.fitted - a.grown)).slice(0, SHOWN);
  return {
    round,
    cells,
    total,
    originTotal,
    moved: moved / world,
    forced: forced / world,
    otherInUsa: other.fitted / total("USA"),
    otherInUsaBefore: other.grown / total("USA"),
    top: top.map((cell) => ({ ...cell, cause: causeOf(cell, compared, displaced) })),
  };
}

/** Displaced people at mid-2024 less those at mid-2020, by "destination.origin". */
function displacementSince(release) {
  const change = new Map();
  const weights = { 2019: -0.5, 2020: -0.5, 2023: 0.5, 2024: 0.5 };
  for (const indicator of ["REFUGEES", "ASYLUM_SEEKERS", "OIP"]) {
    for (const { area, counterpart, period, value } of release.cube("DF_DISPLACEMENT", indicator).slice({ period: Object.keys(weights) })) {
      add(change, `${area}.${counterpart}`, weights[period] * (value ?? 0));
    }
  }
  return change;
}

function causeOf({ area, origin, fitted, seed, grown, method }, { originGrown, originTotal, columnSums, total }, displaced) {
  const move = fitted - grown;
  const parts = [];
  const displacement = displaced.get(`${area}.${origin}`) ?? 0;
  const ratio = originTotal(origin) / (originGrown.get(origin) ?? 0);
  if (method === "FIT_OTHER") parts.push("other origins modelled");
  else if (!columnSums.has(area)) parts.push("no earlier detail: destination");
  else if (!originGrown.get(origin)) parts.push("no earlier detail: origin");
  else if (displacement * move > 0 && Math.abs(displacement) >= Math.abs(move) / 2) parts.push(`displacement (${signed(displacement)})`);
  else if (seed > 0 && (ratio - 1) * move > 0 && Math.abs(Math.log(ratio)) >= Math.abs(Math.log(fitted / grown)) / 2)
    parts.push(`origin total revised (× ${decimals(ratio, 2)})`);
  else parts.push(`room made by ${move > 0 ? "falls" : "rises"} of the destination's other corridors`);
  const growth = total(area) / (columnSums.get(area) ?? Number.NaN);
  if (growth < 0.9 || growth > 1 / 0.9) parts.push(`destination total revised (× ${decimals(growth, 2)})`);
  return parts.join("; ");
}

const signed = (value) => `${value > 0 ? "+" : "−"}${whole(Math.abs(value))}`;

function summary(rounds) {
  const rows = rounds.map(({ round, moved, forced, otherInUsa, otherInUsaBefore }) => [
    round,
    percent(moved, 2),
    percent(forced, 2),
    percent(moved - forced, 2),
    percent(otherInUsa, 2),
    percent(otherInUsaBefore, 2),
  ]);
  const titles = [
    "Round",
    ">World stock moved",
    ">of which the totals force",
    ">left to the method",
    ">Other in the United States",
    ">the same before the fit",
  ];
  return `## How much is moved\n\n${table(titles, rows)}`;
}

function careful(release, rounds) {
  const last = rounds.at(-1);
  const at2020 = rounds.find(({ round }) => round === "2020");
  const cell = (measured, origin, area) => measured.cells.find((one) => one.origin === origin && one.area === area);
  const row = (measured, origin, area) => {
    const { fitted, seed, grown } = cell(measured, origin, area) ?? {};
    return [corridor(origin, area), measured.round, whole(seed), whole(grown), whole(fitted), percent(fitted / measured.total(area))];
  };
  const pairs = [
    ["OTH", "DEU"],
    ["OTH", "FRA"],
    ["OTH", "GBR"],
    ["OTH", "USA"],
    ["RUS", "KAZ"],
    ["KAZ", "RUS"],
    ["UZB", "RUS"],
    ["YEM", "SAU"],
    ["IDN", "SAU"],
    ["OTH", "JOR"],
    ["PSE", "JOR"],
  ];
  const rows = pairs.flatMap(([origin, area]) => [at2020, last].map((measured) => row(measured, origin, area)));
  const large = last.cells
    .filter(({ origin, area, fitted }) => origin === "OTH" && last.total(area) >= 20_000 && fitted / last.total(area) > 0.4)
    .toSorted((a, b) => b.fitted - a.fitted)
    .map(({ area, fitted }) => `${name(area)} ${percent(fitted / last.total(area), 0)}`);
  return `## Where to be careful\n\n${CAREFUL}\n\n${table(["Corridor", "Round", ">2020 revision", ">grown", ">this release", ">of the destination"], rows)}\n\nUnnamed origins are more than two fifths of the migrants, in ${last.round}, of: ${large.join(", ") || "no area"} (areas with 20,000 migrants or more).`;
}

function roundSection({ round, top }) {
  const rows = top.map(({ origin, area, seed, grown, fitted, cause }) => [
    corridor(origin, area),
    whole(seed),
    whole(grown),
    whole(fitted),
    signed(fitted - grown),
    cause,
  ]);
  return `## ${round}\n\n${table(["Corridor", ">2020 revision", ">grown", ">this release", ">move", "Cause"], rows)}`;
}

const INTRODUCTION = `# The largest moves

Generated from the release by \`tests/support/make-estimate-docs.mjs\`; do not edit by hand.

The corridors of this release start from the detail by origin and destination of the United Nations' 2020 revision and are fitted to the
totals by destination and by origin of the 2024 revision ([how](methodology/migrant-stock-rounds.md)). This page lists, for each round, the 50
corridors that the fit moved most, in persons, so that someone who knows a country can say where it went wrong.

- **2020 revision**: the cell as that revision has it (for 2024: its cell of 2020). A dash or 0 means that it names no such corridor.
- **Grown**: the same, multiplied by the destination's new total over its old one. Moves are counted from here.
- **This release**: the fitted corridor, both sexes.

The cause is derived by a rule, not by judgement, in this order: *other origins modelled* (the row of migrants whose origin is not named);
*no earlier detail* (the 2020 revision details neither the destination nor the origin); *displacement* (the displacement recorded since 2020
explains at least half of the move; 2024 only); *origin total revised* (the origin's new total differs from the sum of its grown cells in the
same direction, by at least half of the corridor's change in logarithms; the factor is in brackets); otherwise *room*: the corridor takes up
what the destination's other corridors left, or makes room for them. Where a destination's total was revised by more than a tenth, this is said as well.`;

const READING = `**How to read it.** Half of the sum of all absolute moves is the share of the world's migrants that stands in another corridor than before. Most of
it is not the method's choice: the new totals by origin differ from what the grown cells add to, and *any* matrix that meets them must move at
least half of the sum of these differences ("the totals force"). What remains is what this method moves beyond that. In the United States,
whose survey names nearly every birthplace, unnamed origins should not be more than a tenth. They are in 1990, because the 2020 revision already has that many;
the page is not written when a round exceeds both a tenth and what the 2020 revision has by more than one point.`;

const CAREFUL = `- **Unnamed origins in Germany, France and the United Kingdom.** The 2020 revision named nearly every origin there; the 2024 revision's total of
  unnamed origins is one and a half times to more than twice as large world-wide, and it does not say where. The method gives this growth to destinations whose named origins
  the new totals no longer support. For these three that is most of their row: do not read it as a count.
- **Russian Federation and Kazakhstan.** The 2024 revision lowers the Russian total of the last rounds by more than a third, and the totals of both origins. The people concerned moved within one
  state, and sources differ over who is a migrant: levels before and after 2010 are no series of one concept.
- **Saudi Arabia.** Its figures count citizens with refugees added ("C R"), not birthplaces, and are held less tightly to the 2020 revision. Yemen's rise and Indonesia's fall are what
  the 2024 totals of Yemen and Indonesia require, not an observation in Saudi Arabia.
- **Jordan.** Palestine refugees dominate; the 2024 totals support fewer people from Palestine, and the difference becomes unnamed origins.
- **Angola and Equatorial Guinea.** Most migrants are of unnamed origin already in the 2020 revision: their corridors say little.
- **2024.** No detail by destination and origin was available: corridors are those of 2020 changed by recorded displacement. A new movement that
  UNHCR does not record shows only through the totals; where UNHCR no longer lists a group at all (Vietnamese in China since 2022) the
  corridor falls although nobody may have left ([list](methodology/displacement-and-population.md)).`;
