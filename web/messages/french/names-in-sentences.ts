import { frenchDefinite, frenchIn, frenchOf } from "#vocabulary";

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A name with its article: "le Mexique", "les États-Unis", "Cuba". */
export const le = frenchDefinite;
/** The same where a sentence begins. */
export const Le = (name: string): string => capital(frenchDefinite(name));
/** "du Mexique", "de la France", "des États-Unis". */
export const du = frenchOf;
/** The same where a sentence begins. */
export const Du = (name: string): string => capital(frenchOf(name));
/** "au Mexique", "en France", "aux États-Unis", "à Cuba". */
export const au = frenchIn;
/** The same where a sentence begins. */
export const Au = (name: string): string => capital(frenchIn(name));
/** The verb that a name needs: "les États-Unis sont", "le Mexique est". */
export const agreeing = (name: string, one: string, many: string): string => (frenchDefinite(name).startsWith("les ") ? many : one);
