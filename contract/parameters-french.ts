import { wordsIn } from "#vocabulary";

type Words = Readonly<Partial<Record<string, string>>>;

const FRENCH: Words = {
  "It must be a year, quarter, month or day, such as 2020, 2020-Q1, 2020-03 or 2020-03-31.":
    "Il faut une année, un trimestre, un mois ou un jour, par exemple 2020, 2020-Q1, 2020-03 ou 2020-03-31.",
  "First period, inclusive: a year, quarter, month or day, such as 2020, 2020-Q1, 2020-03 or 2020-03-31.":
    "Première période, incluse : une année, un trimestre, un mois ou un jour, par exemple 2020, 2020-Q1, 2020-03 ou 2020-03-31.",
  "Last period, inclusive: a year, quarter, month or day, such as 2020, 2020-Q1, 2020-03 or 2020-03-31.":
    "Dernière période, incluse : une année, un trimestre, un mois ou un jour, par exemple 2020, 2020-Q1, 2020-03 ou 2020-03-31.",
  "It must be a whole number from 1.": "Il faut un nombre entier à partir de 1.",
  "It must be at most 10000.": "Il faut au plus 10000.",
  "Only so many observations from the start of each series.": "Seulement tant d’observations depuis le début de chaque série.",
  "Only so many observations from the end of each series.": "Seulement tant d’observations depuis la fin de chaque série.",
  "It must be the id of a release.": "Il faut l’identifiant d’une édition.",
  "Release to answer from; the newest frozen or published one when left out. Not beside an address that begins with /r/.":
    "Édition dont vient la réponse ; à défaut, la plus récente qui soit figée ou publiée. Pas avec une adresse qui commence par /r/.",
  "Format of the answer; wins over Accept. JSON when neither says.":
    "Format de la réponse ; l’emporte sur Accept. JSON si ni l’un ni l’autre ne le dit.",
  "It must be one of en, fr, es, ar, zh, ru.": "Il faut l’une des langues en, fr, es, ar, zh, ru.",
  "Language of names and other words for a reader; wins over Accept-Language. English when neither says, and for words that are not written in the language; areas are named in all of them.":
    "Langue des noms et des autres mots destinés à un lecteur ; l’emporte sur Accept-Language. Anglais si ni l’un ni l’autre ne le dit, et pour les mots qui ne sont pas écrits dans cette langue ; les zones sont nommées dans toutes.",
  "It must be one of country, aggregate, former, other.": "Il faut l’un de country, aggregate, former, other.",
  "Only areas of this kind: countries and areas, groups of them, former states, or rows that are no place.":
    "Seulement les zones de ce genre : pays et zones, groupes de ceux-ci, anciens États, ou lignes qui ne sont pas un lieu.",
  "Say what to look for.": "Dites ce qu’il faut chercher.",
  "It must have at most 120 characters.": "Il faut au plus 120 caractères.",
  "What to look for: a country in any language, two of them, a dataflow or an indicator.":
    "Ce qu’il faut chercher : un pays dans n’importe quelle langue, deux d’entre eux, un flux de données ou un indicateur.",
};

/** What is expected of a parameter, in a language; as `PARAMETERS` says it in English where that language lacks it. The OpenAPI description stays English. */
export const parameterWords = (english: string, locale: string): string => {
  const words = wordsIn<Words>(locale, {}, { fr: FRENCH });
  return (Object.hasOwn(words, english) ? words[english] : undefined) ?? english;
};
