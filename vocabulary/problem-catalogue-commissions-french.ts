import type { COMMISSION_PROBLEMS } from "./problem-catalogue-commissions.ts";
import type { ProblemTexts } from "./problem-catalogue.ts";

/** Problems of commissions, in French. */
export const FRENCH_COMMISSION_PROBLEMS: Readonly<Record<keyof typeof COMMISSION_PROBLEMS, ProblemTexts>> = {
  "no-such-commission": {
    title: "Cette commande n’existe pas",
    detail: "Il n’y a pas ici de commande qui vous soit ouverte.",
    remedy: "Cherchez dans la liste des commandes au bureau, ou parmi les appels publics.",
  },
  "bad-commission": {
    title: "La commande ne peut pas être conservée ainsi",
    detail: "{field}\u00a0: {reason}",
    remedy: "Corrigez, puis renvoyez.",
  },
  "commission-refused": {
    title: "Cela n’est pas possible maintenant",
    detail: "{reference}\u00a0: {reason}.",
    remedy: "Rouvrez la commande\u00a0: sa page dit ce qui vient ensuite.",
  },
};
