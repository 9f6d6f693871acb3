export { codeHash } from "./code-hash.ts";
export {
  type Licence,
  type Manifest,
  type ManifestCheck,
  type ManifestDataflow,
  type ManifestFile,
  type ManifestMethod,
  type ManifestSource,
  type ParameterValue,
} from "./manifest.ts";
export { openRelease, OpenedRelease } from "./open-release.ts";
export { writeRelease, type ReleaseContents } from "./write-release.ts";
export { changeState, currentState, STATE_WORDS, wordsOfState, type ReleaseState, type StateEntry } from "./states.ts";
export {
  latestRelease,
  listReleases,
  openListedRelease,
  recordState,
  releaseFolders,
  type ListedRelease,
  type ReleaseList,
} from "./release-list.ts";
