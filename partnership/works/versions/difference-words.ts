import { wordsIn } from "#vocabulary";

/** Words around a difference. Those for ears alone stand before and behind what was added or removed. */
export interface DifferenceWords {
  readonly none: string;
  readonly added: string;
  readonly removed: string;
  readonly end: string;
  readonly unchanged: (paragraphs: number) => string;
  readonly figures: (count: number) => string;
  readonly figureAdded: (figure: string, line: number) => string;
  readonly figureRemoved: (figure: string, line: number) => string;
  readonly figureMoved: (figure: string, from: number, to: number) => string;
  readonly figureChanged: (before: string, now: string, line: number) => string;
}

const ENGLISH: DifferenceWords = {
  none: "The two versions have the same text.",
  added: "[added: ",
  removed: "[removed: ",
  end: "] ",
  unchanged: (paragraphs) => (paragraphs === 1 ? "One paragraph without changes" : `${paragraphs} paragraphs without changes`),
  figures: (count) => (count === 1 ? "One figure changed" : `${count} figures changed`),
  figureAdded: (figure, line) => `Added in line ${line}: ${figure}`,
  figureRemoved: (figure, line) => `Removed, was in line ${line}: ${figure}`,
  figureMoved: (figure, from, to) => `Moved from line ${from} to line ${to}: ${figure}`,
  figureChanged: (before, now, line) => `Changed in line ${line}: from ${before} to ${now}`,
};

const FRENCH: DifferenceWords = {
  none: "Les deux versions ont le même texte.",
  added: "[ajouté : ",
  removed: "[supprimé : ",
  end: "] ",
  unchanged: (paragraphs) => (paragraphs === 1 ? "Un paragraphe inchangé" : `${paragraphs} paragraphes inchangés`),
  figures: (count) => (count === 1 ? "Un chiffre a changé" : `${count} chiffres ont changé`),
  figureAdded: (figure, line) => `Ajouté à la ligne ${line} : ${figure}`,
  figureRemoved: (figure, line) => `Supprimé, était à la ligne ${line} : ${figure}`,
  figureMoved: (figure, from, to) => `Déplacé de la ligne ${from} à la ligne ${to} : ${figure}`,
  figureChanged: (before, now, line) => `Modifié à la ligne ${line} : de ${before} à ${now}`,
};

/** The words of a language; English where they are not written yet. */
export const differenceWords = (language: string): DifferenceWords => wordsIn(language, ENGLISH, { fr: FRENCH });
