/** The pages' door: functions from plain data to HTML. */
export type { AreaLabel, Figure } from "./figures/figure.ts";
export type { Fact } from "./parts/facts.tsx";
export type { Frame, FrameRelease } from "./parts/frame.ts";
export type { LinkedLanguage, PageLinks } from "./parts/page-links.ts";
export type { Page } from "./parts/page.ts";
export { renderPage } from "./parts/render-page.tsx";
export { iconSvg } from "./parts/icon.tsx";
export { PSEUDO_LANGUAGE } from "./messages/pseudo.ts";
export { messagesFor, PAGE_LANGUAGES, type Messages, type PageLanguage } from "./messages/messages.ts";
export { FONT_FILES, STYLE_FILES } from "./styles/index.ts";

export { ISLANDS, type IslandName } from "./islands/index.ts";

// Figures that leave their page
export { addressesOf, questionAddress } from "./downloads/addresses.ts";
export { collectFigures } from "./downloads/collect-figures.tsx";
export { cardSvg, chartFileSvg } from "./downloads/draw-files.tsx";
export { renderEmbed } from "./downloads/render-embed.tsx";
export type { PageFigure } from "./downloads/figure-context.ts";
export { CITATION_FILES, type CitationFile } from "./citations/citation-files.ts";
export { citationOfFigure, citationOfPage } from "./citations/citation-of-page.ts";

// What readers send, and how many they are
export { questionPage } from "./question/question-page.tsx";
export { questionReceivedPage } from "./question/question-received-page.tsx";
export type { QuestionPageData, QuestionValues } from "./question/question-data.ts";
export { audiencePage } from "./audience/audience-page.tsx";
export type { AudienceData } from "./audience/audience-data.ts";
export { fullWords } from "./figures/figure-words.ts";

