import type { CslName } from "../csl-item.ts";

/** "van der Berg" as its particle and its family name: leading words that begin small, but never the last word. */
export const splitParticle = (words: readonly string[]): Pick<CslName, "family" | "non-dropping-particle"> => {
  const first = words.findIndex((word, place) => place === words.length - 1 || !/^\p{Ll}/u.test(word));
  const at = Math.max(0, first);
  const family = words.slice(at).join(" ");
  return at > 0 ? { "non-dropping-particle": words.slice(0, at).join(" "), family } : { family };
};

/** A name as it stands before its comma: particle and family name. */
export const familyWords = ({ family = "", "non-dropping-particle": particle = "" }: CslName): string =>
  particle === "" ? family : `${particle} ${family}`;
