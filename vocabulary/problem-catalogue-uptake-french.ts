import type { ProblemTexts } from "./problem-catalogue.ts";
import type { UPTAKE_PROBLEMS } from "./problem-catalogue-uptake.ts";

/** Coded errors of uptake, in French. */
export const FRENCH_UPTAKE_PROBLEMS: Readonly<Record<keyof typeof UPTAKE_PROBLEMS, ProblemTexts>> = {
  "no-such-uptake": {
    title: "Ce signalement d’utilisation n’existe pas",
    detail: "Ce signalement n’existe pas ici, ou vous n’y avez pas accès.",
    remedy: "Cherchez-le dans la liste des utilisations.",
  },
  "bad-uptake": {
    title: "Le signalement ne peut pas être conservé ainsi",
    detail: "{field}\u00a0: {reason}",
    remedy: "Corrigez, puis renvoyez.",
  },
  "uptake-state": {
    title: "Le signalement n’en est pas là",
    detail: "Le signalement est dans l’état «\u00a0{state}\u00a0» et ne peut pas être «\u00a0{wanted}\u00a0».",
    remedy: "Rouvrez sa page pour voir où il en est.",
  },
};
