import type { Messages } from "../messages.ts";
import { plural } from "./amounts.ts";
import { UNKNOWN_TOPICS } from "./unknown-topics.ts";

const areas = (count: number): string => `${count} ${plural(count, "pays ou zone", "pays et zones")}`;

/** Texts of the page on what is not known, in French. */
export const unknownTexts: Messages["unknown"] = {
  title: "Ce que nous ne savons pas",
  lead: "Les migrations et les envois de fonds ne sont mesurés qu’en partie. Cette page nomme ce qui n’a pas de chiffre ici, et ce qu’il faudrait recueillir ou publier pour combler le manque.",
  nobody: "Ce dont cet observatoire n’a de chiffres pour aucun pays",
  fill: "Ce qui comblerait le manque",
  areas: "Ce qui manque pour certains pays et zones",
  areasLead: (period) =>
    `Calculé à partir de l’édition. Un tiret signifie que l’élément est là ; sinon, la cellule dit qu’il manque, ou donne la dernière période disponible (${period} étant l’année de référence la plus récente pour les migrants).`,
  columns: {
    detail: "Migrants par origine",
    received: "Envois de fonds reçus",
    paid: "Envois de fonds versés",
    cost: "Prix d’un envoi",
    income: "Revenu par habitant",
  },
  cells: { none: "manque", modelled: "modélisé, non répertorié", last: (period) => `dernier : ${period}`, there: "–" },
  counts: {
    detail: (count) => `${areas(count)} sans liste des migrants par origine`,
    received: (count) => `${areas(count)} sans envois de fonds reçus, quelle que soit l’année`,
    paid: (count) => `${areas(count)} sans envois de fonds versés, quelle que soit l’année`,
    cost: (count) => `${areas(count)} sans prix d’envoi`,
    income: (count) => `${areas(count)} sans revenu par habitant, quelle que soit l’année`,
  },
  topics: UNKNOWN_TOPICS,
};
