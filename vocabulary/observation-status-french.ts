import type { ObservationStatus, StatusWords } from "./observation-status.ts";

/** Observation statuses in French. */
export const FRENCH_STATUS: Readonly<Record<ObservationStatus, StatusWords>> = {
  A: { name: "Valeur normale", words: "tel que publié" },
  B: { name: "Rupture de série", words: "publié, après une rupture de série" },
  D: { name: "Définition différente", words: "publié, selon une autre définition" },
  E: { name: "Valeur estimée", words: "estimation" },
  F: { name: "Valeur projetée", words: "projection" },
  I: { name: "Valeur imputée", words: "imputé" },
  L: { name: "Valeur manquante ; non collectée", words: "non répertorié par la source" },
  M: { name: "Valeur manquante ; ne peut exister", words: "ne peut exister" },
  N: { name: "Non significatif", words: "moins d’une demi-unité" },
  O: { name: "Valeur manquante", words: "non communiqué" },
  P: { name: "Valeur provisoire", words: "provisoire" },
  Q: { name: "Valeur manquante ; non diffusée", words: "non diffusé par la source" },
};
