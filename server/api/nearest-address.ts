import { ALL_PROMISES, openApiPaths } from "#contract";
import { editDistance } from "#vocabulary";

const MOST_MISTAKES = 20;

/** The address that a wrong one was probably meant to be, as the description writes it. */
export const nearestAddress = (path: string): string => {
  const wrong = path
    .replace(/^\/r\/[^/]+/, "")
    .split("/")
    .slice(0, 8);
  const distance = (known: string): number => {
    const parts = known.split("/");
    let mistakes = Math.abs(parts.length - wrong.length) * 2;
    parts.forEach((part, place) => {
      if (!part.startsWith("{")) mistakes += editDistance(part, (wrong[place] ?? "").slice(0, 40), MOST_MISTAKES);
    });
    return mistakes;
  };
  const known = ALL_PROMISES.flatMap(({ path: one }) => openApiPaths(one));
  return known.map((one) => ({ one, mistakes: distance(one) })).toSorted((a, b) => a.mistakes - b.mistakes)[0]!.one;
};
