/** What a search may be about. */
export type Topic = "cost" | "money" | "people";

/** How a search is put in a language; each is understood on every page, since readers type what they know. */
export interface QuestionWords {
  /** Beginnings that say what is asked for, up to the name. */
  readonly topics: readonly (readonly [Topic, RegExp])[];
  /** Between two names, without saying what goes from one to the other. */
  readonly towards: RegExp;
  /** Between two names, either way. */
  readonly between: RegExp;
  /** Before the first of two names. */
  readonly start: RegExp;
  /** Before a name, and no part of it. */
  readonly article: RegExp;
}

const english: QuestionWords = {
  topics: [
    ["cost", /^(?:the\s+)?(?:costs?|prices?|fees?)(?:\s+of\s+sending(?:\s+money)?)?\s+(?:to|of|in|for|from)\s+/i],
    ["money", /^(?:remittances?|money)\s+(?:sent\s+)?(?:to|in|of|from)\s+/i],
    ["people", /^(?:migrants?|people|emigrants?|immigrants?|diaspora)\s+(?:in|from|of|to)\s+/i],
  ],
  towards: /\s+to\s+/i,
  between: /\s+(?:and|vs)\s+/i,
  start: /^(?:from|between)\s+/i,
  article: /^the\s+/i,
};

const FRENCH_WAYS = String.raw`(?:vers\s+|pour\s+|depuis\s+|dans\s+|en\s+|à\s+|a\s+|au\s+|aux\s+|de\s+|du\s+|des\s+|d['’]\s*)`;
const french: QuestionWords = {
  topics: [
    [
      "cost",
      new RegExp(
        String.raw`^(?:les?\s+)?(?:co[uû]ts?|prix|frais|tarifs?)(?:\s+(?:de\s+l['’]|des\s+|d['’]un\s+|d['’]|de\s+)(?:envois?|transferts?)(?:\s+(?:d['’]argent|de\s+fonds))?)?\s+${FRENCH_WAYS}`,
        "i",
      ),
    ],
    [
      "money",
      new RegExp(
        String.raw`^(?:les\s+)?(?:envois?\s+de\s+fonds|transferts?(?:\s+d['’]argent)?|argent|fonds)\s+(?:envoy[ée]s?\s+|re[çc]us?\s+)?${FRENCH_WAYS}`,
        "i",
      ),
    ],
    [
      "people",
      new RegExp(String.raw`^(?:les\s+)?(?:migrant(?:e?s)?|personnes|[ée]migr[ée]e?s?|immigr[ée]e?s?|diaspora)\s+${FRENCH_WAYS}`, "i"),
    ],
  ],
  towards: /\s+(?:vers|à|au|aux)\s+/i,
  between: /\s+et\s+/i,
  start: /^(?:(?:entre|depuis|des|du|de)\s+|d['’]\s*)/i,
  article: /^(?:les?\s+|la\s+|l['’]\s*)/i,
};

/** Every language a search is understood in; adding one is an entry. */
export const QUESTION_WORDS: readonly QuestionWords[] = [english, french];
