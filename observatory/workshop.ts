/** What climbs the ladder from publishers' files to a release, checks it, and walks a figure back down. `openWorkshop` leads here. */
export { explainObservation } from "./explain/explain-observation.ts";
export { buildRelease } from "./release/build-release.ts";
export { isVerified, verifyRelease } from "./release/verify-release.ts";
export { fetchSource } from "./sources/fetch/fetch-source.ts";
export { readSource, SOURCES, sourceOf } from "./sources/index.ts";