// Pages, each with its data
export { homePage } from "./explore/home/home-page.tsx";
export type { HomeData, LargeCorridor } from "./explore/home/home-data.ts";
export { countryPage } from "./explore/country/country-page.tsx";
export type {
  Breakdown,
  BreakdownRow,
  CountryData,
  DisplacedRow,
  PairedTrend,
  Quality,
  QualityRow,
  Trend,
} from "./explore/country/country-data.ts";
export { corridorPage } from "./explore/corridor/corridor-page.tsx";
export type { CorridorData, DirectionData, KnownFigure, Provenance } from "./explore/corridor/corridor-data.ts";
export { explainPage } from "./explore/explain/explain-page.tsx";
export type { ExplainData, ExplainStep, TakenFrom } from "./explore/explain/explain-data.ts";
export { countriesPage, type CountriesData, type CountryRow } from "./explore/lists/countries-page.tsx";
export { sourcesPage, type SourceCard } from "./explore/lists/sources-page.tsx";
export { releasePage, type ReleaseData } from "./explore/lists/release-page.tsx";
export { methodsPage, type MethodRow } from "./explore/lists/methods-page.tsx";
export { indicatorsPage } from "./explore/indicator/indicators-page.tsx";
export { indicatorPage } from "./explore/indicator/indicator-page.tsx";
export { coverageWords } from "./explore/indicator/groups-section.tsx";
export {
  MOST_TRENDS,
  type Coverage,
  type GroupRow,
  type IndicatorData,
  type IndicatorFamily,
  type IndicatorRow,
  type RankedRow,
  type Side,
} from "./explore/indicator/indicator-data.ts";
export { regionsPage } from "./explore/region/regions-page.tsx";
export { regionPage } from "./explore/region/region-page.tsx";
export type { GroupFamily, GroupSummary, RegionCorridor, RegionData, RegionFlow } from "./explore/region/region-data.ts";
export { countryQualityPage } from "./explore/quality/country-quality-page.tsx";
export type { CountryQualityData, MovedCorridor, OtherRow, VintageTable } from "./explore/quality/quality-data.ts";
export { unknownPage, type GapRow, type UnknownData } from "./explore/unknown/unknown-page.tsx";
export { methodologyPage, methodologyStartPage } from "./explore/methodology/methodology-page.tsx";
export type { MethodologyData, MethodologyLink, MethodExample } from "./explore/methodology/methodology-data.ts";
export { wordsOf, type DocBlock, type DocText } from "./explore/methodology/doc-block.ts";
export { releasesPage, type ReleaseRow } from "./explore/changes/releases-page.tsx";
export { changesPage } from "./explore/changes/changes-page.tsx";
export type { ChangesData, IndicatorChange, MoveRow } from "./explore/changes/changes-data.ts";
export { figureWords } from "./figures/figure-words.ts";
export { formatSignificant } from "./figures/format-number.ts";
export { matrixPage } from "./explore/matrix/matrix-page.tsx";
export { TABLE_STEP, type MatrixAddresses, type MatrixData, type MatrixRegion } from "./explore/matrix/matrix-data.ts";
export { liesIn, type MatrixArea } from "./explore/matrix/matrix-area.ts";
export { FIRST_STATE, matrixHref, pageStart, type MatrixIndicatorId, type MatrixState } from "./explore/matrix/matrix-state.ts";
export { NO_VALUE, NOT_LISTED, valueOf, type CellProvenance, type MatrixYear } from "./explore/matrix/matrix-year.ts";
export { decodeMatrix, encodeMatrix, MATRIX_MEDIA_TYPE } from "./explore/matrix/matrix-bytes.ts";
export { orderAreas, type Ordering } from "./explore/matrix/order-areas.ts";
export { sumBlocks } from "./explore/matrix/block-sums.ts";
export { searchPage, type Found, type FoundGroup, type SearchData } from "./explore/search/search-page.tsx";
export { matchWords, plainWords, type Matchable } from "./explore/search/match-words.ts";
export { readQuestion, type Question } from "./explore/search/read-question.ts";
export { problemPage, type ProblemPageData } from "./explore/problem/problem-page.tsx";
export { problemsPage } from "./explore/problem/problems-page.tsx";
export { deskPage, type DeskPageData, type DeskWay } from "./desk/desk-page.tsx";
export { Form, type FieldSpec, type FormState, type FormWords, type Option } from "./desk/form.tsx";
export { answeredPage, questionsPage } from "./programme/questions/questions-page.tsx";
export { followedQuestionPage } from "./programme/questions/followed-question-page.tsx";
export type { AnsweredCard, FollowedData, QuestionsPageData } from "./programme/questions/questions-data.ts";
export { deskHomePage } from "./desk/home/home-page.tsx";
export { noticesPage } from "./desk/home/notices-page.tsx";
export type { CaseLine, DeskHomeData, NoticesData, TaskLine } from "./desk/home/home-data.ts";
export { casesPage, chooseKindPage } from "./desk/cases/cases-page.tsx";
export { casePage } from "./desk/cases/case-page.tsx";
export { caseFormPage, confirmPage } from "./desk/cases/case-form-page.tsx";
export { taskPage } from "./desk/cases/task-page.tsx";
export type { CaseData, CaseFormData, CasesData, CaseTask, FilledField, KindCard, ShownCases, TaskData } from "./desk/cases/cases-data.ts";
export { logCheckPage, logPage } from "./desk/log/log-page.tsx";
export type { LogCheck, LogPageData, LogRow } from "./desk/log/log-data.ts";
export { calendarPage } from "./programme/obligations/calendar-page.tsx";
export type { CalendarData, CalendarLine } from "./programme/obligations/calendar-data.ts";
export { dueListPage } from "./desk/obligations/due-page.tsx";
export { obligationPage } from "./desk/obligations/obligation-page.tsx";
export { dueRulePage, dueRulesPage } from "./desk/obligations/due-rules-page.tsx";
export { calendarFeedPage } from "./desk/obligations/calendar-feed-page.tsx";
export type { DueForm, DueListData, DueRow, DueRuleFormData, DueShown, ObligationData } from "./desk/obligations/due-data.ts";
export { workProgrammePage } from "./programme/work-programmes/work-programme-page.tsx";
export { workDeskPage, workItemPage, workOverviewPage } from "./desk/work-programmes/work-programmes-page.tsx";
export type { WorkDeskData, WorkProgrammeData, WorkRow } from "./programme/work-programmes/work-programme-data.ts";
export { partnershipTexts, type PartnershipMessages } from "./messages/partnership/partnership-messages.ts";
export type { MailTemplate, MailText, MailValues } from "./messages/partnership/english/mail.ts";

