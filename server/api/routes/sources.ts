import { PROMISES, type SourcesAnswer } from "#contract";
import { keep, preparedJson } from "../api-route.ts";

/** The sources of a release. */
export const sourcesRoute = keep(PROMISES.sources, (asked) => {
  const { id, manifest } = asked.release;
  return preparedJson(asked, { identity: "", lasting: true, make: (): SourcesAnswer => ({ release: id, sources: [...manifest.sources] }) });
});
