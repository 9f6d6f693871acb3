// What of knowledge gaps leaves the room, by its door.
export { followGap, forgetGapAskers, gapSecretForMail, type FollowedGap } from "./asker-actions.ts";
export { beginAnswer, nameAnswer, noteCommissionAnswer, removeAnswer } from "./answer-actions.ts";
export { assignGap, moveGap, supportGap, takeStock, withdrawSupport, wordGap } from "./gap-actions.ts";
export { questionsOfAreas, type AskedOfAreas } from "./asked-areas-records.ts";
export { answersOf, publicGapsAnsweredBy, supportersOf, type AnsweredGap, type GapAnswer } from "./gap-answer-records.ts";
export { seesGap, subjectOfGap, type GapAtHand } from "./gap-doing.ts";
export {
  countPublicGaps,
  deskGaps,
  gapChoices,
  publicGaps,
  shownAsker,
  type GapChoices,
  type GapFilter,
  type GapLine,
} from "./gap-list-records.ts";
export { askerOf } from "./gap-asker-records.ts";
export { countGapLiterature, gapEntriesByKey, gapLiterature, type GapEntry } from "./gap-literature-records.ts";
export { findGap, gapTagsOf, stepsOf, type Gap, type GapOrigin, type GapStep } from "./gap-records.ts";
export { gapProposalShape, gapWordsShape, priorityField, publicGapShape, stockShape } from "./gap-shape.ts";
export { GAP_STATES, movesByHand, PRIORITIES, type GapState, type Priority } from "./gap-states.ts";
export { addGapLiterature, removeGapEntry, type AddedLiterature } from "./literature-actions.ts";
export { proposeGap, proposePublicly } from "./propose-actions.ts";
