import { wordsOfState, type OpenedRelease, type StateEntry } from "#observatory";
import { wordsIn } from "#vocabulary";
import { releaseHref } from "./hrefs.ts";

/**
 * Where a release stands, in words that an answer kept for ever may carry: when it was frozen, and where to see what has become of it.
 * A draft and a withdrawn release say so outright; their answers are not kept for ever.
 */
export const lastingWords = ({ id, manifest }: OpenedRelease, state: StateEntry, lang: string): string => {
  if (state.state === "draft" || state.state === "withdrawn") return wordsOfState(state, lang);
  const [on, now] = [manifest.frozenOn, releaseHref(id)];
  return wordsIn(lang, `frozen on ${on}; where it stands now: ${now}`, { fr: `figée le ${on}\u202f; son état actuel\u00a0: ${now}` });
};
