import { FRENCH_GRAMMAR, type FrenchGrammar, GROUPS_OF_FRENCH_NAMES, IRREGULAR_FRENCH_NAMES, type FrenchForms } from "./french-grammar.ts";

const BEGINS_WITH_VOWEL = /^[AEIOUÀÂÅÉÈÊËÎÏÔÛÜ]/;

type Grammar = (name: string) => FrenchForms;

const elided = (name: string): string => (BEGINS_WITH_VOWEL.test(name) ? `d’${name}` : `de ${name}`);

/** With an article, which elides before a vowel; `place` is the preposition before the name, or before the article. */
const feminine =
  (place: "en" | "à" | "dans", from: (name: string, definite: string) => string = (_, definite) => `de ${definite}`): Grammar =>
  (name) => {
    const definite = BEGINS_WITH_VOWEL.test(name) ? `l’${name}` : `la ${name}`;
    return { definite, of: `de ${definite}`, from: from(name, definite), in: place === "en" ? `en ${name}` : `${place} ${definite}` };
  };

/** With an article that "de" swallows. */
const swallowed =
  (article: "le" | "les", place: "au" | "aux" | "dans le" | "dans les"): Grammar =>
  (name) => {
    const of = `${article === "le" ? "du" : "des"} ${name}`;
    return { definite: `${article} ${name}`, of, from: of, in: `${place} ${name}` };
  };

const decapitalised = (name: string): string => (/^[A-Z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

const GRAMMAR: Readonly<Record<FrenchGrammar, Grammar>> = {
  en: feminine("en", elided),
  "en république": feminine("en"),
  "à la": feminine("à"),
  "dans la": feminine("dans"),
  au: swallowed("le", "au"),
  "dans le": swallowed("le", "dans le"),
  aux: swallowed("les", "aux"),
  "dans les": swallowed("les", "dans les"),
  "groupe de": (name) => GRAMMAR["dans les"](decapitalised(name)),
  à: (name) => ({ definite: name, of: elided(name), from: elided(name), in: `à ${name}` }),
};

/** "a, b et c". */
const joined = (parts: readonly string[]): string => `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;

const joinedForms = (parts: readonly FrenchForms[]): FrenchForms => ({
  definite: joined(parts.map((one) => one.definite)),
  of: joined(parts.map((one) => one.of)),
  from: joined(parts.map((one) => one.from)),
  in: joined(parts.map((one) => one.in)),
});

function readTable(): ReadonlyMap<string, FrenchForms> {
  const forms = new Map<string, FrenchForms>(Object.entries(IRREGULAR_FRENCH_NAMES));
  for (const [grammar, names] of Object.entries(FRENCH_GRAMMAR)) {
    for (const name of names) forms.set(name, GRAMMAR[grammar as FrenchGrammar](name));
  }
  for (const [name, parts] of Object.entries(GROUPS_OF_FRENCH_NAMES)) {
    forms.set(name, joinedForms(parts.map((part) => forms.get(part)!)));
  }
  return forms;
}

let table: ReadonlyMap<string, FrenchForms> | undefined;

const formsOf = (name: string): FrenchForms | undefined => {
  table ??= readTable();
  const written = name.replaceAll("'", "’");
  return table.get(written) ?? qualifiedForms(written, table);
};

/** Part of a region, as the World Bank groups its countries: what stands in parentheses follows the region's own forms. */
const qualifiedForms = (name: string, forms: ReadonlyMap<string, FrenchForms>): FrenchForms | undefined => {
  const [, region = "", qualification = ""] = /^(.+)( \((?:hors pays à revenu élevé|IDA et BIRD)\))$/.exec(name) ?? [];
  const own = forms.get(region);
  return (
    own && {
      definite: own.definite + qualification,
      of: own.of + qualification,
      from: own.from + qualification,
      in: own.in + qualification,
    }
  );
};

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
 * A French name after the "de" of coming from there. A name that the table lacks is given back as it is.
 * @example frenchFrom("France") // "de France"
 */
export const frenchFrom = (name: string): string => formsOf(name)?.from ?? name;

/**
 * A French name after the preposition that says where. A name that the table lacks is given back as it is.
 * @example frenchIn("Israël") // "en Israël"
 */
export const frenchIn = (name: string): string => formsOf(name)?.in ?? name;
