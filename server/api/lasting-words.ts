import { wordsOfState, type OpenedRelease, type StateEntry } from "#observatory";
import { releaseHref } from "./hrefs.ts";

/**
 * Where a release stands, in words that an answer kept for ever may carry: when it was frozen, and where to see what has become of it.
 * A draft and a withdrawn release say so outright; their answers are not kept for ever.
 */
export const lastingWords = ({ id, manifest }: OpenedRelease, state: StateEntry): string => {
  if (state.state === "draft" || state.state === "withdrawn") return wordsOfState(state);
  return `frozen on ${manifest.frozenOn}; where it stands now: ${releaseHref(id)}`;
};
