import { PROMISES, type SourcesAnswer } from "#contract";
import { sourceWords } from "#observatory";
import { writtenLanguage } from "#vocabulary";
import { keep, preparedJson } from "../api-route.ts";

/** The sources of a release. */
export const sourcesRoute = keep(PROMISES.sources, (asked) => {
  const { id, manifest } = asked.release;
  const { lang } = asked;
  return preparedJson(asked, {
    identity: "",
    language: writtenLanguage(lang),
    lasting: true,
    make: (): SourcesAnswer => ({
      release: id,
      sources: manifest.sources.map((source) => {
        const { changes, notEndorsed } = sourceWords(source, lang);
        return { ...source, changes, notEndorsed };
      }),
    }),
  });
});
