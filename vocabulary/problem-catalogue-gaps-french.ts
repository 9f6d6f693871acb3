import type { ProblemTexts } from "./problem-catalogue.ts";
import type { GAPS_PROBLEMS } from "./problem-catalogue-gaps.ts";

/** Coded errors of knowledge gaps, in French. */
export const FRENCH_GAPS_PROBLEMS: Readonly<Record<keyof typeof GAPS_PROBLEMS, ProblemTexts>> = {
  "no-such-gap": {
    title: "Cette question n’existe pas",
    detail: "Cette question n’existe pas ici, ou vous n’y avez pas accès.",
    remedy: "Cherchez-la dans la liste des questions.",
  },
  "no-such-chain": {
    title: "Ce parcours n’existe pas",
    detail:
      "Ce que l’adresse désigne n’existe pas ou n’est pas public\u00a0; un chiffre a un parcours dès qu’un travail public ou une option de politique s’appuie sur lui.",
    remedy:
      "Prenez le type et la dernière partie de l’adresse sur une page de la question, du travail, de l’option de politique ou de l’usage.",
  },
  "bad-gap": {
    title: "La question ne peut pas être conservée ainsi",
    detail: "{field}\u00a0: {reason}",
    remedy: "Corrigez, puis renvoyez.",
  },
  "gap-state": {
    title: "La question n’en est pas là",
    detail: "La question est dans l’état «\u00a0{state}\u00a0» et ne peut pas passer à «\u00a0{wanted}\u00a0».",
    remedy: "Rouvrez sa page pour voir où elle en est.",
  },
};
