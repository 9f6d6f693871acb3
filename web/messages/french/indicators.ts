import type { Messages } from "../messages.ts";
import { of, plural } from "./amounts.ts";
import { au, du, le } from "./names-in-sentences.ts";

const UNITS: Readonly<Record<string, string>> = {
  PS: "personnes",
  USD: "dollars des États-Unis",
  PT: "pourcentage",
  PT_GDP: "pourcentage du PIB",
  USD_PS: "dollars par personne",
  PER_1000_PS: "pour 1 000 habitants",
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} et ${names.at(-1) ?? ""}`;

/** Texts of the list of indicators and of an indicator's page, in French. */
export const indicatorTexts: Messages["indicators"] = {
  title: "Indicateurs",
  lead: (count, families) =>
    `${count} indicateurs dans ${families} jeux de données : ce que chacun compte, pour combien de pays et quelles années. Ouvrez-en un pour son classement, son évolution et ses groupes.`,
  indicator: "Indicateur",
  unit: "Unité",
  years: "Années",
  countries: "Pays et zones",
  groups: "Groupes",
  preferred: "série retenue",
  units: (unit) => UNITS[unit] ?? unit,
  unitTitle: (unit) => capital(UNITS[unit] ?? unit),
  year: "Année",
  side: "Vu depuis",
  sides: {
    DF_MIGRANT_STOCK: { area: "le pays où vivent les migrants", counterpart: "le pays où ils sont nés" },
    DF_REMITTANCE_FLOW: { area: "le pays qui reçoit", counterpart: "le pays d’où vient l’argent" },
    DF_REMITTANCE_COST: { area: "le pays vers lequel on envoie", counterpart: "le pays depuis lequel on envoie" },
    DF_DISPLACEMENT: { area: "le pays de refuge", counterpart: "le pays quitté" },
  },
  show: "Afficher",
  choiceHint: (most) =>
    `Pour tracer d’autres évolutions, cochez jusqu’à ${most} pays ou groupes dans les tableaux ci-dessous, puis appuyez sur « Afficher ».`,
  highest: (name, amount, period) => `C’est ${au(name)} que le chiffre ${of(period)} est le plus élevé : ${amount}.`,
  ranked: (count) => `${count} ${plural(count, "pays ou zone a un chiffre", "pays et zones ont un chiffre")}.`,
  notPreferred: "Les pages retiennent une autre série de ce jeu de données ; celle-ci est conservée à côté pour comparaison.",
  ranking: (period) => `Classement, ${period}`,
  bar: "À l’échelle",
  compareArea: (name) => `Tracer l’évolution ${du(name)}`,
  more: (count) => `${count} de plus`,
  nobody: "Aucun pays ni aucune zone n’a de chiffre pour cette période. Choisissez-en une autre ci-dessus.",
  silent: (count, number) =>
    `${count} ${plural(number, "pays ou zone n’a pas de chiffre pour cette période, mais en a", "pays et zones n’ont pas de chiffre pour cette période, mais en ont")} pour une autre`,
  groupsTitle: "Monde, régions et groupes de revenu",
  groupsLead:
    "Un groupe n’a de chiffre que si les membres qui en ont un rassemblent au moins les deux tiers de sa population. Les sommes portent sur ces membres et ne sont jamais extrapolées.",
  coverage: "Membres ayant un chiffre · part de la population",
  coverageShort: (withFigure, members, share) => `${withFigure} sur ${members} · ${share} %`,
  coverageWords: (withFigure, members, share) => `${withFigure} membres sur ${members}, ${share} % de leur population`,
  trendTitle: (name, areas) => `${name} : ${listed(areas.map(le))}`,
  trendSubtitle: (unit, from, to) => `${capital(unit)}, ${from} – ${to}`,
  trendNote:
    "Une ligne s’interrompt là où une année n’a pas de chiffre. Un groupe de pays change avec les membres qui en ont un : une marche dans sa ligne peut venir d’un membre qui s’est mis à déclarer.",
  known: "D’où viennent ces chiffres",
  statusCaption: "Comment lire les chiffres de cette période",
  methodCaption: "Comment ils ont été établis",
  summed: "Les totaux par pays sont la somme, faite ici, des corridors répertoriés ; un corridor non répertorié n’ajoute rien.",
};
