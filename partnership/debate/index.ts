// What of the public debate leaves the room, by its door.
export { mayWriteAuthorsAnswer, withdrawAuthorsAnswer, writeAuthorsAnswer } from "./answer-actions.ts";
export { findAuthorsAnswer, type AuthorsAnswer } from "./answer-records.ts";
export { viewOfResponse, wasPublished, type ResponseAtHand, type ResponseView } from "./debate-doing.ts";
export { removeAuthorsAnswer, removeResponse } from "./moderate-actions.ts";
export { acceptEdits, reviseResponse, withdrawResponse, type AsResponder } from "./responder-actions.ts";
export {
  countsOfResponsesTo,
  deskResponses,
  EVERY_RESPONSE,
  publicResponses,
  readPublicResponse,
  responseChoices,
  responseLine,
  responsesTo,
  shownSummary,
  type DeskResponses,
  type ResponseFilter,
  type ResponseLine,
} from "./response-list-records.ts";
export { findResponse, responseSteps, type Response, type ResponseStep } from "./response-records.ts";
export { answerShape, endingShape, responseShape, type ResponseValues } from "./response-shape.ts";
export {
  RESPONSE_STANCES,
  VIEWPOINTS,
  WITHDRAWABLE,
  type AnswerState,
  type ResponseStance,
  type ResponseState,
  type Viewpoint,
} from "./response-words.ts";
export { allRulesOfDebate, RULES_OF_DEBATE, rulesOfDebateOn, type RulesOfDebate } from "./rules-of-debate.ts";
export { forgetUnconfirmedResponses, sendResponse, type Responder, type SentResponse } from "./send-actions.ts";
