/** The word for zero or one, or for several: in French zero is singular. */
export const plural = (count: number, one: string, many: string): string => (Math.abs(count) < 2 ? one : many);

/** Nouns of number, after which what is counted needs "de". */
const NOUN_OF_NUMBER = /(?:million|milliard|billion)s?$/;
/** "0", "1", "1,5", "environ 1": what they count stays singular. */
const SINGULAR = /(?:^|\s)[−-]?[01](?:,\d+)?$/;
const VOWEL = /^[aeiouhéêèœ]/i;

/** True where a formatted amount takes a singular noun and verb. */
export const isSingular = (amount: string): boolean => SINGULAR.test(amount);

/** A formatted amount with what it counts: "468 000 personnes", "11,5 millions de personnes", "1 personne". */
export const counted = (amount: string, one: string, many: string): string => {
  if (NOUN_OF_NUMBER.test(amount)) return `${amount} ${VOWEL.test(many) ? "d’" : "de "}${many}`;
  return `${amount} ${isSingular(amount) ? one : many}`;
};

/** "11,5 millions de personnes". */
export const people = (amount: string): string => counted(amount, "personne", "personnes");

/** "63,3 milliards de dollars"; after an abbreviation "63,3 Md$". */
export const dollars = (amount: string): string => {
  const signed = minus(amount);
  return /(?:k|M|Md|Bn)$/.test(signed) ? `${signed}$` : counted(signed, "dollar", "dollars");
};

/** The sign of a number less than zero. */
export const minus = (amount: string): string => amount.replace(/^-/, "−");

/** Percent of a formatted number. */
export const percent = (amount: string): string => `${minus(amount)} %`;

const isYear = (period: string): boolean => /^\d/.test(period);

/** "en 2024", "au troisième trimestre 2020". */
export const when = (period: string): string => `${isYear(period) ? "en" : "au"} ${period}`;

/** "de 2024", "du troisième trimestre 2020". */
export const of = (period: string): string => `${isYear(period) ? "de" : "du"} ${period}`;

/** "entre 1990 et 2024", "entre le premier trimestre 2011 et le troisième trimestre 2020". */
export const between = (from: string, to: string): string => {
  const [start, end] = [from, to].map((period) => (isYear(period) ? period : `le ${period}`));
  return `entre ${start} et ${end}`;
};

/** "de 1990 à 2024", "du premier trimestre 2011 au troisième trimestre 2020". */
export const fromTo = (from: string, to: string): string => `${of(from)} ${isYear(to) ? "à" : "au"} ${to}`;
