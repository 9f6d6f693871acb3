import type { Messages } from "../messages.ts";
import { people } from "./amounts.ts";
import { du, le } from "./names-in-sentences.ts";

/** Texts of the matrix page, in French. */
export const matrix: Messages["matrix"] = {
  titles: {
    people: (year) => `Qui vit où : les migrants par origine et destination, ${year}`,
    "people-shared": (year) => `Qui vit où, origines non nommées réparties, ${year}`,
    money: (year) => `Qui reçoit de qui : les envois de fonds par corridor, ${year}`,
    "money-rule": (year) => `Les envois de fonds par corridor selon la seule règle de partage, ${year}`,
  },
  indicators: {
    people: "Effectifs de migrants",
    "people-shared": "Effectifs de migrants, origines non nommées réparties",
    money: "Envois de fonds, mis en cohérence",
    "money-rule": "Envois de fonds, règle de Ratha et Shaw seule",
  },
  lead: {
    people: (corridors, areas) =>
      `${corridors} corridors entre ${areas} pays et zones. En ligne, le lieu de naissance ; en colonne, le lieu de résidence ; chaque cellule ouvre son corridor.`,
    money: (corridors, areas) =>
      `${corridors} corridors entre ${areas} pays et zones, en dollars des États-Unis. Les lignes reçoivent, les colonnes envoient ; chaque cellule ouvre son corridor.`,
  },
  rows: { people: "Naissance", money: "Réception" },
  columns: { people: "Résidence", money: "Envoi" },
  down: "↓",
  onward: "→",
  show: "Afficher",
  indicator: "Chiffre",
  year: "Année",
  sex: "Sexe",
  sexes: { all: "Ensemble", women: "Femmes et filles", men: "Hommes et garçons" },
  sort: "Trier",
  sorts: { total: "Du plus grand au plus petit", name: "Par nom", region: "Par région" },
  cells: "Cellules",
  cellKinds: { colours: "Couleurs", figures: "Chiffres" },
  world: "Le monde",
  find: "Chercher",
  findField: "Pays ou corridor",
  notFound: (words) => `Rien dans cette matrice ne s’appelle « ${words} ». Essayez un nom plus court, ou deux noms séparés par « vers ».`,
  apply: "Afficher",
  more: "Filtrer et trier",
  grid: (rows, columns) => `Matrice, en ligne : ${rows} ; en colonne : ${columns}`,
  gridIn: (grid, period, help) => `${grid}, ${period}. ${help}`,
  gridHelp:
    "Les flèches vont d’une cellule à l’autre ; Début, Fin, Page précédente et Page suivante vont plus loin ; avec Ctrl, jusqu’aux coins ; Entrée ouvre le corridor.",
  loading: "La matrice arrive. Les tableaux ci-dessous donnent les mêmes chiffres.",
  failed: "La matrice n’a pas pu être chargée. Les tableaux ci-dessous donnent les mêmes chiffres.",
  map: "La matrice entière ; le cadre montre où vous êtes",
  legend: "Couleurs",
  legendFrom: (amount) => `à partir de ${amount}`,
  legendBelow: (amount) => `moins de ${amount}`,
  absent: "non répertorié par la source",
  zero: "zéro",
  assumed: "zéro supposé",
  diagonal: "même zone",
  cellCard: "La cellule",
  cell: (from, to) => `${from} → ${to}`,
  people,
  state: (period, status) => `${period} · ${status}`,
  method: (name, words) => `${name}. ${words}`,
  spoken: (title, value, state) => `${title} : ${value}, ${state}`,
  openCorridor: "Ouvrir le corridor",
  blocks: "Régions par régions",
  blocksCaption: (rows, columns, year) =>
    `Sommes des corridors répertoriés, ${year} ; en ligne : ${rows.toLowerCase()}, en colonne : ${columns.toLowerCase()}`,
  blocksNote: {
    people:
      "Sommes des corridors répertoriés. Les migrants dont l’origine n’est pas nommée n’y sont pas. Une cellule mène au tableau plus détaillé.",
    money:
      "Sommes des corridors répertoriés, en dollars des États-Unis. Les fonds non attribués à un pays d’envoi n’y sont pas. Une cellule mène au tableau plus détaillé.",
  },
  total: "Ensemble affiché",
  drawn: "En image",
  drawnTitle: {
    people: (from, to, amount) => `Le plus grand corridor montré : ${from} → ${to}, ${people(amount)}`,
    money: (to, from, amount) => `La plus grande somme montrée va ${du(from)} vers ${le(to)} : ${amount}`,
  },
  drawnSubtitle: {
    people: (year) =>
      `Migrants par pays de naissance et pays de résidence, ${year} ; les plus grands totaux, jusqu’à trente dans une image large ; chaque classe de couleur vaut dix fois la précédente`,
    money: (year) =>
      `Envois de fonds par pays de réception et pays d’envoi, dollars des États-Unis, ${year} ; les plus grands totaux, jusqu’à trente dans une image large ; chaque classe de couleur vaut dix fois la précédente`,
  },
  drawnColumns: (names) => `Colonnes : ${names}.`,
  table: "Paire par paire",
  tableCaption: (rows, columns, year) => `Corridors, ${year} ; en ligne : ${rows.toLowerCase()}, en colonne : ${columns.toLowerCase()}`,
  tableNote: (from, to, all) => `${from}–${to} sur ${all}`,
  abbreviations:
    "k millier, M million, Md milliard ; une cellule mène à son corridor ; une cellule vide n’est pas répertoriée par la source : ce n’est pas zéro.",
  assumedNote: "0* est mis à zéro par la règle que le producteur applique aux pays en conflit : une hypothèse, non une observation.",
  before: { rows: "Lignes précédentes", columns: "Colonnes précédentes" },
  after: { rows: "Lignes suivantes", columns: "Colonnes suivantes" },
  pages: "Pages du tableau",
};
