import { type AreaPublisher, areaName, findArea } from "#vocabulary";

/** How rows that are no place read in a sentence. */
const NO_PLACE: Readonly<Record<string, string>> = {
  WLD: "the world",
  OTH: "unnamed origins",
  _U: "not allocated",
  UNK: "unknown places",
  XXA: "stateless people",
  TIB: "Tibetans",
};

/** Names that take an article in English: "migrants in the Netherlands". */
const TAKES_ARTICLE =
  /^(United |Russian |Dominican Republic|Syrian |Central African |Democratic |Republic |State of |Netherlands|Philippines|Bahamas$|Gambia$|Comoros|Maldives|Seychelles|Holy See)|( Islands|Republic|Federation)$/;

const wordsBy =
  (publisher: AreaPublisher) =>
  (code: string): string => {
    const fixed = NO_PLACE[code];
    if (fixed !== undefined) return fixed;
    if (!findArea(code)) return code;
    const name = areaName(code, "en", publisher);
    return TAKES_ARTICLE.test(name) && !name.includes(",") ? `the ${name}` : name;
  };

/** An area in the words of a sentence about people, as UN DESA names it; a code that is no area stays as it is. */
export const stockArea = wordsBy("UNDESA");

/** An area in the words of a sentence about money, as the World Bank names it. */
export const moneyArea = wordsBy("WB");

/** An area in the words of a sentence about displaced people, as UNHCR names it. */
export const displacementArea = wordsBy("UNHCR");
