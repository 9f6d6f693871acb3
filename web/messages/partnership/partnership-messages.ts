import { accountTexts } from "./english/accounts.ts";
import { casesTexts } from "./english/cases.ts";
import { deskTexts } from "./english/desk.ts";
import { logFeed } from "./english/log-feed.ts";
import { logTexts } from "./english/log.ts";
import { mailTexts } from "./english/mail.ts";
import { questionsTexts } from "./english/questions.ts";

/** Texts of the partnership's pages, a part a folder; English is the one language they are written in so far. */
export const partnershipTexts = {
  accounts: accountTexts,
  cases: casesTexts,
  desk: deskTexts,
  log: logTexts,
  logFeed,
  mail: mailTexts,
  questions: questionsTexts,
};

export type PartnershipMessages = typeof partnershipTexts;
