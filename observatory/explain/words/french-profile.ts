import type { ProfileWords, SeriesName, StoredUnit } from "./explanation-words.ts";
import { frenchArea } from "./french-areas.ts";
import { counted, number, percent, plural } from "./french-numbers.ts";

const isMoney = ({ key }: SeriesName): boolean => key.startsWith("DF_REMITTANCE");
const unitOf = ({ isThousandDollars }: SeriesName): string => (isThousandDollars ? ", en milliers de dollars des États-Unis" : "");

const PARTS: Readonly<Record<number, string>> = { 2: "centièmes", 4: "dix-millièmes" };
const UNITS: Readonly<Record<string, string>> = {
  PS: "personnes",
  USD: "dollars des États-Unis",
  USD_PS: "dollar",
  PT: "point de pourcentage",
  PT_GDP: "point de pourcentage du PIB",
  PER_1000_PS: "unité pour 1 000 habitants",
};

function unitWords({ unit, unitMultiplier, decimals }: StoredUnit): string {
  const one = UNITS[unit] ?? unit;
  if (decimals > 0) return `${PARTS[decimals] ?? "fractions"} ${/^[aeiou]/.test(one) ? "d’" : "de "}${one}`;
  return unitMultiplier === 3 ? `milliers de ${one}` : one;
}

const PEOPLE = { destination: "immigrants", origin: "émigrants" } as const;
const OTHER_END = { destination: "l’origine", origin: "la destination" } as const;
const SOUTH = { destination: "venus du Sud", origin: "vivant dans le Sud" } as const;

/** "vivant au Canada", or "originaires du Mexique". */
const seenFrom = (side: "origin" | "destination", area: string): string =>
  side === "destination" ? `vivant ${frenchArea(area).in}` : frenchArea(area).from;

const PER: Readonly<Record<number, string>> = { 1: "par personne", 100: "en pourcentage", 1000: "pour 1 000 habitants" };

/** Migration profiles in French. */
export const FRENCH_PROFILE: ProfileWords = {
  scaled: (unit) => `en ${unitWords(unit)}`,
  whole: (unit) => `en nombre entier de ${unitWords(unit)}`,
  inFull: "le même nombre, écrit en entier",
  coverage: (area, { members, withFigure, populationShare }) =>
    `${number(withFigure)} des ${number(members)} membres ${frenchArea(area).of} ${plural(withFigure, "a un chiffre, soit", "ont un chiffre, soit")} ${percent(populationShare, 1)} de la population`,

  released: (series, area, year) => `${series.name} : ${frenchArea(area).name}, ${year}${unitOf(series)}`,
  reported: ({ name, unit }, area, year) => `${name} : ${frenchArea(area).name}, ${year}${name.includes(unit) ? "" : ` (${unit})`}`,
  totalOf: (series, side, sex, area, year) => {
    const place = frenchArea(area);
    if (!isMoney(series)) return `ensemble des ${sex === "F" ? "femmes" : "migrants"} ${seenFrom(side, area)}, ${year}${unitOf(series)}`;
    return `ensemble des envois de fonds ${side === "destination" ? `reçus par ${place.definite}` : `en provenance ${place.of}`}, ${year}${unitOf(series)}`;
  },
  corridorOf: (series, { from, to, year }) => {
    if (isMoney(series))
      return `${series.name} : en provenance ${frenchArea(from).of}, à destination ${frenchArea(to).of}, ${year}${unitOf(series)}`;
    const what = series.key.startsWith("DF_MIGRANT_STOCK/") ? "migrants" : series.name;
    if (from === to) return `${what} vivant ${frenchArea(to).in}, ${year}`;
    return `${what} ${frenchArea(from).from} vivant ${frenchArea(to).in}, ${year}${unitOf(series)}`;
  },
  allCorridors: (series, side, area, year, corridors) =>
    `${series.name} ${seenFrom(side, area)}, ${year} : somme ${plural(corridors, "de l’unique corridor", `des ${number(corridors)} corridors`)}`,
  people: (side, who) => {
    if (who === "all") return PEOPLE[side];
    if (who === "women") return `femmes parmi les ${PEOPLE[side]}`;
    return `${PEOPLE[side]} ${who === "named" ? `${side === "destination" ? "d’origine" : "de destination"} nommée` : SOUTH[side]}`;
  },
  together: (areas, year) =>
    `${areas.map((area) => frenchArea(area).name).join(" et ")} ensemble, ${year}, comme les comptent les effectifs de migrants`,
  straightLine: (area, year, before, after) =>
    `${frenchArea(area).name}, ${year} : en ligne droite entre ${before} et ${after}, les années qui ont un chiffre`,

  ofNamed: (side) => `ceux dont ${OTHER_END[side]} est nommée`,
  south: (side, area, year, corridors) => {
    const words = `migrants ${seenFrom(side, area)} et ${SOUTH[side]} (pays à revenu faible ou intermédiaire de ${year})`;
    return corridors === 0 ? words : `${words} : somme de ${counted(corridors, "corridor", "corridors")}`;
  },
  noSouthRule: "Aucun corridor de ce genre n’est répertorié.",
  namedAdded: (side, coverage) => `migrants dont ${OTHER_END[side]} est nommée, somme sur les membres : ${coverage}`,
  southShare: (side, area, year) =>
    `part du Sud parmi les migrants ${seenFrom(side, area)}, ${year}, en dix-millièmes de point de pourcentage`,
  southPart: (area) => `la contribution ${frenchArea(area).of} : sa part × ses migrants ÷ le tout`,
  noneOfSouth: "aucun membre n’est du Sud",
  noneOfSouthRule: "Les membres hors du Sud ne comptent pour rien.",
  southTogether: (decimals, isWithinSouth) =>
    `la part de tous les membres ensemble, d’après des parts arrondies à ${counted(decimals, "décimale", "décimales")}${isWithinSouth ? " ; les membres hors du Sud ne comptent pour rien" : ""}`,

  addedOverMembers: (series, year, coverage) => `${series}, ${year}, somme sur les membres : ${coverage}`,
  ratio: (of, to, factor) => `${of} ÷ ${to}, ${PER[factor] ?? "par unité"}`,
  factor: (factor) => PER[factor] ?? "facteur",
  factorRule: "C’est ainsi que l’indicateur est défini.",
  change: (years, year) => `variation sur ${years === 1 ? "un an" : `${years} ans`} jusqu’en ${year}`,
  changePercent: "cette variation en pourcentage du chiffre antérieur",
  weights: (series, coverage) => `${series} : poids, somme sur les membres : ${coverage}`,
  memberPart: (area) => `${frenchArea(area).name} dans la moyenne : son chiffre × son poids ÷ la somme des poids`,
  weightedMean: "la moyenne pondérée : toutes les contributions additionnées",
  difference: (of, less) => `${of} moins ${less}`,
  partnerAdded: (_series, partner) => `${frenchArea(partner).name} : somme des corridors de tous les membres`,
  largestPartners: (_series, largest, partners) =>
    `somme des ${number(largest.length)} premiers partenaires sur ${number(partners)} : ${largest.map((partner) => frenchArea(partner).name).join(" ; ")}`,
  allPartners: (coverage) => `ensemble des corridors, partenaires non nommés compris : ${coverage}`,
  topPercent: "leur part en pourcentage",
};