// Signing in, and the own account
export { codePage, departPage, linkSentPage, signInPage, type SignInData } from "./programme/accounts/sign-in-page.tsx";
export { doneByLinkPage, oneClickPage, type OneClick } from "./programme/accounts/one-click-page.tsx";
export { invitationPage, type InvitationData } from "./programme/accounts/invitation-page.tsx";
export { accountPage } from "./desk/accounts/account-page.tsx";
export type { AccountAddress, AccountData, DeskSides } from "./desk/accounts/account-data.ts";
export { secondFactorPage, type SecondFactorData } from "./desk/accounts/second-factor-page.tsx";
export { newTokenPage, tokensPage, type TokenRow, type TokensData } from "./desk/accounts/tokens-page.tsx";
export { invitePage, type InviteData } from "./desk/accounts/invite-page.tsx";
export { permissionsPage } from "./programme/permissions/permissions-page.tsx";
export type { PermissionsPageData } from "./programme/permissions/permissions-data.ts";
export { bodiesPage } from "./programme/bodies/bodies-page.tsx";
export { bodyPage } from "./programme/bodies/body-page.tsx";
export { charterPage } from "./programme/bodies/charter-page.tsx";
export { themesPage } from "./programme/bodies/themes-page.tsx";
export { themePage } from "./programme/themes/theme-page.tsx";
export type { MissingItem, MissingPart, ThemeData, ThemeFigures, ThemeGroup } from "./programme/themes/theme-data.ts";
export { shortName } from "./programme/bodies/short-name.ts";
export type {
  AsOf,
  BodiesData,
  BodyAhead,
  BodyCard,
  BodyData,
  CharterData,
  CharterVersion,
  Lane,
  MemberRow,
  NamedLink,
  SaidIn,
  ThemeCard,
  ThemesData,
  VacantSeat,
} from "./programme/bodies/bodies-data.ts";

// People and organisations
export { peoplePage } from "./programme/people/people-page.tsx";
export { personPage } from "./programme/people/person-page.tsx";
export type { Link, ListedPerson, MandateLine, PeopleFilter, PeoplePageData, PublicPerson } from "./programme/people/people-data.ts";
export { organisationsPage } from "./programme/organisations/organisations-page.tsx";
export { organisationPage } from "./programme/organisations/organisation-page.tsx";
export type {
  OrganisationLine,
  OrganisationsPageData,
  PublicOrganisation,
  TreeNode,
} from "./programme/organisations/organisations-data.ts";
export { deskPeoplePage, type DeskPeopleData, type DeskPerson } from "./desk/people/desk-people-page.tsx";
export {
  duplicatesPage,
  mergePage,
  undoMergePage,
  type DuplicatesData,
  type MergeData,
  type MergeLine,
  type MergeSide,
} from "./desk/people/merge-pages.tsx";
export { erasePage, ownRecordPage, type EraseData, type OwnRecordData } from "./desk/people/own-record-page.tsx";
export { personFormPage } from "./desk/people/person-form-page.tsx";
export { recordPage } from "./desk/people/record-page.tsx";
export type { PersonFormData, RecordData, TieLine } from "./desk/people/record-data.ts";
export {
  chooseOtherPage,
  deskOrganisationsPage,
  organisationFormPage,
  type OrganisationFormData,
} from "./desk/organisations/desk-organisations-pages.tsx";
export { bodiesDeskPage, bodyDeskPage, chooseRulePage, kindRulesPage, mandateDeskPage } from "./desk/bodies/bodies-desk-page.tsx";
export { bodiesFormPage, choosePage } from "./desk/bodies/form-page.tsx";
export type {
  BodiesDeskData,
  BodiesFormData,
  BodyDeskData,
  DeskMandate,
  KindRulesData,
  MandateDeskData,
  RuleLine,
  SeatLine,
} from "./desk/bodies/bodies-desk-data.ts";
export type { RuleObjections } from "./desk/bodies/objections.tsx";
export { termWords } from "./programme/bodies/term-words.ts";
export { writtenDay } from "./parts/day.tsx";

