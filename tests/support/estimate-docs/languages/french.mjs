import { areaName, frenchDefinite, frenchIn } from "#vocabulary";
import { FRENCH_CODES } from "./french-codes.mjs";
import { FRENCH_MOVES } from "./french-moves.mjs";
import { numbersIn } from "./notation.mjs";

const NARROW = "\u202F";
const name = (code) => (code === "OTH" ? "Autres origines" : (areaName(code, "fr") ?? code));
/** Thousands apart by narrow spaces, a decimal comma, a minus sign. */
const notation = (number) => {
  const [whole, fraction] = number.replaceAll(",", "").replace("-", "−").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW);
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};

/** French, for the twins of the pages in `docs/methodology/fr`. */
export const french = {
  ...FRENCH_CODES,
  ...numbersIn(notation, NARROW),
  name,
  corridor: (origin, area) => `${name(origin)} → ${name(area)}`,
  money: (receiver, sender) => `${name(receiver)}, depuis ${frenchDefinite(name(sender))}`,
  moves: FRENCH_MOVES,
  yes: "oui",
  no: "non",
  stock: {
    documentation: ["Type de données", ">Destinations", ">Migrants 2024", ">Élasticité"],
    noType: "(aucun)",
    roundMethods: (rounds) => ["Méthode", ...rounds.flatMap((round) => [`>${round} : corridors`, ">personnes"])],
    roundExample: (elasticity) => [
      "",
      ">révision de 2020",
      ">nouveau total / ancien",
      ">mis à l’échelle",
      ">α origine",
      ">β destination",
      `>e^(${elasticity}·(α+β))`,
      ">ajusté",
    ],
    women: "Femmes",
    men: "Hommes",
    roundExampleOf: (corridor, round) => `${corridor}, ${round} :`,
    allMigrantsIn: (area) => `ensemble des migrants ${frenchIn(name(area))}`,
    world: "monde",
    otherSize: (rounds) => ["Destination", ">Origine non précisée, 2024", ...rounds.map((round) => `>part ${round}`)],
    highestShares: (areas) => `Parts les plus élevées en 2024 (20 000 migrants ou plus) : ${areas}.`,
    otherShared: ["Corridor, 2024", ">origine précisée", ">avec une part des « Autres »", ">gain"],
    growMost: (origins) => `Origines dont les émigrés augmentent le plus de ce fait : ${origins}.`,
    displaced: ["Corridor", ">ajusté 2020", ">déplacés mi-2020", ">déplacés mi-2024", ">point de départ 2024", ">ajusté 2024"],
    stopped: ["Corridor", ">déplacés, fin 2020", ">effectif 2020", ">effectif 2024"],
  },
  remittances: {
    vintages: (indicators) => ["Milliards de dollars", "Année", ...indicators.map((indicator) => `>${indicator}`)],
    vintageCounts: (year) => ["Série", "Années", ">zones en 2000", ">2010", `>${year}`, ">2023", `>somme ${year}, milliards de dollars`],
    ruleExample: ["Pays d’accueil", ">Migrants", ">Revenu", ">r", ">Part", ">Millions de dollars"],
    ruleExampleOf: (area, year, received, home, sum) =>
      `${name(area)}, ${year} : ${received} milliards de dollars reçus ; revenu dans le pays d’origine ${home} ; somme de tous les poids ${sum}.`,
    statedErrors: ["Paramètre", ">Valeur"],
    paidShares: ["Année", ">Proportion"],
    senders: ["Milliards de dollars", ">règle 3", ">déclaré", ">redressé", ">mis en cohérence", ">mis en cohérence / règle"],
    sendersOf: (year) => `${year} :`,
    movedMost: "Pays d’envoi les plus modifiés, parmi ceux d’un demi-milliard ou plus selon la règle :",
    mostAMigrant: "Montants par migrant les plus élevés, corridors de 20 000 migrants ou plus :",
    perMigrant: ["Argent vers", ">migrants", ">millions de dollars", ">dollars par migrant"],
    costs: {
      corridors: "corridors",
      all: "ensemble des corridors (10.c.1), en pourcentage",
      to: (area) => `vers ${frenchDefinite(name(area))}, en pourcentage`,
      from: () => "depuis les États-Unis, en pourcentage",
      along: (area) => `vers ${frenchDefinite(name(area))} depuis les États-Unis, en pourcentage`,
    },
    unallocated: (year, areas) => `Non réparti en ${year}, en millions de dollars : ${areas}.`,
    nothing: "rien",
    breaks: ["Pays d’envoi, milliards de dollars", "Année", ">règle 3", ">déclaré", ">mis en cohérence"],
    conflicts: (year) => [`Argent vers, ${year}`, ">migrants", ">mis en cohérence, milliards de dollars"],
  },
  release: {
    checks: ["Contrôle", "Ce qui doit être vrai", ">Examinés"],
    parameters: ["Étape", "Paramètre", ">Valeur"],
    sources: ["Source", "Millésime", "Producteur"],
    statuses: (dataflows) => ["Statut", "Se lit", "Valeur", ...dataflows.map((id) => `>${id}`)],
    methods: ["Code", "Nom", "Ce qu’il dit"],
    population: ["Série", "Contenu", "Années", ">Zones"],
    profile: ["Agrégat, 2022", "Indicateur", ">Membres", ">renseignés", ">part de leur population", "Chiffre"],
    given: "donné",
    notGiven: "non donné",
  },
};
