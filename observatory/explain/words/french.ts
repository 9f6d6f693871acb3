import { statusWords } from "#vocabulary";
import { FRENCH_SENTENCES } from "../../release/manifest-sentences-french.ts";
import { indicatorWords } from "../../structure/dataflow-words.ts";
import type { AbsenceWords, CarriedPlace, CarriedWords, ExplanationWords, MoneyWords, StoredUnit } from "./explanation-words.ts";
import { frenchArea } from "./french-areas.ts";
import { counted, number, period, plural, when } from "./french-numbers.ts";
import { FRENCH_PROFILE } from "./french-profile.ts";
import { frenchSeries } from "./french-series.ts";
import { FRENCH_STOCK } from "./french-stock.ts";

const THOUSANDS = "milliers de dollars des États-Unis";

const incomePer = (area: string): string => `revenu par habitant ${frenchArea(area).in}`;

const WHY_UNALLOCATED = {
  "no income": () => "aucun corridor ne peut le porter, car aucun pays d’accueil de ses migrants n’a de revenu connu",
  "no origin": (area: string) =>
    `aucun corridor ne peut le porter, car les effectifs de migrants ne répertorient pas l’origine « ${frenchArea(area).name} »`,
} as const;

const SIDES = { receiver: "pays de destination des fonds", sender: "pays d’envoi" } as const;

/** Reasons of the list of assumed zeros. */
const ASSUMED_ZERO_RULES: Readonly<Partial<Record<string, string>>> = {
  "The publisher sets this pair to zero because of the political situation between the two countries.":
    "Le producteur met cette paire à zéro en raison de la situation politique entre les deux pays.",
};

const MONEY: MoneyWords = {
  assumedZero: ({ from, to, year }) =>
    `fonds reçus par ${frenchArea(to).definite} en provenance ${frenchArea(from).of}, ${year} : mis à zéro par la règle du producteur`,
  assumedZeroRule: (own) => ASSUMED_ZERO_RULES[own] ?? own,
  received: (area, year) =>
    `fonds reçus par ${frenchArea(area).definite} du monde entier en ${year}, en dollars des États-Unis, tels que publiés`,
  inThousands: `en ${THOUSANDS}`,
  wholeThousands: `en nombre entier de ${THOUSANDS}`,
  allUnallocated: (area, why) => `le tout, en ${THOUSANDS} : ${WHY_UNALLOCATED[why](area)}`,
  ruleShare: (area) =>
    `ce que la règle attribue au corridor : les fonds reçus par ${frenchArea(area).definite}, répartis en proportion des poids, en dollars des États-Unis`,
  factor: (side, area, year) =>
    `correction ${frenchArea(area).of} en tant que ${SIDES[side]}, ${year} : un facteur, donc au-dessus de 1 il relève et au-dessous de 1 il abaisse (solution de la mise en cohérence)`,
  reconciled:
    "rapproché de ce que déclarent ceux qui reçoivent et ceux qui envoient : la solution de la mise en cohérence est l’unique jeu de facteurs avec lequel les " +
    "corridors de chaque pays approchent le plus possible ce qu’il déclare avoir reçu et versé, ni l’un ni l’autre n’étant tenu pour exact",
  receivedFrom: (to, from) => `fonds reçus par ${frenchArea(to).definite} en provenance ${frenchArea(from).of}`,
  receivedUnallocated: (to) => `fonds reçus par ${frenchArea(to).definite}, non répartis entre les pays d’envoi`,
  sumOfCorridors: (corridors) => `somme ${plural(corridors, "de l’unique montant", `des ${number(corridors)} montants`)}, en ${THOUSANDS}`,

  migrants: ({ from, to, year }) => `migrants ${frenchArea(from).from} vivant ${frenchArea(to).in}, ${year}`,
  weight: "poids du corridor : migrants × ce qu’un migrant envoie selon la règle",
  weightSum: (corridors, to, year, assumed) => {
    const left =
      assumed === 0
        ? ""
        : ` ; ${counted(assumed, "corridor mis à zéro par la règle du producteur est laissé", "corridors mis à zéro par la règle du producteur sont laissés")} de côté`;
    return `somme des poids ${plural(corridors, "de l’unique corridor", `des ${number(corridors)} corridors`)} vers ${frenchArea(to).definite} en ${year}${left}`;
  },
  sentToPoorer:
    "ce qu’un migrant envoie selon la règle, dans un pays d’accueil qui n’est pas plus riche que le sien : le revenu du pays d’origine",
  sentToRicher:
    "ce qu’un migrant envoie selon la règle, dans un pays d’accueil plus riche que le sien : le revenu du pays d’origine et cette part de l’écart",
  incomeGap: (host) => `de combien le revenu est plus élevé ${frenchArea(host).in}`,
  gapPower: (power) => `cet écart à la puissance ${number(power)} : plus l’écart grandit, plus la part envoyée est faible`,
  income: (area, year) => `${incomePer(area)}, ${year}, en parité de pouvoir d’achat`,
  incomeOfNearest: (area, year, nearest) =>
    `${incomePer(area)} : aucun n’est publié pour ${year}, d’où celui de ${nearest}, l’année la plus proche`,
  incomeOfPeer: (area, year) => `${incomePer(area)}, ${year}`,
  incomeMedian: (area, year, peers) =>
    `${incomePer(area)}, ${year} : aucun n’est publié pour aucune année, d’où la médiane ${plural(peers, "de l’unique zone voisine", `des ${number(peers)} zones voisines`)}`,

  cost: (from, to, at) =>
    `coût d’un envoi depuis ${frenchArea(from).definite} vers ${frenchArea(to).definite}, ${period(at)}, en pourcentage du montant, tel que publié`,
  costSum: (corridors) => `somme des coûts ${plural(corridors, "de l’unique corridor", `des ${number(corridors)} corridors`)}`,
  costMean: "leur moyenne, chaque corridor comptant une fois",
  costScaled: "en dix-millièmes de point de pourcentage",
  wholeCost: "en nombre entier de dix-millièmes de point de pourcentage",
};

