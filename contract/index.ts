/** The contract's door: what callers of the API may send and what they get. Rooms that run in the browser import types only. */
export { LANGUAGES } from "./languages.ts";
export { LIMITS } from "./limits.ts";
export { parameterWords } from "./parameters-french.ts";
export { COMMON_PROBLEMS, type PartsOf, type QueryOf, type RouteExample, type RoutePromise } from "./route-promise.ts";
export { ALL_PROMISES, PROMISES } from "./routes/index.ts";
export { openApiPaths, routerPath } from "./openapi/route-paths.ts";
export { openApiDocument, type DescriptionSetting } from "./openapi/open-api-document.ts";
export type { OfferedFormat } from "./openapi/describe-route.ts";
export type { JsonSchemas } from "./openapi/json-schemas.ts";
export type { PartnershipDescription } from "./partnership-api/describe-partnership.ts";
export type { BodyOf, PartnershipPartsOf, PartnershipPromise, PartnershipQueryOf } from "./partnership-api/partnership-promise.ts";
export type { PartnershipOperation, PartnershipPromises } from "./partnership-api/index.ts";
export type { BodyAnswer, HeldAnswer, HolderAnswer, MandateAnswer, ThemeAnswer } from "./partnership-api/body-answers.ts";
export type { CaseAnswer, OwnTaskAnswer, TaskAnswer } from "./partnership-api/cases.ts";
export type { DueRuleAnswer, DueRuleBody, ObligationAnswer } from "./partnership-api/obligations.ts";
export type { OrganisationAnswer, OrganisationBody, PersonAnswer, PersonBody } from "./partnership-api/people.ts";
export type { ProgrammeAnswer } from "./partnership-api/programme.ts";
export type {
  ConflictsAnswer,
  InvitationAnswer,
  SubmissionAnswer,
  SubmissionChangesAnswer,
  SubmissionTextAnswer,
} from "./partnership-api/review-answers.ts";
export type { CommissionAnswer, CommissionCheckAnswer, ListedCallAnswer } from "./partnership-api/commission-answers.ts";
export type { ChainAnswer } from "./partnership-api/chain.ts";
export type { ChoiceApiAnswer, ChoiceVersionAnswer } from "./partnership-api/choices.ts";
export type { CorrectionAnswer, ResponseAnswer, UseAnswer } from "./partnership-api/uses.ts";
export type { GapApiAnswer } from "./partnership-api/gaps.ts";
export type { WorkAnswer, WorkDraftAnswer, WorkVersionAnswer } from "./partnership-api/work-answers.ts";
export type { WorkProgrammeAnswer } from "./partnership-api/work-programmes.ts";
export { loadPartnershipContract } from "./partnership-api/load-partnership-contract.ts";
export { problemShape, type ProblemAnswer } from "./answers/problem.ts";
export type { ObservationAnswer } from "./answers/observation.ts";
export type { DataAnswer } from "./answers/data.ts";
export type { DataflowAnswer, DataflowsAnswer } from "./answers/dataflow.ts";
export type { AvailabilityAnswer } from "./answers/availability.ts";
export type { ExplanationAnswer } from "./answers/explanation.ts";
export type { AreaAnswer, AreasAnswer } from "./answers/area.ts";
export type { ReleaseAnswer, ReleasesAnswer } from "./answers/release.ts";
export type { SourcesAnswer } from "./answers/source.ts";
export type { MethodsAnswer } from "./answers/method.ts";
export type { SearchAnswer } from "./answers/search.ts";
export type { StartAnswer } from "./answers/start.ts";
