export { PARTNERSHIP_EXPORT_RULES } from "./export-rules.ts";
export { PARTNERSHIP_MIGRATIONS } from "./migrations.ts";
export {
  allBodies,
  bodiesById,
  bodiesBySlug,
  bodiesOfTheme,
  childrenOf,
  daysOfChange,
  findBodyBySlug,
  linksOf,
  namesOfBody,
  slugOfOldName,
  type Body,
  type BodyLink,
  type LinkKind,
} from "./bodies/body-records.ts";
export { answeredFigures, type AnsweredFigure } from "./cases/answered-figures-records.ts";
export { bodyCourses, type CourseLine } from "./bodies/body-course-records.ts";
export { closeBody, correctBody, linkBodies, openBody, renameBody } from "./bodies/body-actions.ts";
export { bodyOf as bodyOfObjection, CompositionProblem } from "./bodies/change-composition.ts";
export { writeCharter } from "./bodies/charter-actions.ts";
export { describeRule, wholeParameters } from "./bodies/check-composition.ts";
export { findRule, rulesOf, rulesOfKind, type RuleRow } from "./bodies/composition-records.ts";
export { expectSeats } from "./bodies/expect-seats.ts";
export { fillSeats, type FilledSeats } from "./bodies/fill-seats.ts";
export { declaredGiving, type Giving } from "./bodies/giving-records.ts";
export { holderById, type HolderChoice } from "./bodies/holder-records.ts";
export { leadingMembers } from "./bodies/leading-member-records.ts";
export { confirmMandate, declineMandate, endMandate, extendMandate, nominate, resignMandate } from "./bodies/mandate-actions.ts";
export { FILL_SEATS } from "./bodies/mandate-changes.ts";
export { referralRuleFor } from "./bodies/referral-rule.ts";
export { askForReferral } from "./bodies/referrals.ts";
export { endRule, setRule } from "./bodies/rule-actions.ts";
export { COMPOSITION_RULES } from "./bodies/rules/index.ts";
export { addSeat, correctSeat, endSeat } from "./bodies/seat-actions.ts";
export { BODY_KINDS, type BodyKind } from "./bodies/body-kinds.ts";
export { chartersOf, CHARTER_KINDS, type Charter, type CharterKind } from "./bodies/charter-records.ts";
export { charterDifference } from "./bodies/charter-difference.ts";
export { findMandate, mandatesOf, referralReference, waitingMandates, type Mandate } from "./bodies/mandate-records.ts";
export { dayOf, isOver, runsOn } from "./bodies/mandate-terms.ts";
export {
  bodiesOn,
  countBodies,
  documentTitles,
  findHolders,
  interestsIn,
  themeGroups,
  type ListedBody,
  type PartnerInterest,
} from "./bodies/overview-records.ts";
export { readCompositions, type Composition } from "./bodies/read-composition.ts";
export { fillsItself, SEAT_PARAMETERS, SEAT_RULES, type SeatRule } from "./bodies/seat-parameters.ts";
export { findSeat, seatsOf, type Seat } from "./bodies/seat-records.ts";
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
export { caseKind, outcomeWords } from "./cases/case-kinds.ts";
export {
  countToDecide,
  listCases,
  listWaitingTasks,
  type CaseFilter,
  type ListedCase,
  type WaitingTask,
} from "./cases/case-list-records.ts";
export { decisionOf, findCase, notesOf, tasksOf, type CaseFile, type Note, type StoredDecision, type Task } from "./cases/case-records.ts";
export { subjectOfCase } from "./cases/case-subject.ts";
export { viewOf, type CaseView } from "./cases/case-view.ts";
export { CASE_KINDS } from "./cases/kinds/index.ts";
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
  findReaderQuestion,
  knownReferences,
  outcomesSince,
  questionsInHand,
  questionsOf,
  type AnsweredQuestion,
} from "./cases/reader-question-records.ts";
export { countWaitingTasks, findTask } from "./cases/task-records.ts";
export { answerTask, cancelTask, declineTask, isOwnTask, reassignTask, type TaskAtHand } from "./cases/task-actions.ts";
export { ACTION_NAMES, ACTIONS, type Action } from "./permissions/actions.ts";
export { anywhere } from "./permissions/anywhere.ts";
export { bodyPath } from "./permissions/body-path.ts";
export { can, THE_PROGRAMME, type Answer, type Subject } from "./permissions/can.ts";
export type { Grant } from "./permissions/grant.ts";
export { GRANTS } from "./permissions/grants.ts";
export { permissionTable, type PermissionColumn, type PermissionTable } from "./permissions/permission-table.ts";
export { bodiesWithin, isWithin, reachOf, type Reach } from "./permissions/reach.ts";
export { isRole, ROLE_NAMES, ROLES, type Role } from "./permissions/roles.ts";
export { PUBLIC, standingOf, type ActiveMandate, type Standing } from "./permissions/standing.ts";
export { whoMay, type Holder } from "./permissions/who-may.ts";
export { discardDraft, readNotices, saveDraft, type AtDesk } from "./desk/desk-actions.ts";
export { findDraft, type Draft, type DraftKey } from "./desk/draft-records.ts";
export { historyOf, readLog, type LogFilter, type LogLine } from "./desk/log-records.ts";
export { bodyNames, personNames } from "./desk/names-records.ts";
export { countNotices, listNotices, type Notice } from "./desk/notice-records.ts";
export { ownBodies, type OwnBody } from "./desk/own-bodies-records.ts";
export { tellPeople, type Tidings } from "./desk/tell-people.ts";
export { calendarFeedOwner, calendarFeedSince, closeCalendarFeed, openCalendarFeed } from "./obligations/calendar-feed-actions.ts";
export {
  countByMonth,
  DUE_STATES,
  dueLines,
  findDue,
  metLines,
  type DueLine,
  type DueQuestion,
  type DueState,
} from "./obligations/due-records.ts";
export { changeDueRule, previewRule, ruleOf, setDueRule, type WrittenRule } from "./obligations/due-rule-actions.ts";
export { dueRuleShape } from "./obligations/due-rule-shape.ts";
export { datedEvents, ownItems, type DatedEvent } from "./obligations/event-records.ts";
export { meetByRecords } from "./obligations/meet-by-records.ts";
export { noteMet, unnoteMet, waiveObligation } from "./obligations/obligation-actions.ts";
export { pastEvents } from "./obligations/past-events.ts";
export { planObligations } from "./obligations/plan-obligations.ts";
export type { RecordSupplier, SuppliedRecord } from "./obligations/record-supplier.ts";
export { rolesHeld } from "./obligations/responsible.ts";
export { allRules as allDueRules, findRule as findDueRule, phaseDays, type ObligationRule } from "./obligations/rule-records.ts";
export { DUE_RULES, dueRule } from "./obligations/rules/index.ts";
export { sendReminders } from "./obligations/send-reminders.ts";
export {
  beginWorkProgramme,
  monitorWork,
  moveWorkProgramme,
  planWork,
  replanWork,
  stepsFrom,
  writeSummary,
  type WorkProgrammeStep,
} from "./programme/work-programme-actions.ts";
export {
  findWorkProgramme,
  peopleOfBody,
  workAmendments,
  workItems,
  workProgrammeOf,
  workProgrammeOverview,
  type WorkItem,
  type WorkProgramme,
} from "./programme/work-programme-records.ts";
export { addAddress, addressShape, removeAddress } from "./people/address-actions.ts";
export { addressesOf, type EmailAddress } from "./people/address-records.ts";
export { bodiesOfOrganisation, bodyLabels, openBodies, type BodyLabel } from "./people/body-label-records.ts";
export { countriesOf, groupsOf, REGION_CODES, regionName, type Half, type PlaceGroups } from "./people/country-groups.ts";
export { likenesses, type Likeness, type LikenessReason } from "./people/duplicate-records.ts";
export {
  askErasure,
  ERASED_NAME,
  erasePerson,
  ERASURE_PHRASE,
  erasureHandlers,
  GRACE_DAYS,
  withdrawErasure,
  type EndAccounts,
  type ErasureSettings,
} from "./people/erasure-actions.ts";
export { isGone, waitingErasureOf, type WaitingErasure } from "./people/erasure-records.ts";
export { keepApart } from "./people/keep-apart.ts";
export { languageWords } from "./people/languages.ts";
export { mergeOrganisations, mergePeople, undoMerge, type Pair } from "./people/merge-actions.ts";
export { findMerge, newestMerges, type Merge } from "./people/merge-records.ts";
export { addOrganisation, correctOrganisation, type OrganisationAtHand } from "./people/organisation-actions.ts";
export { citationOf, listOrganisations, mandatesOfOrganisation } from "./people/organisation-list-records.ts";
export {
  allOrganisations,
  domainsOf,
  findOrganisation,
  interestsOf,
  keptOrganisation,
  organisationsAbove,
  organisationsBelow,
  organisationsByAddress,
  type Organisation,
  type OrganisationKind,
} from "./people/organisation-records.ts";
export { ORGANISATION_KINDS, organisationShape, type OrganisationValues } from "./people/organisation-shape.ts";
export { ownLog, ownRecords, ownRows, type OwnLogLine, type OwnRows } from "./people/own-data-records.ts";
export {
  deskPeople,
  listedPeople,
  mandatesHeld,
  type MandateRow,
  type PeoplePage,
  type PeopleQuestion,
  type PersonRow,
} from "./people/people-list-records.ts";
export { addPerson, correctPerson, type PersonAtHand } from "./people/person-actions.ts";
export { expertiseOf, findPeople, findPerson, freeSlug, keptPerson, type Person } from "./people/person-records.ts";
export { personShape, SECTORS, SEXES, type PersonValues } from "./people/person-shape.ts";
export { seesAddresses, seesPrivateTies, subjectOfPerson } from "./people/person-visibility.ts";
export { plainName } from "./people/plain-name.ts";
export { declareTie, endTie, type TieAtHand } from "./people/tie-actions.ts";
export { DECLARED_TIES, TIE_KINDS, type TieKind } from "./people/tie-kinds.ts";
export { listedTiesWith, publicTiesOf, tiesOf, type NamedTie } from "./people/tie-records.ts";
export { tieShape, type TieValues } from "./people/tie-shape.ts";
export type { PartnershipTables } from "./tables.ts";
export { loadConfiguration, type Loaded } from "./example/load-configuration.ts";
export type { PartnershipConfiguration } from "./example/configuration-shape.ts";
export { loadExample, loadExampleWhenEmpty } from "./example/load-example.ts";
export { daysOfMilestone } from "./programme/milestones.ts";
export {
  allContributions,
  allDocuments,
  allMilestones,
  allPastEvents,
  allPhases,
  allRisks,
  allSettings,
  allStatements,
  inForce,
  type Contribution,
  type Milestone,
  type PastEvent,
  type Phase,
  type Risk,
  type Said,
  type Setting,
} from "./programme/programme-records.ts";
export { readableWork, type ReadableWork } from "./programme/readable-work-records.ts";
export { roleTitles } from "./programme/role-title-records.ts";
export { settingKind, SETTING_KINDS, settingWords } from "./programme/setting-kinds.ts";
export { scaleDown, type ScaledBody } from "./programme/scale-down.ts";
export { actionToSet, addSetting, closeSetting, settingFrameShape } from "./programme/setting-actions.ts";
export { addRisk, assessRisk, assessmentShape, correctRisk, type WrittenRisk } from "./programme/risk-actions.ts";
export { activateBody } from "./programme/activation-actions.ts";
export { activationFindings, canStart, gateOn, isStarted, type ActivationFinding } from "./programme/activation-check.ts";
export { declareContribution, reverseContribution } from "./programme/contribution-actions.ts";
export { findContribution, notedContributions, type NotedContribution } from "./programme/contribution-records.ts";
export { costOf, isCurrency, minorOf, moneyAtHand } from "./programme/costs.ts";
export { addPhase, changePhase, endPhase } from "./programme/phase-actions.ts";
export { APPLY_PRIORITIES, applyPriorities } from "./programme/priority-actions.ts";
export { orderOn, placesIn, PRIORITY_ORDER } from "./programme/priority-order.ts";
export { addDocument, addStatement, correctStatement, withdrawStatement } from "./programme/statement-actions.ts";
export type { FactAtHand } from "./programme/programme-doing.ts";
export { findSetting } from "./programme/programme-records.ts";
export {
  hasFictitious,
  loadFictitious,
  removeFictitious,
  type LoadedPopulation,
  type Population,
} from "./example/fictitious/load-fictitious.ts";
export { fictitiousId } from "./example/fictitious/fictitious-id.ts";
export { POPULATION_SIZES, type PopulationSize } from "./example/fictitious/population-sizes.ts";
export { dayField } from "./day-field.ts";
export { languageNames } from "./people/languages.ts";
export * from "./confirmations/index.ts";
export * from "./knowledge-gaps/index.ts";
export * from "./data-releases/index.ts";
export * from "./commissions/index.ts";
export * from "./policy-menu/index.ts";
export * from "./published/index.ts";
export * from "./themes/index.ts";
export * from "./senders/index.ts";
export * from "./uptake/index.ts";
export * from "./corrections/index.ts";
export * from "./debate/index.ts";
export * from "./review/index.ts";
export * from "./library/index.ts";
export * from "./works/index.ts";
export * from "./library-doors/index.ts";
export * from "./chain/index.ts";