const UNIT_WORDS: Readonly<Record<string, string>> = { "PS 0": "personnes", "USD 3": THOUSANDS };
const unitOf = ({ unit, unitMultiplier }: StoredUnit): string | undefined => UNIT_WORDS[`${unit} ${unitMultiplier}`];

/** "Mexique", or "originaires de l’Ukraine vivant en Pologne". */
function placeWords({ dataflow, indicator, area, counterpart }: CarriedPlace): string {
  const place = frenchArea(area);
  if (dataflow !== "DF_DISPLACEMENT" || counterpart === area) return place.name;
  return indicator === "STATELESS" ? `vivant ${place.in}` : `${frenchArea(counterpart).from} vivant ${place.in}`;
}

const CARRIED: CarriedWords = {
  figure: (name, place, unit) => {
    const who = place.sex === "_T" ? "" : place.sex === "F" ? ", femmes" : ", hommes";
    return `${name}, ${placeWords(place)}${who}, ${place.period}, tel que publié${unit ? ` (${unit})` : ""}`;
  },
  scaled: (unit) => `en ${unitOf(unit) ?? "unités de cette édition"}`,
  whole: (unit) => `en nombre entier de ${unitOf(unit) ?? "l’unité de cette édition"}`,
};

const DIAGONAL: Readonly<Record<string, string>> = {
  DF_MIGRANT_STOCK: "Ne peut exister : personne n’est migrant d’une zone dans cette même zone.",
  DF_REMITTANCE_FLOW: "Ne peut exister : les envois de fonds sont ce qui franchit une frontière.",
  DF_REMITTANCE_COST: "Ne peut exister : le coût est celui d’un envoi qui franchit une frontière.",
};

const NOT_ZERO = "Cela ne veut pas dire qu’il est nul.";

const ABSENCE: AbsenceWords = {
  withoutFigure: (producer, status) =>
    `Répertorié sans chiffre par ${producer ?? "le producteur"} : ${statusWords(status, "fr").words}. Ce n’est pas un zéro.`,
  otherPeriods: (indicator, first, last, at) =>
    `Cette édition donne « ${indicator} » pour ${period(first)} à ${period(last)}, non pour ${period(at)}.`,
  diagonal: (dataflow) => DIAGONAL[dataflow] ?? "Ne peut exister : les deux bouts sont la même zone.",
  unlisted: (status) => `${status === "L" ? "Non répertorié par la source" : "Non communiqué"}. ${NOT_ZERO}`,
  noStockTotal: (year) => `Non communiqué : aucun total n’est publié pour ${year}.`,
  noStock: ({ from, to, year }) =>
    `Non répertorié par la source : aucune révision n’a de corridor ${frenchArea(from).of} vers ${frenchArea(to).definite} autour de ${year}. Cela ne veut pas dire que personne n’a migré.`,
  noReceipts: (area, year) =>
    `Non communiqué : aucun montant reçu par ${frenchArea(area).definite} n’est publié pour ${year}, il n’y a donc rien à répartir.`,
  noMigrantsOrIncome: (receiver, sender, year) =>
    `Non répertorié par la source : on ne connaît pas de migrants ${frenchArea(receiver).from} ${frenchArea(sender).in} en ${year}, ou pas de revenu sur lequel s’appuyer.`,
  noPrice: (from, to, at) =>
    `Non répertorié par la source : aucun prix n’a été relevé ${when(at)} pour un envoi depuis ${frenchArea(from).definite} vers ${frenchArea(to).definite}.`,
  noTotal: (area, year) => `Non communiqué : la source n’a pas de chiffre ${frenchArea(area).of} pour ${year}. ${NOT_ZERO}`,
  noDisplaced: ({ from, to, year }) =>
    `Non répertorié par la source : aucun chiffre de personnes ${frenchArea(from).from} vivant ${frenchArea(to).in} à la fin de ${year}.`,
  noPopulation: (area, year) => `Non communiqué : la source n’a pas de chiffre ${frenchArea(area).of} pour ${year}.`,
  countriesOnly: "Non calculé : cet indicateur n’est donné que pour les pays.",
  aggregatesOnly: "Non calculé : cet indicateur n’est donné que pour les régions et les groupes.",
  noMember: "Non calculé : aucun membre n’a de chiffre.",
  notAboveZero: "Non calculé : ce par quoi il faudrait diviser n’est pas supérieur à zéro.",
  fewMembers: (coverage) => `Non calculé : ${coverage} seulement ; il en faut au moins les deux tiers.`,
  noSeries: (series, area, year) => `Non calculé : il n’y a pas de chiffre « ${series} » pour ${frenchArea(area).definite} en ${year}.`,
};

/** Explanations in French. */
export const FRENCH: ExplanationWords = {
  shared: {
    notListed: (words) => `${words} : chiffre non répertorié, ne compte pour rien`,
    textCell: (row, field) => `ligne ${row}, champ ${field}`,
    redistributed: (own) => FRENCH_SENTENCES[own] ?? own,
    indicator: (dataflow, own) => indicatorWords(dataflow, own, "fr").name,
    sourceSeries: frenchSeries,
  },
  stock: FRENCH_STOCK,
  money: MONEY,
  carried: CARRIED,
  profile: FRENCH_PROFILE,
  absence: ABSENCE,
};
