import type { ProblemTexts } from "./problem-catalogue.ts";
import type { GAPS_PROBLEMS } from "./problem-catalogue-gaps.ts";

/** Coded errors of knowledge gaps, in French. */
export const FRENCH_GAPS_PROBLEMS: Readonly<Record<keyof typeof GAPS_PROBLEMS, ProblemTexts>> = {
  "no-such-gap": {
    title: "Cette question n’existe pas",
    detail: "Cette question n’existe pas ici, ou vous n’y avez pas accès.",
    remedy: "Cherchez-la dans la liste des questions.",
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
