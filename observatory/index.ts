/** The observatory's door: from publishers' files to releases that explain themselves. */
export { openWorkshop, type Workshop } from "./open-workshop.ts";
export type { Reading, SourceDeclaration } from "./sources/declaration.ts";
export type { Finding } from "./sources/finding.ts";
export type { FetchedSource } from "./sources/fetch/fetch-source.ts";
export type { FetchOptions, FetchProgress } from "./sources/fetch/fetch-options.ts";
export type { Dataflow, DataflowWords, DimensionId, Indicator, IndicatorWords } from "./structure/dataflow.ts";
export { dataflowWords, indicatorWords } from "./structure/dataflow-words.ts";
export { DATAFLOWS, findDataflow } from "./structure/dataflows.ts";
export { METHODS, methodWords, type MethodCode, type MethodWords } from "./structure/methods.ts";
export type { Worded } from "./structure/own-words.ts";
export type { Observation, ObservationKey } from "./structure/observation.ts";
export * from "./release/index.ts";
export type { Build, BuildRequest } from "./release/build-release.ts";
export * from "./query/index.ts";
export * from "./export/index.ts";
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
export { csvCell } from "./export/csv-cell.ts";
