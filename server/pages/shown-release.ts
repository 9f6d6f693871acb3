import { releaseTitle, wordsOfState, type OpenedRelease, type StateEntry } from "#observatory";
import type { FrameRelease } from "#web";

/** What the frame of a page says of its release, in a language. */
export const shownRelease = ({ id, manifest }: OpenedRelease, state: StateEntry, locale: string): FrameRelease => {
  const { citation, frozenOn, licence } = manifest;
  return { id, title: releaseTitle(manifest, locale), citation, frozenOn, state: wordsOfState(state, locale), licence };
};
