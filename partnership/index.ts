export { PARTNERSHIP_MIGRATIONS } from "./migrations.ts";
export {
  decideCase,
  openCase,
  openCaseInUnit,
  withdrawCase,
  writeNote,
  type CaseChange,
  type Doing,
  type NewCase,
} from "./cases/case-actions.ts";
export type { Answers, CaseForm, CaseKind, Decision, FormField } from "./cases/case-kind.ts";
export { QUESTION_OUTCOMES, questionOutcome } from "./cases/question-outcomes.ts";
export {
  confirmAsker,
  followQuestion,
  forgetAskers,
  secretForMail,
  takeInQuestion,
  type AskedQuestion,
  type FollowedQuestion,
} from "./cases/reader-question-actions.ts";
export {
  answeredQuestion,
  answeredQuestions,
  countAnswered,
  knownReferences,
  outcomesSince,
  questionsOf,
  type AnsweredQuestion,
} from "./cases/reader-question-records.ts";
export { countWaitingTasks } from "./cases/task-records.ts";
export { answerTask, cancelTask, declineTask, reassignTask, type TaskAtHand } from "./cases/task-actions.ts";
export { ACTION_NAMES, ACTIONS, type Action } from "./permissions/actions.ts";
export { anywhere } from "./permissions/anywhere.ts";
export { bodyPath } from "./permissions/body-path.ts";
export { can, THE_PROGRAMME, type Answer, type Subject } from "./permissions/can.ts";
export { GRANTS, type Grant } from "./permissions/grants.ts";
export { isWithin, reachOf, type Reach } from "./permissions/reach.ts";
export { isRole, ROLE_NAMES, ROLES, type Role } from "./permissions/roles.ts";
export { PUBLIC, standingOf, type ActiveMandate, type Standing } from "./permissions/standing.ts";
export { whoMay, type Holder } from "./permissions/who-may.ts";
export { tellPeople, type Tidings } from "./desk/tell-people.ts";
export type { PartnershipTables } from "./tables.ts";
