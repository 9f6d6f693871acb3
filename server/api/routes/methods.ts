import { PROMISES } from "#contract";
import { keep, preparedJson } from "../api-route.ts";

/** The methods of a release. */
export const methodsRoute = keep(PROMISES.methods, (asked) => {
  const { id, manifest } = asked.release;
  return preparedJson(asked, {
    identity: "",
    lasting: true,
    make: () => ({
      release: id,
      methods: Object.entries(manifest.methods).map(([code, { name, words }]) => ({ code, name, words })),
      parameters: manifest.parameters,
    }),
  });
});
