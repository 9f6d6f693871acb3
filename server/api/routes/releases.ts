import { PROMISES, type ReleaseAnswer, type ReleasesAnswer } from "#contract";
import { currentState, releaseTitle, wordsOfState } from "#observatory";
import { writtenLanguage } from "#vocabulary";
import { keep, preparedJson } from "../api-route.ts";
import { hrefs, releaseHref } from "../hrefs.ts";

/** The releases kept here. */
export const releasesRoute = keep(PROMISES.releases, (asked, { shelf }) => {
  const listed = shelf.list();
  const { lang } = asked;
  return preparedJson(asked, {
    identity: JSON.stringify([shelf.newest.id, ...listed.map(({ id, frozenOn, words }) => [id, frozenOn, words])]),
    language: writtenLanguage(lang),
    lasting: false,
    make: (): ReleasesAnswer => ({
      newest: shelf.newest.id,
      releases: listed.map(({ id, title, frozenOn, state }) => ({
        id,
        title: releaseTitle({ id, title }, lang),
        frozenOn,
        state: state.state,
        words: wordsOfState(state, lang),
        href: releaseHref(id),
        pinned: hrefs(id).start,
      })),
    }),
  });
});

/** The manifest of one, and where it stands now. */
export const releaseRoute = keep(PROMISES.release, (asked, { shelf }) => {
  const { release, hash } = shelf.find(asked.parts.release);
  const states = shelf.states(release);
  return preparedJson(asked, {
    identity: JSON.stringify([release.id, hash, states]),
    language: writtenLanguage(asked.lang),
    lasting: false,
    make: () => ({ words: wordsOfState(currentState(states), asked.lang), states, manifest: release.manifest }) as unknown as ReleaseAnswer,
  });
});