// The partnership as a whole
export { noPartnershipPage, partnershipPage } from "./programme/partnership/partnership-page.tsx";
export type { DayRange, LabelledFigure, PartnershipData } from "./programme/partnership/partnership-data.ts";
export { factsPage, type FactsData } from "./desk/programme/facts-page.tsx";
export { newSettingPage, programmeRisksPage, programmeSettingsPage, scaleDownPage } from "./desk/programme/programme-desk-pages.tsx";
export type { NewSettingData, ProgrammeRisksData, ProgrammeSettingsData, ScaleDownData } from "./desk/programme/programme-desk-data.ts";
export { applicationPage, applicationsPage, commissionDeedPage, commissionPage } from "./desk/commissions/commission-page.tsx";
export { commissionsPage } from "./desk/commissions/commissions-page.tsx";
export { signPage } from "./desk/commissions/sign-page.tsx";
export type {
  ApplicationData,
  CheckRow,
  CommissionPageData,
  CommissionRow,
  CommissionsData,
  DeedData,
} from "./desk/commissions/commissions-desk-data.ts";
export { answersPage } from "./commissions/answers-page.tsx";
export { callPage, sentApplicationPage } from "./commissions/call-page.tsx";
export { callsPage } from "./commissions/calls-page.tsx";
export type { AnswersPageData, CallItem, CallPageData, CallsPageData, PastCall, SentApplication } from "./commissions/calls-data.ts";
export { gapsPage } from "./knowledge-gaps/gaps-page.tsx";
export { gapPage } from "./knowledge-gaps/gap-page.tsx";
export { askGapPage } from "./knowledge-gaps/ask-page.tsx";
export { confirmAddressPage, confirmedAddressPage } from "./knowledge-gaps/confirm-pages.tsx";
export { followedGapPage, gapReceivedPage } from "./knowledge-gaps/asked-page.tsx";
export type { GapAnswerLine, GapItem, GapPageData, GapsPageData, GapStepLine, LiteratureLine } from "./knowledge-gaps/gaps-data.ts";
export { choicePage } from "./choices/choice-page.tsx";
export { choicesPage } from "./choices/choices-page.tsx";
export { choicesMapPage } from "./choices/map-page.tsx";
export { compareChoicesPage } from "./choices/compare-page.tsx";
export {
  CHOICE_FILTERS,
  type ChoiceFilterName,
  type ChoiceGroup,
  type ChoiceItem,
  type ChoicePageData,
  type ChoicesMapData,
  type ChoicesOfThemeData,
  type CompareData,
  type ComparedChoice,
  type ChoicesPageData,
  type EffectLine,
  type JudgedEffect,
  type OutcomeEvidence,
  type PublicEvidenceLine,
  type PublicJudgement,
} from "./choices/choices-data.ts";
export { choiceTablePage, deskChoicesPage } from "./desk/choices/choices-desk-page.tsx";
export { choiceDeskPage } from "./desk/choices/choice-desk-page.tsx";
export { appraisalDeskPage } from "./desk/choices/appraisal-desk-page.tsx";
export type {
  AppraisalDeskData,
  AppraisalForm,
  ChoiceDeskData,
  EvidenceLineData,
  JudgementData,
  ViewpointLineData,
} from "./desk/choices/choices-desk-data.ts";
export { deskGapsPage, proposeGapPage } from "./desk/gaps/gaps-desk-page.tsx";
export { gapAtAGlancePage, gapWordingPage } from "./desk/gaps/gap-desk-page.tsx";
export { gapAnswersPage, gapKnownPage, gapLiteraturePage } from "./desk/gaps/gap-stock-pages.tsx";
export type { GapAround, GapOverviewData } from "./desk/gaps/gaps-desk-data.ts";
export { libraryPage } from "./library/library-page.tsx";
export { workPage } from "./library/work-page.tsx";
export type { BesideWork } from "./library/beside-work.tsx";
export { allSeriesPage, seriesPage } from "./library/series-pages.tsx";
export { deskSeriesPage, seriesFormPage } from "./desk/library/desk-series-pages.tsx";
export type { SeriesPageData, SeriesWorkLine } from "./library/series-data.ts";
export { differencePage } from "./library/work-history.tsx";
export { repecFolderPage } from "./library-doors/repec-folder-page.tsx";
export { doisPage, type DoiRow } from "./library-doors/dois-page.tsx";
export type {
  DifferencePageData,
  LibraryFacetData,
  LibraryFacetValue,
  LibraryItem,
  LibraryPageData,
  NothingFound,
  TextLanguage,
  WorkAuthor,
  WorkNoticeData,
  WorkPageData,
  WorkVersionRow,
} from "./library/library-data.ts";
export { newWorkPage, ownWorksPage, workAtAGlancePage } from "./desk/works/works-page.tsx";
export { workTextPage } from "./desk/works/work-text-page.tsx";
export { contributorsPage } from "./desk/works/contributors-page.tsx";
export { workAboutPage, workFilesPage, workReferencesPage } from "./desk/works/work-parts-pages.tsx";
export { deskDifferencePage, draftVersionPage, workCommentsPage, workVersionsPage } from "./desk/works/work-versions-pages.tsx";
export { publishedWorkPage, publishedWorksPage } from "./desk/works/published-pages.tsx";
export type { ContributorRow, Finding, OwnWork, WorkAround, WorkTextData } from "./desk/works/works-desk-data.ts";
export { allPointsPage } from "./desk/review/submission/all-points-page.tsx";
export { askedReviewerPage, contentPage, deedPage, pointPage, submissionChangesPage } from "./desk/review/submission/deed-pages.tsx";
export { finderPage, inviteReviewerPage } from "./desk/review/submission/finder-pages.tsx";
export { reviewListPage } from "./desk/review/submission/review-list-page.tsx";
export { submissionPage } from "./desk/review/submission/submission-page.tsx";
export type {
  AllPointsPageData,
  AskedPoint,
  AskedReviewerData,
  DeedLink,
  DeedPageData,
  DeskReview,
  Facts,
  InvitePageData,
  ReviewListData,
  ReviewWaitLine,
  ShownAssignment,
  ShownConflicts,
  ShownPoint,
  ShownRound,
  SubmissionAround,
  SubmissionForm,
  SubmissionPageData,
} from "./desk/review/submission/submission-data.ts";
export {
  answeredByLinkPage,
  declinedByLinkPage,
  invitationAtDeskPage,
  invitationByLinkPage,
} from "./desk/review/reviewer/invitation-pages.tsx";
export { ownReviewsPage, reviewerPage, reviewTextPage } from "./desk/review/reviewer/reviewer-page.tsx";
export { handInPage, reviewFormPage } from "./desk/review/reviewer/review-form-pages.tsx";
export { askApprovalPage, submitWorkPage } from "./desk/review/reviewer/submit-work-page.tsx";
export type {
  InvitationData as ReviewInvitationData,
  OwnReviewLine,
  ReviewerPageData,
  ReviewFormData,
  ShownReview,
  SubmitWorkData,
} from "./desk/review/reviewer/reviewer-data.ts";
export { reviewHistoryPage } from "./reviews/review-history-page.tsx";
export { reviewsPage } from "./reviews/reviews-page.tsx";
export type { HistoryRound, HistoryStep, ReviewHistoryData, StatisticsRow } from "./reviews/reviews-data.ts";
export { mailsPage, type MailsData, type ShownMail } from "./desk/mails/mails-page.tsx";
export { MAIL_SAMPLES, REVIEW_STEPS, type MailSample } from "./messages/partnership/english/mail-samples.ts";
export { deskReleasePage, deskReleasesPage } from "./desk/releases/releases-desk-pages.tsx";
export { releaseCommentsPage } from "./library/release-comments-page.tsx";
export type { DeskReleaseData, ReleaseCommentsData } from "./desk/releases/releases-desk-data.ts";
export { approvalPaperPage } from "./desk/cases/approval-paper-page.tsx";
export { formatPeriod } from "./figures/format-period.ts";
export { forCountryPage } from "./choices/for-country/for-country-page.tsx";
export { pickCountryPage } from "./choices/for-country/pick-country-page.tsx";
export type { CountryChoice, FitName, FitReason, ForCountryData, PickCountryData } from "./choices/for-country/for-country-data.ts";
export { chainPage } from "./chain/chain-page.tsx";
export type { ChainItem, ChainKindName, ChainPageData, ChainSaying, ChainStage } from "./chain/chain-data.ts";
export type { ChainInput, ChainLane, ChainMark, TickStep } from "./charts/chain/layout.ts";
export { usesPage } from "./uptake/uses-page.tsx";
export { usePage } from "./uptake/use-page.tsx";
export { UsesBeside } from "./uptake/uses-beside.tsx";
export { reportUsePage } from "./uptake/report-use-page.tsx";
export { followedUsePage } from "./uptake/followed-use.tsx";
export { receivedPage } from "./senders/sent-pages.tsx";
export type { DeskCopiesData } from "./desk/uptake/proof-copies.tsx";
export { correctUsePage, deskUsePage, deskUsesPage } from "./desk/uptake/uptake-desk-pages.tsx";
export type { ReportUseData, UseItem, UsePageData, UsesBesideData, UsesPageData, UseStepLine } from "./uptake/uptake-data.ts";
export { briefPage, printedBrief } from "./choices/for-country/brief-page.tsx";
export type { BriefChoice, BriefDocument, BriefFigure, BriefPageData, BriefSource } from "./choices/for-country/brief-document.ts";
export { ResponsesBeside } from "./debate/responses-beside.tsx";
export { debatePage } from "./debate/debate-page.tsx";
export { responsePage } from "./debate/response-page.tsx";
export { respondPage } from "./debate/respond-page.tsx";
export { rulesOfDebatePage } from "./debate/rules-page.tsx";
export { followedResponsePage } from "./debate/followed-response.tsx";
export type {
  DebatePageData,
  ResponderDeeds,
  RespondOptions,
  ResponseItem,
  ResponsePageData,
  ResponsesBesideData,
  ResponseStepLine,
  ResponseWords,
  RulesPageData,
} from "./debate/debate-data.ts";
export { deskDebatePage } from "./desk/debate/debate-desk-list-page.tsx";
export { deskResponsePage } from "./desk/debate/response-desk-page.tsx";
export type { DeskResponseData } from "./desk/debate/debate-desk-data.ts";
export { CorrectionsBeside } from "./corrections/corrections-beside.tsx";
export { askCorrectionPage } from "./corrections/ask-correction-page.tsx";
export { followedCorrectionPage } from "./corrections/asked-correction.tsx";
export { deskCorrectionPage } from "./desk/corrections/correction-desk-page.tsx";
export type { CorrectionsBesideData } from "./corrections/corrections-data.ts";
