import { table } from "./markdown.mjs";
import { add, compareRound } from "./stock-comparison.mjs";

const ROUNDS = ["1990", "1995", "2000", "2005", "2010", "2015", "2020", "2024"];
const SHOWN = 50;
/** The most that unnamed origins may be of the United States' migrants, and may gain on what the 2020 revision itself has. */
const MOST_OTHER_IN_USA = 0.1;
const MOST_GAINED_IN_USA = 0.01;

/** The page of the largest moves in a language, as Markdown. Throws RangeError where unnamed origins are too many in the United States. */
export function largestMoves(release, language) {
  const rounds = ROUNDS.map((round) => measure(release, compareRound(release, round), language));
  const tooMany = rounds.find(
    ({ otherInUsa, otherInUsaBefore }) => otherInUsa > Math.max(MOST_OTHER_IN_USA, otherInUsaBefore + MOST_GAINED_IN_USA),
  );
  if (tooMany)
    throw new RangeError(`${tooMany.round}: other origins are ${language.percent(tooMany.otherInUsa)} of the United States' migrants`);
  const { introduction, reading } = language.moves;
  const sections = rounds.map((round) => roundSection(round, language));
  return [introduction, summary(rounds, language), reading, careful(rounds, language), ...sections].join("\n\n") + "\n";
}

function measure(release, compared, language) {
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
    top: top.map((cell) => ({ ...cell, cause: causeOf(cell, compared, displaced, language) })),
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

function causeOf({ area, origin, fitted, seed, grown, method }, { originGrown, originTotal, columnSums, total }, displaced, language) {
  const { decimals, moves } = language;
  const move = fitted - grown;
  const parts = [];
  const displacement = displaced.get(`${area}.${origin}`) ?? 0;
  const ratio = originTotal(origin) / (originGrown.get(origin) ?? 0);
  if (method === "FIT_OTHER") parts.push(moves.modelled);
  else if (!columnSums.has(area)) parts.push(moves.noDetailOfDestination);
  else if (!originGrown.get(origin)) parts.push(moves.noDetailOfOrigin);
  else if (displacement * move > 0 && Math.abs(displacement) >= Math.abs(move) / 2)
    parts.push(moves.displacement(signed(displacement, language)));
  else if (seed > 0 && (ratio - 1) * move > 0 && Math.abs(Math.log(ratio)) >= Math.abs(Math.log(fitted / grown)) / 2)
    parts.push(moves.originRevised(decimals(ratio, 2)));
  else parts.push(moves.room(move > 0));
  const growth = total(area) / (columnSums.get(area) ?? Number.NaN);
  if (growth < 0.9 || growth > 1 / 0.9) parts.push(moves.destinationRevised(decimals(growth, 2)));
  return moves.causes(parts);
}

const signed = (value, { whole }) => `${value > 0 ? "+" : "−"}${whole(Math.abs(value))}`;

function summary(rounds, { moves, percent }) {
  const rows = rounds.map(({ round, moved, forced, otherInUsa, otherInUsaBefore }) => [
    round,
    percent(moved, 2),
    percent(forced, 2),
    percent(moved - forced, 2),
    percent(otherInUsa, 2),
    percent(otherInUsaBefore, 2),
  ]);
  return `## ${moves.howMuch}\n\n${table(moves.summary, rows)}`;
}

function careful(rounds, { corridor, moves, name, percent, whole }) {
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
  return [
    `## ${moves.whereCareful}`,
    moves.careful,
    table(moves.carefulTable, rows),
    moves.unnamed(last.round, large.join(", ") || moves.noArea),
  ].join("\n\n");
}

function roundSection({ round, top }, language) {
  const { corridor, moves, whole } = language;
  const rows = top.map(({ origin, area, seed, grown, fitted, cause }) => [
    corridor(origin, area),
    whole(seed),
    whole(grown),
    whole(fitted),
    signed(fitted - grown, language),
    cause,
  ]);
  return `## ${round}\n\n${table(moves.round, rows)}`;
}
