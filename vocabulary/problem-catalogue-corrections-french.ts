import type { ProblemTexts } from "./problem-catalogue.ts";
import type { CORRECTIONS_PROBLEMS } from "./problem-catalogue-corrections.ts";

/** Coded errors of requests for a correction, in French. */
export const FRENCH_CORRECTIONS_PROBLEMS: Readonly<Record<keyof typeof CORRECTIONS_PROBLEMS, ProblemTexts>> = {
  "no-such-correction": {
    title: "Cette demande de correction n’existe pas",
    detail: "Cette demande n’existe pas ici, ou vous n’y avez pas accès.",
    remedy: "Cherchez-la sur la page du travail ou du choix de politique.",
  },
  "correction-state": {
    title: "La demande est tranchée",
    detail: "La demande est dans l’état «\u00a0{state}\u00a0»\u00a0; rien n’y est plus ajouté.",
    remedy: "Rouvrez sa page pour voir ce qui a été décidé.",
  },
};
