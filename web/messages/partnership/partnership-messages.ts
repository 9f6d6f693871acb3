import { accountTexts } from "./english/accounts.ts";
import { deskTexts } from "./english/desk.ts";
import { mailTexts } from "./english/mail.ts";
import { questionsTexts } from "./english/questions.ts";

/** Texts of the partnership's pages, a part a folder; English is the one language they are written in so far. */
export const partnershipTexts = {
  accounts: accountTexts,
  desk: deskTexts,
  mail: mailTexts,
  questions: questionsTexts,
};

export type PartnershipMessages = typeof partnershipTexts;
