import type { ProblemTexts } from "./problem-catalogue.ts";
import type { CHOICES_PROBLEMS } from "./problem-catalogue-choices.ts";

/** Coded errors of policy choices, in French. */
export const FRENCH_CHOICES_PROBLEMS: Readonly<Record<keyof typeof CHOICES_PROBLEMS, ProblemTexts>> = {
  "no-such-choice": {
    title: "Ce choix de politique n’existe pas",
    detail: "Ce choix de politique n’existe pas ici, ou vous n’y avez pas accès.",
    remedy: "Cherchez-le dans la liste des choix de politique.",
  },
  "bad-choice": {
    title: "Le choix de politique ne peut pas être conservé ainsi",
    detail: "{field}\u00a0: {reason}",
    remedy: "Corrigez, puis renvoyez.",
  },
  "choice-state": {
    title: "Le choix de politique n’en est pas là",
    detail: "Le choix de politique est dans l’état «\u00a0{state}\u00a0» et ne peut pas être «\u00a0{wanted}\u00a0».",
    remedy: "Rouvrez sa page pour voir où il en est.",
  },
  "no-such-pilot": {
    title: "Cette expérience pilote n’existe pas",
    detail: "Cette expérience pilote n’existe pas ici.",
    remedy: "Cherchez-la dans la liste des expériences pilotes.",
  },
};
