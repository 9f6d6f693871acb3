import { FRENCH_GRAMMAR, type FrenchGrammar, GROUPS_OF_FRENCH_NAMES, IRREGULAR_FRENCH_NAMES, type FrenchForms } from "./french-grammar.ts";

const BEGINS_WITH_VOWEL = /^[AEIOUÀÂÅÉÈÊËÎÏÔÛÜ]/;

type Grammar = (name: string) => FrenchForms;

/** With an article, which elides before a vowel; `place` is the preposition before the name, or before the article. */
const feminine =
  (place: "en" | "à" | "dans"): Grammar =>
  (name) => {
    const definite = BEGINS_WITH_VOWEL.test(name) ? `l’${name}` : `la ${name}`;
    return { definite, of: `de ${definite}`, in: place === "en" ? `en ${name}` : `${place} ${definite}` };
  };

const decapitalised = (name: string): string => (/^[A-Z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

const GRAMMAR: Readonly<Record<FrenchGrammar, Grammar>> = {
  en: feminine("en"),
  "à la": feminine("à"),
  "dans la": feminine("dans"),
  au: (name) => ({ definite: `le ${name}`, of: `du ${name}`, in: `au ${name}` }),
  "dans le": (name) => ({ definite: `le ${name}`, of: `du ${name}`, in: `dans le ${name}` }),
  aux: (name) => ({ definite: `les ${name}`, of: `des ${name}`, in: `aux ${name}` }),
  "dans les": (name) => ({ definite: `les ${name}`, of: `des ${name}`, in: `dans les ${name}` }),
  "groupe de": (name) => GRAMMAR["dans les"](decapitalised(name)),
  à: (name) => ({ definite: name, of: BEGINS_WITH_VOWEL.test(name) ? `d’${name}` : `de ${name}`, in: `à ${name}` }),
};

/** "a, b et c". */
const joined = (parts: readonly string[]): string => `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;

function readTable(): ReadonlyMap<string, FrenchForms> {
  const forms = new Map<string, FrenchForms>(Object.entries(IRREGULAR_FRENCH_NAMES));
  for (const [grammar, names] of Object.entries(FRENCH_GRAMMAR)) {
    for (const name of names) forms.set(name, GRAMMAR[grammar as FrenchGrammar](name));
  }
  for (const [name, parts] of Object.entries(GROUPS_OF_FRENCH_NAMES)) {
    const all = parts.map((part) => forms.get(part)!);
    forms.set(name, {
      definite: joined(all.map((one) => one.definite)),
      of: joined(all.map((one) => one.of)),
      in: joined(all.map((one) => one.in)),
    });
  }
  return forms;
}

let table: ReadonlyMap<string, FrenchForms> | undefined;

const formsOf = (name: string): FrenchForms | undefined => (table ??= readTable()).get(name.replaceAll("'", "’"));

/** True where the grammar of this French name has been decided. */
export const knowsFrenchName = (name: string): boolean => formsOf(name) !== undefined;

/**
 * A French name with its article, as the subject of a sentence. A name that the table lacks is given back as it is.
 * @param name as the registry has it in French (`areaName(code, "fr")`)
 * @example frenchDefinite("Mexique") // "le Mexique"
 */
export const frenchDefinite = (name: string): string => formsOf(name)?.definite ?? name;

/**
 * A French name after "de". A name that the table lacks is given back as it is.
 * @example frenchOf("États-Unis d’Amérique") // "des États-Unis d’Amérique"
 */
export const frenchOf = (name: string): string => formsOf(name)?.of ?? name;

/**
 * A French name after the preposition that says where. A name that the table lacks is given back as it is.
 * @example frenchIn("Israël") // "en Israël"
 */
export const frenchIn = (name: string): string => formsOf(name)?.in ?? name;
