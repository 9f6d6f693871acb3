import { accountTexts } from "./english/accounts.ts";
import { bodiesDeskTexts } from "./english/bodies-desk.ts";
import { bodiesTexts } from "./english/bodies.ts";
import { casesTexts } from "./english/cases.ts";
import { chainTexts } from "./english/chain.ts";
import { choicesDeskTexts } from "./english/choices-desk.ts";
import { choicesForCountryTexts } from "./english/choices-for-country.ts";
import { choicesTexts } from "./english/choices.ts";
import { callsTexts, commissionsDeskTexts } from "./english/commissions.ts";
import { dataReleasesTexts } from "./english/data-releases.ts";
import { deskTexts } from "./english/desk.ts";
import { dueTexts } from "./english/due.ts";
import { gapsTexts } from "./english/gaps.ts";
import { gapsDeskTexts } from "./english/gaps-desk.ts";
import { libraryTexts } from "./english/library.ts";
import { libraryDoorsTexts } from "./english/library-doors.ts";
import { logFeed } from "./english/log-feed.ts";
import { logTexts } from "./english/log.ts";
import { mailTexts } from "./english/mail.ts";
import { organisationsTexts } from "./english/organisations.ts";
import { ownRecordTexts } from "./english/own-record.ts";
import { peopleTexts } from "./english/people.ts";
import { permissionsTexts } from "./english/permissions.ts";
import { programmeDeskTexts } from "./english/programme-desk.ts";
import { programmeTexts } from "./english/programme.ts";
import { questionsTexts } from "./english/questions.ts";
import { reviewReviewerTexts } from "./english/review-reviewer.ts";
import { reviewsOpenTexts } from "./english/reviews-open.ts";
import { reviewDeskTexts } from "./english/review-desk.ts";
import { seriesTexts } from "./english/series.ts";
import { themesTexts } from "./english/themes.ts";
import { correctionsTexts } from "./english/corrections.ts";
import { debateTexts } from "./english/debate.ts";
import { debateDeskTexts } from "./english/debate-desk.ts";
import { uptakeTexts } from "./english/uptake.ts";
import { workTexts } from "./english/work-programmes.ts";
import { worksDeskTexts } from "./english/works-desk.ts";

/** Texts of the partnership's pages, a part a folder; English is the one language they are written in so far. */
export const partnershipTexts = {
  accounts: accountTexts,
  bodies: bodiesTexts,
  bodiesDesk: bodiesDeskTexts,
  calls: callsTexts,
  cases: casesTexts,
  chain: chainTexts,
  choices: choicesTexts,
  choicesDesk: choicesDeskTexts,
  choicesForCountry: choicesForCountryTexts,
  commissionsDesk: commissionsDeskTexts,
  dataReleases: dataReleasesTexts,
  desk: deskTexts,
  due: dueTexts,
  gaps: gapsTexts,
  gapsDesk: gapsDeskTexts,
  library: libraryTexts,
  libraryDoors: libraryDoorsTexts,
  log: logTexts,
  logFeed,
  mail: mailTexts,
  programme: programmeTexts,
  programmeDesk: programmeDeskTexts,
  questions: questionsTexts,
  organisations: organisationsTexts,
  ownRecord: ownRecordTexts,
  series: seriesTexts,
  themes: themesTexts,
  people: peopleTexts,
  reviewDesk: reviewDeskTexts,
  reviewReviewer: reviewReviewerTexts,
  reviewsOpen: reviewsOpenTexts,
  corrections: correctionsTexts,
  debate: debateTexts,
  debateDesk: debateDeskTexts,
  uptake: uptakeTexts,
  work: workTexts,
  worksDesk: worksDeskTexts,
  permissions: permissionsTexts,
};

export type PartnershipMessages = typeof partnershipTexts;
