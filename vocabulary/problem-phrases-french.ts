import type { PhraseCode } from "./problem-phrases.ts";

/** Parts of problems' sentences in French. */
export const FRENCH_PHRASES: Readonly<Record<PhraseCode, string>> = {
  none: "aucun",
  "none-in-that-folder": "aucune dans ce dossier",
  or: "ou",
  missing: "absente",
  "the-address": "l’adresse",
  "the-key": "la clé",
  "an-excel-workbook": "un classeur Excel",
  "no-such-indicator": "{code} n’est aucun de ses indicateurs {known}",
  "parts-differ": "elle compte {given} parties et non {wanted}",
  "parts-needed": "elle compte {given} parties alors qu’il en faut {wanted}",
  "no-code-of": "« {code} » n’est pas un code de {dimension}",
  "no-minor-units": "ce n’est pas un nombre entier d’unités divisionnaires",
  "no-digits": "ce ne sont pas des chiffres",
  "many-decimals": "plus de {decimals} décimales",
  "too-large": "trop grand pour être conservé exactement",
  "no-json": "ce n’est pas du JSON",
  "no-states": "ce n’est pas une liste d’états",
  "no-manifest": "ce n’est pas un manifeste de format 1",
  "not-listed": "le manifeste ne le mentionne pas",
  "checksum-differs": "sa somme de contrôle diffère",
  "not-there": "le fichier n’est pas là",
  unreadable: "le fichier ne peut pas être lu",
  "did-you-mean": "Vouliez-vous dire {name} ? ",
  "or-ask-for": ", demandez {formats}",
};
