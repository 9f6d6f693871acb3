import type { Messages } from "../messages.ts";
import { le } from "./names-in-sentences.ts";

/** Texts of what was asked about countries, on pages of figures, in French. */
export const asked: Messages["asked"] = {
  inIndex: "Questions posées",
  title: (name) => `Questions posées sur ${le(name)}`,
  ofBoth: (one, other) => `Questions posées sur ${le(one)} et ${le(other)}`,
  lead: "Ce que quelqu’un a besoin de savoir et n’a pas trouvé. Chaque page dit ce que l’on sait déjà et qui prépare la réponse.",
  all: (name) => `Toutes les questions sur ${le(name)}`,
  ask: "Poser une question",
  fictitious: "fictif",
  states: {
    proposed: "en attente d’une décision",
    accepted: "retenue, pas encore commencée",
    "in work": "réponse en préparation",
    answered: "réponse publiée",
    parked: "pas retenue pour l’instant",
    declined: "pas retenue",
  },
};
