import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { CorridorEnd, CorridorYear, SexCorridor, StockWords } from "./explanation-words.ts";
import { frenchArea } from "./french-areas.ts";
import { counted, number, percent, plural } from "./french-numbers.ts";

const sexWords = (sex: FittedSex): string => (sex === "F" ? "femmes" : "hommes");

/** "originaires du Mexique vivant aux États-Unis d’Amérique". */
const between = ({ from, to }: Pick<CorridorYear, "from" | "to">): string => `${frenchArea(from).from} vivant ${frenchArea(to).in}`;
const people = (corridor: Omit<SexCorridor, "year">): string => `${sexWords(corridor.sex)} ${between(corridor)}`;
const peopleIn = (corridor: SexCorridor): string => `${people(corridor)}, ${corridor.year}`;
const everyone = (sex: FittedSex, area: string): string => `ensemble des ${sexWords(sex)} vivant ${frenchArea(area).in}`;
const seenFrom = (side: CorridorEnd, area: string): string =>
  side === "destination" ? `vivant ${frenchArea(area).in}` : frenchArea(area).from;
const corridorsOf = (side: CorridorEnd, area: string): string =>
  side === "origin" ? frenchArea(area).leaving : `à destination ${frenchArea(area).of}`;

const DISPLACED = {
  REFUGEES: "réfugiés",
  ASYLUM_SEEKERS: "demandeurs d’asile",
  OIP: "autres personnes ayant besoin d’une protection internationale",
} as const;

