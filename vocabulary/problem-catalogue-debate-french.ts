import type { ProblemTexts } from "./problem-catalogue.ts";
import type { DEBATE_PROBLEMS } from "./problem-catalogue-debate.ts";

/** Coded errors of the public debate, in French. */
export const FRENCH_DEBATE_PROBLEMS: Readonly<Record<keyof typeof DEBATE_PROBLEMS, ProblemTexts>> = {
  "no-such-response": {
    title: "Cette réponse n’existe pas",
    detail: "Cette réponse n’existe pas ici, ou vous n’y avez pas accès.",
    remedy: "Cherchez-la sur la page du travail ou du choix de politique.",
  },
  "bad-response": {
    title: "La réponse ne peut pas être gardée ainsi",
    detail: "{field}\u00a0: {reason}",
    remedy: "Modifiez-la et envoyez-la de nouveau.",
  },
  "response-state": {
    title: "La réponse n’en est pas là",
    detail: "État de la réponse\u00a0: {state}\u00a0; demandé\u00a0: {wanted}. Cela n’est pas possible.",
    remedy: "Rouvrez sa page pour voir où elle en est.",
  },
  "response-interest": {
    title: "Une autre personne décide de cette réponse",
    detail: "Il y a un intérêt entre vous et les personnes concernées\u00a0: {reason}",
    remedy: "Les autres modérateurs ont été prévenus et décideront.",
  },
  "debate-closed": {
    title: "Aucune réponse n’est acceptée pour le moment",
    detail: "Le débat n’a pas de règles en vigueur aujourd’hui, et personne ne peut donc les accepter.",
    remedy: "Réessayez plus tard, ou adressez-vous à ceux qui dirigent le partenariat.",
  },
};
