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
export { checkWords, parameterName, producerName, releaseTitle, sourceWords } from "./manifest-words.ts";
export { openRelease, OpenedRelease } from "./open-release.ts";
export { proveWhole } from "./prove-whole.ts";
export { manifestHash, publishRelease } from "./publish-release.ts";
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
export { diffReleases, type ExplainedMove, type IndicatorDiff, type Listed, type ReleaseDiff } from "./diff.ts";
export { type DiffCauses, type ParameterChange, type SourceChange } from "./diff-causes.ts";
export { type Move, type MovedSeries, type SeriesKey } from "./diff-series.ts";
export { type ReportedChange } from "./reported-changes.ts";
export { type CheckFinding, type CheckOutcome, type ReleaseCheck } from "./checks/release-check.ts";
export type { CheckReport } from "./verify-release.ts";
