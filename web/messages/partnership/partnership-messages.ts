import { deskTexts } from "./english/desk.ts";
import { mailTexts } from "./english/mail.ts";

/** Texts of the partnership's pages, a part a folder; English is the one language they are written in so far. */
export const partnershipTexts = {
  desk: deskTexts,
  mail: mailTexts,
};

export type PartnershipMessages = typeof partnershipTexts;
