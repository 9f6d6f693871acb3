// What of the menu of policy choices leaves the room, by its door.
export { APPRAISAL_DAYS, declareAppraisalInterest, declineAppraisal, openAppraisal, replaceAppraiser } from "./appraisal-actions.ts";
export { confirmReconciled, giveJudgement, reconcileJudgements } from "./judging-actions.ts";
export { ownJudgements } from "./own-judgements.ts";
export { compareJudgements, stillOpen, type Followed } from "./compare-judgements.ts";
export { causeWords } from "./cause-words.ts";
export { proposeChoice, withdrawChoice, writeChoice } from "./choice-actions.ts";
export { peopleBehind, seesChoice, subjectOfChoice, writesChoice, type ChoiceAtHand } from "./choice-doing.ts";
export {
  choiceDraftShape,
  choiceProposalShape,
  evidenceShape,
  INCOME_GROUPS,
  interestShape,
  judgementShape,
  listedKindShape,
  pilotShape,
  viewpointShape,
} from "./choice-shape.ts";
export { addEvidence, addViewpoint, changeEvidence, removeEvidence, removeViewpoint, type Figures } from "./evidence-actions.ts";
export { addListedKind, correctListedKind } from "./list-actions.ts";
export { changePilot, notePilot } from "./pilot-actions.ts";
export { readableJudgements } from "./readable-judgements.ts";
export { appraiserChoices } from "./appraiser-choice-records.ts";
export { openRecheck } from "./recheck-records.ts";
export { compareChoices, reviewChoices } from "./stale-triggers.ts";
export {
  activeAppraisers,
  appraisalsOf,
  appraisersOf,
  findAppraisal,
  type Appraisal,
  type Appraiser,
  type Disagreement,
} from "./appraisal-records.ts";
export { causesOf, type Cause, type CauseFacts } from "./cause-records.ts";
export {
  choiceHash,
  type ChoiceContent,
  type ContentEvidence,
  type ContentViewpoint,
  type EvidenceFigure,
  type EvidencePilot,
  type EvidenceWork,
  type NamedKind,
  type Rating,
} from "./choice-content.ts";
export { CHOICE_LISTS, findKind, isListedOn, kindsOn, listedKinds, type ChoiceList, type ListedKind } from "./choice-kind-records.ts";
export {
  deskChoices,
  EVERY_CHOICE,
  publicChoices,
  type ChoiceFilter,
  type ChoiceLine,
  type DeskChoice,
  type PublishedOutcome,
} from "./choice-list-records.ts";
export { evidenceCells, type EvidenceCell } from "./evidence-map-records.ts";
export { choiceSteps, choiceThemes, findChoice, type Choice, type ChoiceStep } from "./choice-records.ts";
export { findChoiceVersion, publishedVersions, type ChoiceVersion } from "./choice-version-records.ts";
export {
  AGREEMENTS,
  CAUSE_KINDS,
  CERTAINTIES,
  CHOICE_STATES,
  COSTS,
  DIRECTIONS,
  EQUITIES,
  EVIDENCE_KINDS,
  FEASIBILITIES,
  FOR_WHOM,
  NOTED_CERTAINTIES,
  PARTIES,
  PILOT_STATES,
  STANCES,
  type Agreement,
  type CauseKind,
  type Certainty,
  type ChoiceState,
  type Cost,
  type Direction,
  type Equity,
  type Feasibility,
  type ForWhom,
  type NotedCertainty,
  type Party,
  type PilotState,
  type ResultBasis,
  type Settling,
  type Stance,
} from "./choice-words.ts";
export { citableWork, evidenceOf, viewpointsOf, type EvidenceLine, type ViewpointLine } from "./evidence-records.ts";
export { findJudgement, judgementsOfCase, type GivenJudgement, type JudgedOutcome, type Judgement } from "./judgement-records.ts";
export { allPilots, findPilot, pilotsOfVersion, type Pilot } from "./pilot-records.ts";
export { cslOfChoice, dublinCoreOfChoice, linkedDataOfChoice, type CitedChoice } from "./cite-choice.ts";
export { publicState, readPublicChoice, type PublicChoice } from "./read-choice.ts";
export { compareFits, FIT_VERDICTS, judgeFit, type ContextFinding, type Fit, type FitVerdict } from "./fit/judge-fit.ts";
export { SHARE_THAT_WEIGHS, type MeantForFinding } from "./fit/meant-for.ts";
export type { IncomeFinding } from "./fit/income-group-fits.ts";
export type { RegionFinding } from "./fit/region-fits.ts";
export type { TriedFinding } from "./fit/tried-nearby.ts";
export type { FitCountry, FitFigure } from "./fit/fit-facts.ts";
