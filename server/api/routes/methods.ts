import { PROMISES } from "#contract";
import { methodWords } from "#observatory";
import { writtenLanguage } from "#vocabulary";
import { keep, preparedJson } from "../api-route.ts";

/** The methods of a release. */
export const methodsRoute = keep(PROMISES.methods, (asked) => {
  const { id, manifest } = asked.release;
  const { lang } = asked;
  return preparedJson(asked, {
    identity: "",
    language: writtenLanguage(lang),
    lasting: true,
    make: () => ({
      release: id,
      methods: Object.entries(manifest.methods).map(([code, own]) => {
        const { name, words } = methodWords(code, own, lang);
        return { code, name, words };
      }),
      parameters: manifest.parameters,
    }),
  });
});
