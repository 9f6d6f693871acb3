/** The word for one, or for several. */
export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Names that take an article in a sentence: "the United States of America". */
const ARTICLE =
  /^(?:United |Russian |Syrian |Republic |Democratic |Dominican Republic|Central African |Lao |Netherlands|Philippines|Bahamas|Gambia|Comoros|Maldives|State of |Holy See|Isle of |Czech Republic|Congo$|Sudan$|Niger$|Arab Republic)|(?: Islands| Republic)$/;
/** A name as it stands in a sentence. */
export const the = (name: string): string => (ARTICLE.test(name) ? `the ${name}` : name);
/** A name as it begins a sentence. */
export const The = (name: string): string => (ARTICLE.test(name) ? `The ${name}` : name);
