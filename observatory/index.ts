/** The observatory's door: from publishers' files to releases that explain themselves. */
export { SOURCES, readSource, sourceOf } from "./sources/index.ts";
export type { Reading, SourceDeclaration } from "./sources/declaration.ts";
export type { Finding } from "./sources/finding.ts";
export { fetchSource, type FetchedSource } from "./sources/fetch/fetch-source.ts";
export type { FetchOptions, FetchProgress } from "./sources/fetch/fetch-options.ts";
export type { Dataflow, DimensionId, Indicator } from "./structure/dataflow.ts";
export { DATAFLOWS, findDataflow } from "./structure/dataflows.ts";
export { METHODS, type MethodCode } from "./structure/methods.ts";
export type { Observation, ObservationKey } from "./structure/observation.ts";
export * from "./release/index.ts";
export { buildRelease, type Build, type BuildRequest } from "./release/build-release.ts";
export * from "./query/index.ts";
export * from "./export/index.ts";
export { explainObservation } from "./explain/explain-observation.ts";
export type {
  AddStep,
  Explanation,
  ExplanationStep,
  FileCell,
  InterpolateStep,
  ReleasedFigure,
  RoundStep,
  ScaleStep,
  ShareStep,
  StatedRule,
  TakeStep,
  WorkingNumber,
} from "./explain/explanation.ts";