/** The migrant stock in French. */
export const FRENCH_STOCK: StockWords = {
  corridor: peopleIn,
  wholeCorridor: (corridor) => `${peopleIn(corridor)}, en nombre entier de personnes`,
  corridorNotListed: (corridor) => `${peopleIn(corridor)} : le corridor n’est pas répertorié et ne compte pour rien`,
  nothingToStartFrom: (corridor) => `${peopleIn(corridor)} : rien au départ, rien dans l’édition`,
  bothSexes: (corridor) => `femmes et hommes ${between(corridor)}, ${corridor.year}`,
  total: (sex, area, year) => `${everyone(sex, area)}, ${year}`,
  wholeTotal: (sex, area, year) => `${everyone(sex, area)}, ${year}, en nombre entier de personnes`,
  totalBetween: (sex, area, year, [from, to], path) =>
    `${everyone(sex, area)}, ${year} : entre les années de référence ${from} et ${to}, ${path === "geometric" ? "à taux de croissance constant" : "en ligne droite"}`,
  bothSexesTotal: (area, year) => `femmes et hommes vivant ${frenchArea(area).in}, ${year}`,
  publishedTotal: (side, sex, area, year) =>
    `ensemble des ${sex === "_T" ? "migrants" : sexWords(sex)} ${seenFrom(side, area)}, ${year} : total publié par la dernière révision`,
  shareBetween: (yearsOn, yearsApart) =>
    `entre les deux, après ${counted(yearsOn, "an", "ans")} sur ${yearsApart} : la part évolue en ligne droite`,
  atShareOf: (year, round) => `autant qu’il y en aurait en ${year} si le corridor avait la même part qu’en ${round}`,
  inDestination: (corridor) => `migrants ${between(corridor)}, ${corridor.year}`,
  inAllDestinations: (from, destinations, year) =>
    `migrants ${frenchArea(from).from} dans ${plural(destinations, "la seule destination qui en compte", `l’ensemble des ${number(destinations)} destinations qui en comptent`)}, ${year}`,

  adjustment: (side, area, sex, year) =>
    `correction de tous les corridors ${corridorsOf(side, area)}, ${sexWords(sex)}, ${year} : un logarithme, donc au-dessus de 0 elle relève et au-dessous de 0 elle abaisse (solution de l’ajustement)`,
  adjusted: (strength) =>
    "ajusté aux totaux publiés : la solution de l’ajustement est l’unique jeu de corrections avec lequel les corridors de chaque origine et ceux de " +
    `chaque destination redonnent tous à la fois les totaux publiés ; ce corridor les suit avec une force de ${number(strength)}, moindre là où la destination est mieux documentée`,

  reportedCell: (corridor, revision) => `${peopleIn(corridor)}, dans la révision de ${revision}`,
  noReportedCell: (corridor) => `${people(corridor)} : rien dans la révision antérieure`,
  noReportedCellRule: "Non répertorié par la révision antérieure : ne compte pour rien.",
  startFromReported: (to) => `point de départ : le chiffre antérieur, porté au dernier total ${frenchArea(to).of}`,
  publishedColumn: (sex, area, year) => `${everyone(sex, area)}, ${year} : total publié par la révision de 2020, somme de ses corridors`,
  addedColumn: (sex, area, year) =>
    `${everyone(sex, area)}, ${year} : somme sur toutes les origines des corridors dont part cette année de référence`,

  noComparable: (corridor) => `${people(corridor)} : rien dans les zones voisines de l’une ou de l’autre`,
  noComparableRule: "Aucune zone comparable ne répertorie ce corridor pour ce sexe : ne compte pour rien.",
  comparablePattern: (corridor) =>
    `point de départ : aucune révision ne répertorie les ${people(corridor)}, d’où la répartition moyenne des zones voisines`,
  atShareIn: (to, from, peer) =>
    `autant qu’il y en aurait ${frenchArea(to).in} si la part ${frenchArea(from).of} était celle constatée ${frenchArea(peer).in}`,
  addedOver: (peers) => `somme sur les destinations comparables : ${peers.map((peer) => frenchArea(peer).name).join(" ; ")}`,
  meanOver: (peers, to) =>
    `point de départ : la moyenne de ${plural(peers, "cette seule destination", `ces ${number(peers)} destinations`)}, puisque aucune révision ne répertorie les origines des migrants vivant ${frenchArea(to).in}`,
  namedOrigin: (sex, area) => `${sexWords(sex)} d’origine nommée vivant ${frenchArea(area).in}`,

  displaced: (indicator, corridor) => `${DISPLACED[indicator]} ${between(corridor)}, fin ${corridor.year}`,
  displacedAroundMiddles: (year, before) =>
    `personnes déplacées aux deux fins d’année qui encadrent le milieu de ${year}, moins celles qui encadrent le milieu de ${before}`,
  displacedChange: (from, to, before, year) =>
    `variation du nombre de personnes déplacées ${between({ from, to })} du milieu de ${before} au milieu de ${year} : la moitié de ce nombre`,
  bothSexesFrom: (from, year) => `ensemble des migrants ${frenchArea(from).from}, ${year}, femmes et hommes`,
  sexInChange: (sex, from) =>
    `${sexWords(sex)} dans cette variation : la même proportion que parmi tous les migrants ${frenchArea(from).from}`,
  withChange: "le chiffre antérieur et la variation des déplacements, additionnés",
  leastKept: (share) => `il est parti plus de personnes déplacées que le corridor n’en comptait : on en garde ${percent(share, 0)}`,
  startFromChanged: (to) => `point de départ : porté au dernier total ${frenchArea(to).of}`,

  noUnnamed: (sex, to) =>
    `${sexWords(sex)} d’origine non nommée vivant ${frenchArea(to).in} : rien dans la révision antérieure et aucune part de la hausse`,
  noUnnamedRule: "Aucun point de départ : ne compte pour rien.",
  unnamedCarriedWorld: (sex) => `${sexWords(sex)} d’origine non nommée dans toutes les destinations, au niveau de leurs derniers totaux`,
  unnamedCarried: (sex, to) => `${sexWords(sex)} d’origine non nommée vivant ${frenchArea(to).in}, au niveau du dernier total`,
  fewerUnnamed: "point de départ : moins de personnes d’origine non nommée qu’auparavant, partout en proportion",
  unnamedGap: "nombre de personnes d’origine non nommée qu’il doit y avoir en plus dans toutes les destinations",
  unsupported: (sex, to) =>
    `${sexWords(sex)} vivant ${frenchArea(to).in} dont l’origine nommée compte moins de personnes à l’étranger dans la dernière révision (avec une pondération : davantage là où la destination est moins bien documentée)`,
  unsupportedWorld: "la même grandeur dans toutes les destinations",
  unnamedGain: (to) => `la part ${frenchArea(to).of} dans la hausse, en proportion`,
  startWithGain: "point de départ : le chiffre antérieur et la part de la hausse",

  sharedWeights: (to) =>
    `la même grandeur pour toutes les origines ${frenchArea(to).in}, le plus élevé du chiffre répertorié et du chiffre suggéré pour chacune, le tout additionné`,
  sharedPart: ({ sex, from, to }) =>
    `la part ${frenchArea(from).of} dans les ${sexWords(sex)} d’origine non nommée vivant ${frenchArea(to).in}`,
  wholeSharedPart: "cette part en nombre entier de personnes",
  withSharedPart: (corridor) => `${peopleIn(corridor)}, avec leur part des origines non nommées`,
  inComparables: (sex, from, destinations) =>
    `${sexWords(sex)} ${frenchArea(from).from} dans ${plural(destinations, "la seule destination comparable", `les ${number(destinations)} destinations comparables`)}`,
  namedInComparables: (sex) => `${sexWords(sex)} d’origine nommée dans les destinations comparables`,
  suggested: (to) => `autant qu’il y en aurait ${frenchArea(to).in} avec la part constatée là-bas`,
};
